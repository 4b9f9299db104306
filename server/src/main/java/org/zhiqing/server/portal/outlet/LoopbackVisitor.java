package org.zhiqing.server.portal.outlet;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks this server itself over HTTP, without a session, as any visitor does. */
@Component
class LoopbackVisitor implements Visitor {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Environment environment;
    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile String base = "";

    LoopbackVisitor(Environment environment, @Value("${server.address:127.0.0.1}") String address) {
        this.environment = environment;
        this.address = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    }

    /** From now on the pages that visitors see are complete. */
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        String port = environment.getProperty("local.server.port", "");
        base = port.isEmpty() ? "" : "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }

    @Override
    public boolean isOpen() {
        return !base.isEmpty();
    }

    @Override
    public Answer get(String path) throws IOException {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .timeout(LONGEST)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}

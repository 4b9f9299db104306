package org.zhiqing.server.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** SMS by a post to the operator's hook, signed, as docs/notification.md describes it. */
@Component
class SmsCarrier implements Carrier {

    static final String SIGNATURE = "X-Zhiqing-Signature";
    static final String TIMESTAMP = "X-Zhiqing-Timestamp";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Order(String id, String to, String text) {}

    private final NotificationServers.Sms sms;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SmsCarrier(NotificationServers servers, Clock clock) {
        this.sms = servers.sms();
        this.clock = clock;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.SMS;
    }

    @Override
    public boolean isReady() {
        return !sms.hook().isBlank() && !sms.secret().isEmpty();
    }

    @Override
    public Optional<Fault> carry(Parcel parcel) {
        String body = json.writeValueAsString(new Order(parcel.key(), parcel.address(), parcel.sentence()));
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(sms.hook()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header(TIMESTAMP, timestamp)
                    .header(SIGNATURE, "sha256=" + signature(sms.secret(), timestamp + "." + body))
                    .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of(Fault.HOOK_REFUSED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Fault.UNREACHABLE);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(Fault.UNREACHABLE);
        }
    }

    /** Returns the HMAC-SHA256 of a text as 64 hexadecimal digits. */
    static String signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

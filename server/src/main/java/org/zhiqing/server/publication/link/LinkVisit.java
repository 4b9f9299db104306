package org.zhiqing.server.publication.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Opens an address of another site as a visitor would, and reads nothing but whether it is there. Only addresses of the
 * public network are asked, also after a redirect: a link must not make this server look into the office's own network.
 */
@Component
class LinkVisit {

    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final int MOST_REDIRECTS = 4;
    /** Answers of pages that are there for people: sign in, forbidden, a guard against programs, too often. */
    private static final Set<Integer> REFUSING_PROGRAMS = Set.of(401, 403, 412, 429);

    /** What was seen: {@code sure} when a second look would see nothing else. */
    record Seen(boolean there, boolean sure, String words) {}

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Predicate<InetAddress> allowed;

    LinkVisit() {
        this(PublicAddress::is);
    }

    LinkVisit(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    Seen look(String url) {
        try {
            return follow(URI.create(url));
        } catch (UnknownHostException e) {
            return new Seen(false, true, "没有这个网站");
        } catch (IOException e) {
            return new Seen(false, false, "没有应答");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Seen(true, false, "没有看完");
        } catch (IllegalArgumentException e) {
            return new Seen(false, true, "网址写错");
        }
    }

    private Seen follow(URI first) throws IOException, InterruptedException {
        URI address = first;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())
                    || address.getHost() == null) {
                return new Seen(false, true, "网址写错");
            }
            if (!Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(allowed)) {
                return new Seen(false, true, "指向内部网络，没有打开");
            }
            HttpResponse<InputStream> answer = ask(address, "HEAD");
            if (answer.statusCode() >= 400) {
                answer = ask(address, "GET");
            }
            int status = answer.statusCode();
            String next = answer.headers().firstValue("Location").orElse("");
            if (status / 100 != 3 || next.isEmpty()) {
                boolean gone = status == 404 || status == 410;
                return new Seen(status < 400 || REFUSING_PROGRAMS.contains(status), gone, "HTTP " + status);
            }
            address = address.resolve(next);
        }
        return new Seen(false, true, "转来转去，没有打开");
    }

    /** Asks and hangs up after the head of the answer: a body may be long or never end. */
    private HttpResponse<InputStream> ask(URI address, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer;
    }
}

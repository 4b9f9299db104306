import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One visitor with a browser's cookies and the token of the last page. Comes as if through a reverse proxy, from an
 * address of its own: how much one visitor may file is limited.
 */
final class Site {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String root;
    private final String address = "10." + random() + "." + random() + "." + random();
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    Site(String root) {
        this.root = root;
    }

    /** Returns the page; fails unless it is a good one. */
    String get(String path) throws Exception {
        HttpResponse<String> answer = asked(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        Matcher found = TOKEN.matcher(answer.body());
        token = found.find() ? found.group(1) : token;
        return answer.body();
    }

    int status(String path) throws Exception {
        return asked(path).statusCode();
    }

    /** Sends a form and returns where it leads; fails unless it is accepted. */
    String post(String path, Map<String, String> fields) throws Exception {
        return post(path, fields, "", new byte[0]);
    }

    /** Sends a form with a picture in the field {@code picture}, unless that is empty. */
    String post(String path, Map<String, String> fields, String picture, byte[] png) throws Exception {
        String boundary = "bench" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        if (!picture.isEmpty()) {
            part(body, boundary, "name=\"" + picture + "\"; filename=\"picture.png\"", png);
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Signs in by the demonstration's card of the first person whose roles begin so. */
    void signIn(String roles) throws Exception {
        String page = get("/desk/sign-in");
        Matcher card = Pattern.compile("name=\"person\" value=\"(\\d+)\"(?:(?!</form>).)*class=\"person-roles\">"
                        + Pattern.quote(roles), Pattern.DOTALL)
                .matcher(page);
        if (!card.find()) {
            throw new IOException("no card of " + roles);
        }
        post("/desk/sign-in/as", Map.of("person", card.group(1)));
    }

    private HttpResponse<String> asked(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https");
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies.values()));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            cookies.put(cookie.substring(0, cookie.indexOf('=')), cookie.substring(0, cookie.indexOf(';')));
        }
        return answer;
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }
}

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 待办 of a large office: 10,000 open tasks, 500 more sections and 2,000 more people in the demonstration's organ; asks for
 * the first page of the desk of those who see most, again and again. {@code HOME SITE}
 */
public final class Tasks {

    private static final int ROUNDS = 400;
    private static final int WARM = 100;

    private Tasks() {}

    public static void main(String[] args) throws Exception {
        try (Connection connection = Cluster.in(Path.of(args[0]));
                Statement statement = connection.createStatement()) {
            for (String sql : SEED) {
                statement.executeUpdate(sql);
            }
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
        for (String name : new String[] {"苏文清", "林晓禾", "方致明"}) {
            measure(args[1], name);
        }
    }

    private static final String[] SEED = {
        """
        insert into section (organ_id, slug, name, position)
        select o.id, 'bench-' || n, '测量栏目' || n, 1000 + n
          from (select id from organ where site) o, generate_series(1, 500) n
        """,
        """
        insert into person (organ_id, unit_id, name, account, post_kind, created_at)
        select u.parent_id, u.id, '测量' || n, 'bench' || n, 'FULL_TIME', now()
          from generate_series(1, 2000) n
          join lateral (select id, parent_id from organ where kind = 'UNIT'
                           and parent_id = (select id from organ where site) order by id offset n % 5 limit 1) u on true
        """,
        """
        insert into person_role (person_id, role, granted_at, granted_by)
        select id, (array['CLERK', 'UNIT_HEAD', 'DISCLOSURE_OFFICE', 'LEADER'])[1 + id % 4], now(), 0
          from person where account like 'bench%'
        """,
        """
        insert into task (subject, subject_id, step, sentence, href, organ_id, unit_id, role, due_on, opened_at)
        select 'bench', n, 'REVIEW', '审核《测量用的第' || n || '件稿件》，某人送来', '/desk/documents', o.id,
               case when n % 2 = 0 then u.id end, (array['CLERK', 'UNIT_HEAD', 'DISCLOSURE_OFFICE', 'LEADER'])[1 + n % 4],
               current_date + n % 40, now()
          from (select id from organ where site) o, generate_series(1, 10000) n
          join lateral (select id from organ where kind = 'UNIT'
                           and parent_id = (select id from organ where site) order by id offset n % 5 limit 1) u on true
        """,
    };

    private static void measure(String site, String name) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String page = get(client, site + "/desk/sign-in");
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        int at = page.indexOf(name);
        Matcher person = Pattern.compile("name=\"person\"[^>]*value=\"(\\d+)\"").matcher(page);
        String id = "";
        int nearest = Integer.MAX_VALUE;
        while (person.find()) {
            if (Math.abs(person.start() - at) < nearest) {
                nearest = Math.abs(person.start() - at);
                id = person.group(1);
            }
        }
        if (at < 0 || !token.find()) {
            throw new IllegalStateException("no card of " + name);
        }
        client.send(
                HttpRequest.newBuilder(URI.create(site + "/desk/sign-in/as"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "person=" + id + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        long[] taken = new long[ROUNDS];
        String desk = "";
        for (int round = -WARM; round < ROUNDS; round++) {
            long from = System.nanoTime();
            desk = get(client, site + "/desk");
            if (round >= 0) {
                taken[round] = System.nanoTime() - from;
            }
        }
        Matcher total = Pattern.compile("共\\s*([\\d,]+)\\s*项").matcher(desk);
        Arrays.sort(taken);
        System.out.printf(
                "%s: %s tasks wait, page of %,d bytes: median %.1f ms, p99 %.1f ms%n",
                name,
                total.find() ? total.group(1) : "few",
                desk.length(),
                taken[ROUNDS / 2] / 1e6,
                taken[ROUNDS * 99 / 100] / 1e6);
    }

    private static String get(HttpClient client, String address) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode());
        }
        return answer.body();
    }
}

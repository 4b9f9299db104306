package org.zhiqing.server.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.zhiqing.server.Zhiqing;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.screening.WordsChanged;

/**
 * Publications in great numbers, in a second process beside a running server, on its database.
 *
 * <ul>
 *   <li>{@code HOME numbers THREADS EACH}: approves from many threads at once; are index numbers doubled or left out?
 *   <li>{@code HOME schedule COUNT AFTER SPAN}: approves for random instants from AFTER seconds on, within SPAN seconds
 *   <li>{@code HOME watch}: looks without pause whether anything is public before its time, until nothing waits
 *   <li>{@code HOME archive COUNT}: looks through so many public documents anew
 * </ul>
 */
public final class Publications {

    private static final String CLONE =
            """
            create temporary table made as
            with d as (
                insert into document (organ_id, unit_id, kind, section, author_id, author_name, stage, created_at,
                                      changed_at, changed_name)
                select organ_id, unit_id, kind, section, author_id, author_name, 'APPROVING', now(), now(), author_name
                  from document, generate_series(1, %2$d) where id = %1$d
                returning id),
            e as (
                insert into document_edition (document_id, number, title, summary, body_format, body_source, body_html,
                    document_date, attribute, writers, sm3, route)
                select d.id, 1, t.title || ' ' || d.id, t.summary, t.body_format, t.body_source, t.body_html,
                       t.document_date, t.attribute, t.writers, t.sm3, t.route
                  from d, document_edition t where t.document_id = %1$d
                returning id, document_id, sm3)
            select d.id, e.id as edition, e.sm3 from d join e on e.document_id = d.id;
            insert into document_secrecy_review (organ_id, document_id, person_id, person_name, signed_at, conclusion,
                                                 basis, sm3)
            select r.organ_id, m.id, r.person_id, r.person_name, now(), r.conclusion, r.basis, m.sm3
              from made m, document_secrecy_review r where r.document_id = %1$d;
            insert into document_secrecy_review_edition (review_id, edition_id, sm3)
            select r.id, m.edition, m.sm3 from made m join document_secrecy_review r on r.document_id = m.id;
            """;

    private final Path home;
    private final ConfigurableApplicationContext context;
    private final Organ organ;

    private Publications(Path home) throws Exception {
        this.home = home;
        this.context = SpringApplication.run(
                Zhiqing.class,
                "--zhiqing.home=" + beside(home),
                "--server.port=0",
                "--spring.flyway.enabled=false",
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=zhiqing",
                "--spring.datasource.password=" + word("password"),
                "--logging.threshold.console=OFF");
        this.organ = context.getBean(Organs.class).site().orElseThrow();
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        if (args[1].equals("watch")) {
            watch(home);
            return;
        }
        try {
            take(home, args);
            System.exit(0);
        } catch (Exception | Error failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void take(Path home, String[] args) throws Exception {
        Publications bench = new Publications(home);
        switch (args[1]) {
            case "numbers" -> bench.numbers(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            case "schedule" ->
                bench.schedule(Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            case "archive" -> bench.archive(Integer.parseInt(args[2]));
            default -> throw new IllegalArgumentException(args[1]);
        }
        bench.context.close();
    }

    /** Returns a folder with the same keys, so that the log can be sealed, and an index of its own. */
    private static Path beside(Path home) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        Path keys = Files.createDirectory(folder.resolve("keys"));
        try (Stream<Path> all = Files.list(home.resolve("keys"))) {
            for (Path key : all.toList()) {
                Files.copy(key, keys.resolve(key.getFileName()));
            }
        }
        return folder;
    }

    private static String word(Path home, String name) throws Exception {
        return Files.readString(home.resolve("postgres").resolve(name)).strip();
    }

    private String word(String name) throws Exception {
        return word(home, name);
    }

    private String url() throws Exception {
        return "jdbc:postgresql://127.0.0.1:" + word("port") + "/postgres";
    }

    private Actor person(long id, Role role) {
        return new Actor(id, "测量" + id, organ.id(), organ.name(), null, Set.of(role));
    }

    /** Returns the ids of so many documents, all but approved. */
    private List<Long> ready(int count, String afterwards) {
        DocumentApproval approval = context.getBean(DocumentApproval.class);
        DocumentDrafting drafting = context.getBean(DocumentDrafting.class);
        Actor clerk = person(900_001, Role.CLERK);
        Document draft = drafting.draft(
                "news",
                EditionContent.of("测量用的动态", "为了测量而写的一段文字，内容没有意义。".repeat(40))
                        .edit()
                        .documentDate(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")))
                        .done(),
                clerk);
        Document submitted = drafting.submit(draft.id(), draft.version(), "", clerk);
        Document checked =
                approval.check(submitted.id(), submitted.version(), "", person(900_002, Role.UNIT_HEAD));
        TransactionOperations transaction = context.getBean(TransactionOperations.class);
        transaction.executeWithoutResult(status -> context.getBean(SecrecyReviewStore.class)
                .sign(
                        checked,
                        SecrecyConclusion.MAY_BE_PUBLIC,
                        "测量",
                        person(900_003, Role.SECRECY_REVIEWER),
                        Instant.now()));
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        return transaction.execute(status -> {
            for (String statement : (CLONE.formatted(checked.id(), count) + afterwards).split(";\n")) {
                if (!statement.isBlank()) {
                    jdbc.sql(statement).update();
                }
            }
            List<Long> ids = jdbc.sql("select id from made order by id").query(Long.class).list();
            jdbc.sql("drop table made").update();
            return ids;
        });
    }

    private void numbers(int threads, int each) throws Exception {
        List<Long> ids = ready(threads * each, "");
        DocumentApproval approval = context.getBean(DocumentApproval.class);
        Actor leader = person(900_004, Role.LEADER);
        ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
        List<Thread> workers = new ArrayList<>();
        long begun = System.nanoTime();
        for (int thread = 0; thread < threads; thread++) {
            List<Long> mine = ids.subList(thread * each, (thread + 1) * each);
            Thread worker = new Thread(() -> mine.forEach(id -> {
                try {
                    numbers.add(approval.approve(id, 0, "", leader).indexNumber());
                } catch (RuntimeException refused) {
                    failed.add(refused.toString());
                }
            }));
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<Long> serials = numbers.stream()
                .map(number -> Long.parseLong(number.substring(number.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
        long distinct = serials.stream().distinct().count();
        long gaps = serials.isEmpty() ? 0 : serials.get(serials.size() - 1) - serials.get(0) + 1 - distinct;
        System.out.printf(
                "%,d publications from %d threads: %,d numbers, %,d doubled, %,d left out, %,d failed, %.0f a second%n",
                ids.size(),
                threads,
                serials.size(),
                serials.size() - distinct,
                gaps,
                failed.size(),
                serials.size() / seconds);
        failed.stream().distinct().limit(3).forEach(System.out::println);
    }

    private void schedule(int count, int after, int span) {
        List<Long> ids = ready(count, "");
        DocumentApproval approval = context.getBean(DocumentApproval.class);
        Actor leader = person(900_004, Role.LEADER);
        Random random = new Random();
        Instant begin = Instant.now().plusSeconds(after);
        for (long id : ids) {
            approval.approveFor(id, 0, begin.plusMillis(random.nextInt(span * 1000)), "", leader);
        }
        System.out.printf("%,d documents approved for random instants from %s on%n", count, begin);
    }

    private static void watch(Path home) throws Exception {
        long looks = 0;
        long early = 0;
        long waiting = 1;
        while (waiting > 0) {
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + word(home, "port") + "/postgres",
                            "zhiqing",
                            word(home, "password"));
                    Statement statement = connection.createStatement()) {
                while (waiting > 0) {
                    try (ResultSet row = statement.executeQuery(
                            """
                            select count(*) filter (where d.public_edition = e.number and e.publish_at > clock_timestamp()),
                                   count(*) filter (where d.stage = 'SCHEDULED')
                              from document d join document_edition e on e.document_id = d.id
                             where e.publish_at is not null
                            """)) {
                        row.next();
                        early += row.getLong(1);
                        waiting = row.getLong(2);
                        looks++;
                    }
                    Thread.sleep(2);
                }
                try (ResultSet row = statement.executeQuery(
                        """
                        select count(*), count(*) filter (where e.published_at < e.publish_at),
                               percentile_cont(0.5) within group (order by extract(epoch from e.published_at - e.publish_at)),
                               percentile_cont(0.99) within group (order by extract(epoch from e.published_at - e.publish_at)),
                               max(extract(epoch from e.published_at - e.publish_at))
                          from document d join document_edition e on e.document_id = d.id and e.number = d.public_edition
                         where e.publish_at is not null
                        """)) {
                    row.next();
                    System.out.printf(
                            "%,d published at their time, %,d looks, %,d seen early, %,d dated early; late by median %.3f s, p99 %.1f s, at most %.1f s (the server down included)%n",
                            row.getLong(1), looks, early, row.getLong(2), row.getDouble(3), row.getDouble(4), row.getDouble(5));
                }
            } catch (SQLException | java.io.IOException down) {
                Thread.sleep(50);
            }
        }
    }

    private void archive(int count) throws Exception {
        ready(
                count,
                """
                update document_edition e set published_at = now() from made m where e.id = m.edition;
                update document d set stage = 'PUBLISHED', public_edition = 1, index_number = 'BENCH-' || d.id,
                       first_published_on = current_date
                  from made m where d.id = m.id;
                """);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        // What the database does by itself within a minute.
        jdbc.sql("vacuum analyze").update();
        long begun = System.nanoTime();
        context.getBean(TransactionOperations.class)
                .executeWithoutResult(
                        status -> context.publishEvent(new WordsChanged(organ.id(), organ.name(), 1)));
        while (jdbc.sql("select count(*) from document_archive_scan where finished_at is null")
                        .query(Long.class)
                        .single()
                > 0) {
            Thread.sleep(200);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%,d public documents looked through anew in %.0f s: %.0f a second%n", count, seconds, count / seconds);
    }
}

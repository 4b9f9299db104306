import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;

/**
 * The desk with very many requests of two years, one in fifty still open, in the demonstration's office: asks for the
 * queues and the year's table, each often, and prints median and p95.
 *
 * <p>{@code Cases HOME ROOT COUNT}
 */
public class Cases {

    private static final int WARM = 20;
    private static final int TIMES = 100;

    private static final String REQUESTS =
            """
            with handler as (select p.id, p.name, p.organ_id from person p join person_role r on r.person_id = p.id
                              where r.role = 'REQUEST_HANDLER' order by p.id limit 1),
                 numbered as (select n, date_trunc('year', now())::date - 365 + (n * 7 %% 690) as day
                                from generate_series(1, %d) n),
                 dated as (select n, case when n %% 50 = 0 then current_date - n %% 35 else least(day, current_date - 30) end
                                  as day
                             from numbered)
            insert into request (organ_id, receipt_number, query_code, channel, submitted_on, arrived_on, confirmed_on,
                    received_on, applicant_kind, applicant_name, description, wanted_form, wanted_route, stage, handler_id,
                    handler_name, answer_due_on, outcome, disposed_on, registered_at)
            select h.organ_id, 'BENCH-' || n, 'B' || n, 'ONLINE', day, day, day, day,
                   (array['NATURAL_PERSON', 'COMMERCIAL_ENTERPRISE', 'RESEARCH_INSTITUTION',
                          'PUBLIC_INTEREST_ORGANIZATION', 'LEGAL_SERVICE_INSTITUTION', 'OTHER'])[1 + n %% 6],
                   '虚构申请人' || n, '虚构的申请内容' || n || repeat('，需要有关的文件、合同和验收材料', 5), 'ELECTRONIC', 'ONLINE',
                   case when n %% 50 = 0 then 'IN_PROGRESS' else 'ANSWERED' end, h.id, h.name, day + 28,
                   case when n %% 50 = 0 then null
                        else (array['DISCLOSED', 'PARTLY_DISCLOSED', 'NOT_HELD', 'PETITION', 'OTHER'])[1 + n %% 5] end,
                   case when n %% 50 = 0 then null else day + 20 end, day
              from dated, handler h
            """;

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[2]);
        try (Connection connection = Cluster.in(Path.of(args[0]));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(REQUESTS.formatted(count));
            statement.execute("vacuum analyze");
        }
        System.out.printf("%,d requests, %,d of them open%n", count, count / 50);
        Site desk = new Site(args[1]);
        desk.signIn("依申请公开办理员");
        for (String queue : new String[] {"OPEN", "MINE", "SOON", "OVERDUE", "OPEN&page=40", "CLOSED", "ALL"}) {
            measure(desk, "/desk/requests?view=" + queue);
        }
        measure(desk, "/desk/requests?view=OPEN&text=%E9%AA%8C%E6%94%B6");
        measure(desk, "/desk/requests?view=ALL&text=BENCH-77777");
        measure(desk, "/desk/requests/figures");
    }

    private static void measure(Site desk, String path) throws Exception {
        long[] taken = new long[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            long begun = System.nanoTime();
            desk.get(path);
            if (i >= 0) {
                taken[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(taken);
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms%n", path, taken[TIMES / 2] / 1e6, taken[TIMES * 95 / 100] / 1e6);
    }
}

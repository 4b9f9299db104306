import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/**
 * Adds 20,000 requests and 50,000 public documents of two years to the demonstration's office, past the desk but not
 * past the guards of the tables: each document has its signed review.
 *
 * <p>{@code Year HOME}
 */
public class Year {

    private static final String OFFICE = "(select organ_id from request limit 1)";

    private static final String REQUESTS =
            """
            with numbered as (select n, date_trunc('year', now())::date - 365 + (n * 7 %% 700) as day
                                from generate_series(1, 20000) n),
                 dated as (select n, least(day, current_date - 30) as day from numbered)
            insert into request (organ_id, receipt_number, query_code, channel, submitted_on, arrived_on, confirmed_on,
                    received_on, applicant_kind, applicant_name, description, wanted_form, wanted_route, stage,
                    answer_due_on, outcome, disposed_on, registered_at)
            select %s, 'BENCH-' || n, 'B' || n, 'ONLINE', day, day, day, day,
                   (array['NATURAL_PERSON', 'COMMERCIAL_ENTERPRISE', 'RESEARCH_INSTITUTION',
                          'PUBLIC_INTEREST_ORGANIZATION', 'LEGAL_SERVICE_INSTITUTION', 'OTHER'])[1 + n %% 6],
                   '虚构申请人' || n, '虚构的申请内容' || n, 'ELECTRONIC', 'ONLINE',
                   case when n %% 50 = 0 then 'IN_PROGRESS' else 'ANSWERED' end, day + 28,
                   case when n %% 50 = 0 then null
                        else (array['DISCLOSED', 'PARTLY_DISCLOSED', 'NOT_HELD', 'PETITION', 'OTHER'])[1 + n %% 5] end,
                   case when n %% 50 = 0 then null else day + 20 end, day
              from dated
            """
                    .formatted(OFFICE);

    private static final String DOCUMENTS =
            """
            with numbered as (select n, date_trunc('year', now())::date - 365 + (n * 7 %% 700) as day
                                from generate_series(1, 50000) n),
                 dated as (select n, least(day, current_date - 30) as day from numbered),
                 made as (
                    insert into document (organ_id, kind, section, author_id, author_name, stage, index_number,
                            first_published_on, repealed_on, created_at, changed_at, changed_name)
                    select %s, case when n %% 4 = 0 then 'normative-document' else 'notice' end, 'notices', 0, '测量',
                           'DRAFT', 'BENCH-' || n, day, case when n %% 40 = 0 then day + 10 end, day, day, '测量'
                      from dated returning id, first_published_on, index_number)
            insert into document_edition (document_id, number, title, body_format, body_source, body_html,
                    document_number, document_date, effective_from, attribute, writers, sm3, content_sha256, published_at)
            select id, 1, '虚构文件' || index_number, 'PLAIN', repeat('虚构正文。', 300), repeat('<p>虚构正文。</p>', 300),
                   '', first_published_on, first_published_on, 'PROACTIVE', array[]::bigint[], repeat('0', 64), '',
                   first_published_on
              from made
            """
                    .formatted(OFFICE);

    private static final String REVIEWS =
            """
            insert into document_secrecy_review (organ_id, document_id, person_id, person_name, signed_at, conclusion,
                    basis, sm3)
            select organ_id, id, 0, '测量', now(), 'MAY_BE_PUBLIC', '测量', repeat('0', 64)
              from document where index_number like 'BENCH-%'
            """;

    private static final String SIGNED =
            """
            insert into document_secrecy_review_edition (review_id, edition_id, sm3, content_sha256)
            select r.id, e.id, e.sm3, ''
              from document_secrecy_review r join document_edition e on e.document_id = r.document_id
             where r.basis = '测量'
            """;

    private static final String PUBLISHED =
            """
            update document set stage = 'PUBLISHED', public_edition = 1 where index_number like 'BENCH-%'
            """;

    public static void main(String[] args) throws Exception {
        try (Connection connection = Cluster.in(Path.of(args[0]));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : new String[] {REQUESTS, DOCUMENTS, REVIEWS, SIGNED, PUBLISHED}) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }
}

package org.zhiqing.server.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.number.IndexNumber;
import org.zhiqing.rules.number.UnifiedSocialCreditCode;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;

/**
 * Issues index numbers (索引号): per organ and year, without gaps and never twice, because the serial is counted in the
 * publishing transaction on a locked row. Table {@code document_index_series}.
 */
@Repository
class IndexNumbers {

    private final JdbcClient jdbc;
    private final Organs organs;

    IndexNumbers(JdbcClient jdbc, Organs organs) {
        this.jdbc = jdbc;
        this.organs = organs;
    }

    /** @throws Refusal {@code publication.index-code-missing} if the organ has neither an index code nor a credit code */
    String next(long organ, int year) {
        String front = front(organs.get(organ));
        int serial = jdbc.sql(
                        """
                insert into document_index_series (organ_id, year, last) values (:organ, :year, 1)
                on conflict (organ_id, year) do update set last = document_index_series.last + 1
                returning last
                """)
                .param("organ", organ)
                .param("year", year)
                .query(Integer.class)
                .single();
        return new IndexNumber(front, year, serial, IndexNumber.DEFAULT_SERIAL_WIDTH).text();
    }

    /** The organ's own code; without one the organisation code inside its credit code, as the guideline has it. */
    private static String front(Organ organ) {
        if (!organ.indexCode().isEmpty()) {
            return organ.indexCode();
        }
        return UnifiedSocialCreditCode.parse(organ.uscc())
                .found()
                .flatMap(code -> code.organisationCode().found())
                .orElseThrow(() -> new Refusal("publication.index-code-missing", organ.name()))
                .text();
    }
}

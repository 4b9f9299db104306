package org.zhiqing.server.request;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The processing fees of a year (信息处理费), as section six of the annual report tells them: notices by the day they left,
 * receipts by the day of payment.
 */
@Service
@Transactional(readOnly = true)
public class FeeTally {

    /**
     * The fees of one organ and year.
     *
     * @param noticeYuan what the notices that left in the year ask for, those given up later included
     * @param paidYuan what was paid in the year, whenever the notice left
     * @param waivedCount notices of which all was given up in the year
     * @param reducedCount notices of which a part was given up in the year
     * @param givenUpYuan what was given up in the year, whole and in part
     */
    public record Year(
            int year,
            int noticeCount,
            long noticeYuan,
            int paidCount,
            long paidYuan,
            int waivedCount,
            int reducedCount,
            long givenUpYuan) {

        /** Returns what was given up as a sentence; empty if nothing was. */
        public String givenUp() {
            return waivedCount + reducedCount == 0
                    ? ""
                    : "免收" + waivedCount + "件、减收" + reducedCount + "件，共减免" + givenUpYuan + "元。";
        }

        /** Returns the sentence for section six. */
        public String sentence() {
            return noticeCount == 0 && paidCount == 0
                    ? year + "年，本机关没有发出收费通知，没有收取信息处理费。"
                    : year + "年，本机关发出收费通知" + noticeCount + "件，总金额" + noticeYuan + "元；实际收取信息处理费" + paidCount + "件，总金额"
                            + paidYuan + "元。";
        }
    }

    private final JdbcClient jdbc;

    FeeTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the figures of an organ and year. */
    public Year ofYear(long organ, int year) {
        return jdbc.sql(
                        """
                select count(*) filter (where notified_on between :first and :last) as notices,
                       coalesce(sum(amount_yuan) filter (where notified_on between :first and :last), 0) as asked,
                       count(*) filter (where paid_on between :first and :last) as payments,
                       coalesce(sum(amount_yuan - reduced_yuan) filter (where paid_on between :first and :last), 0)
                           as paid,
                       count(*) filter (where waived_on between :first and :last) as waived,
                       count(*) filter (where reduced_on between :first and :last) as reduced,
                       coalesce(sum(amount_yuan) filter (where waived_on between :first and :last), 0)
                           + coalesce(sum(reduced_yuan) filter (where reduced_on between :first and :last), 0) as given_up
                  from request_fee f
                  join request r on r.id = f.request_id
                 where r.organ_id = :organ
                """)
                .param("organ", organ)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, index) -> new Year(
                        year,
                        row.getInt("notices"),
                        row.getLong("asked"),
                        row.getInt("payments"),
                        row.getLong("paid"),
                        row.getInt("waived"),
                        row.getInt("reduced"),
                        row.getLong("given_up")))
                .single();
    }
}

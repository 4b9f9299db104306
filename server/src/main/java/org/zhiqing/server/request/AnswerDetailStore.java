package org.zhiqing.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.request.part.SeparatedPart;
import org.zhiqing.server.request.part.SeparatedParts;
import org.zhiqing.server.request.referral.Referral;

/** Tables {@code request_answer_part} and {@code request_answer_referral}. */
@Repository
class AnswerDetailStore {

    private final JdbcClient jdbc;

    AnswerDetailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SeparatedParts parts(long request) {
        return new SeparatedParts(jdbc.sql(
                        """
                select part, given, ground, reason from request_answer_part
                 where request_id = :request order by position
                """)
                .param("request", request)
                .query(AnswerDetailStore::toPart)
                .list());
    }

    Referral referral(long request) {
        return jdbc.sql(
                        "select organ, address, telephone, note from request_answer_referral where request_id = :request")
                .param("request", request)
                .query((row, index) -> new Referral(
                        row.getString("organ"),
                        row.getString("address"),
                        row.getString("telephone"),
                        row.getString("note")))
                .optional()
                .orElse(Referral.NONE);
    }

    /** Writes those of the draft in place of earlier ones. */
    void replace(long request, AnswerDraft draft) {
        jdbc.sql("delete from request_answer_part where request_id = :request")
                .param("request", request)
                .update();
        jdbc.sql("delete from request_answer_referral where request_id = :request")
                .param("request", request)
                .update();
        if (draft.situation() == Situation.SEPARATED) {
            List<SeparatedPart> rows = draft.parts().rows();
            for (int i = 0; i < rows.size(); i++) {
                add(request, i + 1, rows.get(i));
            }
        }
        if (draft.situation() == Situation.OTHER_ORGAN && !draft.referral().isEmpty()) {
            add(request, draft.referral());
        }
    }

    private void add(long request, int position, SeparatedPart row) {
        WithholdingGround ground = row.ground();
        jdbc.sql(
                        """
                insert into request_answer_part (request_id, position, part, given, ground, reason)
                values (:request, :position, :part, :given, :ground, :reason)
                """)
                .param("request", request)
                .param("position", position)
                .param("part", row.part())
                .param("given", row.given())
                .param("ground", ground == null ? null : ground.name())
                .param("reason", row.reason())
                .update();
    }

    private void add(long request, Referral referral) {
        jdbc.sql(
                        """
                insert into request_answer_referral (request_id, organ, address, telephone, note)
                values (:request, :organ, :address, :telephone, :note)
                """)
                .param("request", request)
                .param("organ", referral.organ())
                .param("address", referral.address())
                .param("telephone", referral.telephone())
                .param("note", referral.note())
                .update();
    }

    private static SeparatedPart toPart(ResultSet row, int index) throws SQLException {
        String ground = row.getString("ground");
        return new SeparatedPart(
                row.getString("part"),
                row.getBoolean("given"),
                ground == null ? null : WithholdingGround.valueOf(ground),
                row.getString("reason"));
    }
}

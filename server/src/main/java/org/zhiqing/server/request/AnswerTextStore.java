package org.zhiqing.server.request;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.request.letter.LetterEdit;

/** Table {@code request_answer_text}; it is read with the answer. */
@Repository
class AnswerTextStore {

    private final JdbcClient jdbc;

    AnswerTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long request, LetterEdit edit, Actor by) {
        jdbc.sql(
                        """
                insert into request_answer_text (request_id, template, text, edited_by, edited_name, edited_at)
                values (:request, :template, :text, :by, :byName, :at)
                on conflict (request_id) do update
                   set template = :template, text = :text, edited_by = :by, edited_name = :byName, edited_at = :at
                """)
                .param("request", request)
                .param("template", String.join("\n", edit.template()))
                .param("text", String.join("\n", edit.text()))
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", edit.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns whether there was anything to drop. */
    boolean drop(long request) {
        return jdbc.sql("delete from request_answer_text where request_id = :request")
                        .param("request", request)
                        .update()
                > 0;
    }
}

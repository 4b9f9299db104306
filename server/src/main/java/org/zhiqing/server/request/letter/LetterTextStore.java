package org.zhiqing.server.request.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code request_letter_text}. Paragraphs are kept a line each. */
@Repository
class LetterTextStore {

    private final JdbcClient jdbc;

    LetterTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LetterText> of(long letter) {
        return jdbc.sql(
                        """
                select organ, addressee, template, text, edited_name, edited_at
                  from request_letter_text where letter_id = :letter
                """)
                .param("letter", letter)
                .query(LetterTextStore::toText)
                .optional();
    }

    void add(long letter, LetterText text) {
        jdbc.sql(
                        """
                insert into request_letter_text (letter_id, organ, addressee, template, text, edited_name, edited_at)
                values (:letter, :organ, :addressee, :template, :text, :by, :at)
                """)
                .param("letter", letter)
                .param("organ", text.organ())
                .param("addressee", text.addressee())
                .param("template", joined(text.template()))
                .param("text", joined(text.text()))
                .param("by", text.editedBy())
                .param("at", offset(text.editedAt()))
                .update();
    }

    /** @param by {@code null} for the words of the template */
    void change(long letter, List<String> text, @Nullable String by, @Nullable Instant at) {
        jdbc.sql(
                        """
                update request_letter_text set text = :text, edited_name = :by, edited_at = :at
                 where letter_id = :letter
                """)
                .param("text", joined(text))
                .param("by", by)
                .param("at", offset(at))
                .param("letter", letter)
                .update();
    }

    private static String joined(List<String> paragraphs) {
        return String.join("\n", paragraphs);
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static LetterText toText(ResultSet row, int index) throws SQLException {
        OffsetDateTime at = row.getObject("edited_at", OffsetDateTime.class);
        return new LetterText(
                row.getString("organ"),
                row.getString("addressee"),
                row.getString("template").lines().toList(),
                row.getString("text").lines().toList(),
                row.getString("edited_name"),
                at == null ? null : at.toInstant());
    }
}

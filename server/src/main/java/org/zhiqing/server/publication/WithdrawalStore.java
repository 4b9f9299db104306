package org.zhiqing.server.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;

/** Table {@code document_withdrawal}. */
@Repository
class WithdrawalStore {

    private final JdbcClient jdbc;

    WithdrawalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            long document,
            long edition,
            WithdrawalReason reason,
            String note,
            @Nullable Long mergedInto,
            Actor by,
            Instant at) {
        jdbc.sql(
                        """
                insert into document_withdrawal (document_id, edition_id, reason, note, merged_into, person_id, person_name,
                                                 at)
                values (:document, :edition, :reason, :note, :mergedInto, :person, :name, :at)
                """)
                .param("document", document)
                .param("edition", edition)
                .param("reason", reason.name())
                .param("note", note.strip())
                .param("mergedInto", mergedInto)
                .param("person", by.person())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    record Withdrawal(long edition, WithdrawalReason reason, @Nullable Long mergedInto) {}

    /** Returns the one that holds, of a document that was withdrawn. */
    Withdrawal last(long document) {
        return jdbc.sql(
                        """
                select edition_id, reason, merged_into from document_withdrawal
                 where document_id = :document order by id desc limit 1
                """)
                .param("document", document)
                .query((row, index) -> new Withdrawal(
                        row.getLong("edition_id"),
                        WithdrawalReason.valueOf(row.getString("reason")),
                        row.getObject("merged_into", Long.class)))
                .single();
    }
}

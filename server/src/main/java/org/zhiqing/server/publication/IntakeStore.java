package org.zhiqing.server.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.publication.intake.Loss;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code document_intake}: the last text that was taken into each document, and what was not kept of it. */
@Repository
class IntakeStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes what was not kept of a text that was pasted; where all was kept, what was noted before stays. */
    void note(Document document, Map<Loss, Integer> losses, Actor by) {
        if (!losses.isEmpty()) {
            put(document.id(), "", losses, by);
        }
    }

    /** @param file the name of the file; empty for what was pasted */
    void put(long document, String file, Map<Loss, Integer> losses, Actor by) {
        jdbc.sql(
                        """
                insert into document_intake (document_id, file_name, losses, person_name, taken_at)
                values (:document, :file, cast(:losses as jsonb), :name, :at)
                on conflict (document_id) do update
                   set file_name = excluded.file_name, losses = excluded.losses, person_name = excluded.person_name,
                       taken_at = excluded.taken_at
                """)
                .param("document", document)
                .param("file", file)
                .param("losses", JSON.writeValueAsString(losses))
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what was noted. */
    void clear(long document) {
        jdbc.sql("delete from document_intake where document_id = :document")
                .param("document", document)
                .update();
    }

    /** Returns what was noted as not kept. */
    Map<Loss, Integer> losses(long document) {
        return jdbc.sql("select losses from document_intake where document_id = :document")
                .param("document", document)
                .query((row, index) -> losses(row.getString("losses")))
                .optional()
                .orElse(new EnumMap<>(Loss.class));
    }

    private static EnumMap<Loss, Integer> losses(String json) {
        return JSON.readValue(json, new TypeReference<EnumMap<Loss, Integer>>() {});
    }

    Optional<TakenText> find(long document) {
        return jdbc.sql("select * from document_intake where document_id = :document")
                .param("document", document)
                .query((row, index) -> new TakenText(
                        row.getString("file_name"),
                        losses(row.getString("losses")).entrySet().stream()
                                .map(loss -> loss.getKey().sentence(loss.getValue()))
                                .toList(),
                        row.getString("person_name"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}

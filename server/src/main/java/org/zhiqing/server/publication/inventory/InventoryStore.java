package org.zhiqing.server.publication.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.LocalStatutoryItem;
import org.zhiqing.rules.outcome.PublicInterest;
import org.zhiqing.rules.outcome.PublicityTest;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.kind.DocumentKind;
import org.zhiqing.server.publication.kind.DocumentKinds;

/** Tables {@code document_inventory} and {@code document_reassessment}. */
@Repository
class InventoryStore {

    private final JdbcClient jdbc;
    private final DocumentKinds kinds;

    InventoryStore(JdbcClient jdbc, DocumentKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    long add(InventoryEntry entry) {
        return jdbc.sql(
                        """
                insert into document_inventory (organ_id, unit_id, document_id, kind, title, formed_on, attribute, ground,
                        reason, interests, local_items, despite_reason, entered_name, entered_on, assess_on)
                values (:organ, :unit, :document, :kind, :title, :formedOn, :attribute, :ground, :reason, :interests,
                        :local, :despiteReason, :name, :enteredOn, :assessOn)
                returning id
                """)
                .params(params(entry))
                .query(Long.class)
                .single();
    }

    /** @throws Refusal {@code publication.entry-changed-meanwhile} if somebody saved it since it was read */
    void save(InventoryEntry entry) {
        int rows = jdbc.sql(
                        """
                update document_inventory
                   set document_id = :document, kind = :kind, title = :title, formed_on = :formedOn,
                       attribute = :attribute, ground = :ground, reason = :reason, interests = :interests,
                       local_items = :local, despite_reason = :despiteReason, assess_on = :assessOn,
                       ended_on = :endedOn, version = version + 1
                 where id = :id and version = :version
                """)
                .params(params(entry))
                .update();
        if (rows == 0) {
            throw new Refusal("publication.entry-changed-meanwhile", entry.id());
        }
    }

    private static Map<String, @Nullable Object> params(InventoryEntry entry) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", entry.id());
        params.put("organ", entry.organ());
        params.put("unit", entry.unit());
        params.put("document", entry.document());
        params.put("kind", entry.kind().slug());
        params.put("title", entry.title());
        params.put("formedOn", entry.formedOn());
        params.put("attribute", entry.attribute().name());
        params.put("ground", entry.ground() == null ? "" : entry.ground().name());
        params.put("reason", entry.reason());
        params.put("interests", names(entry.test().interests()));
        params.put("local", names(entry.test().local()));
        params.put("despiteReason", entry.despiteReason());
        params.put("name", entry.enteredName());
        params.put("enteredOn", entry.enteredOn());
        params.put("assessOn", entry.assessOn());
        params.put("endedOn", entry.endedOn());
        params.put("version", entry.version());
        return params;
    }

    Optional<InventoryEntry> find(long id) {
        return jdbc.sql("select * from document_inventory where id = :id")
                .param("id", id)
                .query(this::entry)
                .optional();
    }

    Optional<InventoryEntry> ofDocument(long document) {
        return jdbc.sql("select * from document_inventory where document_id = :document")
                .param("document", document)
                .query(this::entry)
                .optional();
    }

    /** Returns what the organ has listed, nearest re-assessment first. */
    List<InventoryEntry> listed(long organ) {
        return jdbc.sql(
                        """
                select * from document_inventory where organ_id = :organ and ended_on is null order by assess_on, id
                """)
                .param("organ", organ)
                .query(this::entry)
                .list();
    }

    /** Returns the listed entries of all organs whose re-assessment is due by the day. */
    List<InventoryEntry> dueBy(LocalDate day) {
        return jdbc.sql("select * from document_inventory where ended_on is null and assess_on <= :day order by id")
                .param("day", day)
                .query(this::entry)
                .list();
    }

    void decide(InventoryEntry entry, Decision decision, String reason, LocalDate on, Actor by) {
        jdbc.sql(
                        """
                insert into document_reassessment (inventory_id, decision, reason, was, due_on, decided_on, person_id,
                        person_name)
                values (:entry, :decision, :reason, :was, :dueOn, :on, :by, :name)
                """)
                .param("entry", entry.id())
                .param("decision", decision.name())
                .param("reason", reason)
                .param("was", entry.attribute().name())
                .param("dueOn", entry.assessOn())
                .param("on", on)
                .param("by", by.person())
                .param("name", by.name())
                .update();
    }

    /** Returns the re-assessments of an entry, newest first. */
    List<Reassessment> decided(long entry) {
        return jdbc.sql("select * from document_reassessment where inventory_id = :entry order by id desc")
                .param("entry", entry)
                .query(InventoryStore::reassessment)
                .list();
    }

    /** Returns the re-assessments that the organ made from the first to the last day. */
    List<Reassessment> decidedBetween(long organ, LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                select r.* from document_reassessment r join document_inventory i on i.id = r.inventory_id
                 where i.organ_id = :organ and r.decided_on between :first and :last order by r.id
                """)
                .param("organ", organ)
                .param("first", first)
                .param("last", last)
                .query(InventoryStore::reassessment)
                .list();
    }

    private InventoryEntry entry(ResultSet row, int index) throws SQLException {
        DocumentKind kind = kinds.get(row.getString("kind"));
        String ground = row.getString("ground");
        return new InventoryEntry(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getObject("unit_id", Long.class),
                row.getObject("document_id", Long.class),
                kind,
                row.getString("title"),
                row.getObject("formed_on", LocalDate.class),
                DisclosureAttribute.valueOf(row.getString("attribute")),
                ground.isEmpty() ? null : WithholdingGround.valueOf(ground),
                row.getString("reason"),
                new PublicityTest(
                        values(row.getString("interests"))
                                .map(PublicInterest::valueOf)
                                .collect(Collectors.toSet()),
                        kind.item(),
                        values(row.getString("local_items"))
                                .map(LocalStatutoryItem::valueOf)
                                .collect(Collectors.toSet())),
                row.getString("despite_reason"),
                row.getString("entered_name"),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("assess_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"));
    }

    private static Reassessment reassessment(ResultSet row, int index) throws SQLException {
        return new Reassessment(
                Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                DisclosureAttribute.valueOf(row.getString("was")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("person_name"));
    }

    private static String names(Collection<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Stream<String> values(String names) {
        return Arrays.stream(names.split(",", -1)).filter(name -> !name.isEmpty());
    }
}

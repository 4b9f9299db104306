package org.zhiqing.server.publication.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.LocalStatutoryItem;
import org.zhiqing.rules.outcome.PublicInterest;
import org.zhiqing.rules.outcome.PublicityTest;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.DocumentTurning;
import org.zhiqing.server.publication.kind.DocumentKind;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.screening.ScreenedText;
import org.zhiqing.server.screening.Screening;
import org.zhiqing.server.screening.ScreeningHit;

/** Keeping the inventory of what is not public (不公开信息清单), and re-assessing it (动态调整). */
@Service
@Transactional
public class Inventory {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 1000;

    private final InventoryStore store;
    private final InventoryList list;
    private final InventorySettings settings;
    private final InventoryTasks tasks;
    private final DocumentKinds kinds;
    private final DocumentTurning turning;
    private final AuditTrail audit;
    private final Clock clock;

    Inventory(
            InventoryStore store,
            InventoryList list,
            InventorySettings settings,
            InventoryTasks tasks,
            DocumentKinds kinds,
            DocumentTurning turning,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.list = list;
        this.settings = settings;
        this.tasks = tasks;
        this.kinds = kinds;
        this.turning = turning;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lists something that lies outside the system, in the person's unit.
     *
     * @return its id
     * @throws Findings {@code publication.title-missing}, {@code publication.too-long},
     *     {@code publication.entry-title-hit}, {@code publication.attribute-missing}, {@code publication.ground-missing},
     *     {@code publication.reason-missing}, {@code publication.day-in-future}, {@code publication.despite-missing}
     * @throws Refusal {@code publication.kind-not-found}
     */
    @Requires(Act.INVENTORY_KEEP)
    public long enter(NewEntry typed, Actor by) {
        DocumentKind kind = kinds.get(typed.kind());
        PublicityTest test =
                new PublicityTest(new HashSet<>(typed.interests()), kind.item(), new HashSet<>(typed.local()));
        Findings.Collector findings = new Findings.Collector();
        String title = typed.title().strip();
        if (!findings.when(title.isEmpty(), "title", "publication.title-missing")) {
            length(findings, "title", title, LONGEST_TITLE);
        }
        List<ScreeningHit> hits = Screening.screen(List.of(ScreenedText.of("标题", title)));
        findings.when(
                !hits.isEmpty(),
                "title",
                "publication.entry-title-hit",
                hits.stream().map(hit -> hit.kind().label()).distinct().toList());
        LocalDate formedOn = typed.formedOn();
        findings.when(formedOn != null && formedOn.isAfter(today()), "formedOn", "publication.day-in-future", today());
        boolean withheld = typed.attribute() == DisclosureAttribute.WITHHELD;
        findings.when(
                typed.attribute() == null || typed.attribute() == DisclosureAttribute.PROACTIVE,
                "attribute",
                "publication.attribute-missing");
        findings.when(withheld && typed.ground() == null, "ground", "publication.ground-missing");
        if (!findings.when(typed.reason().isBlank(), "reason", "publication.reason-missing")) {
            length(findings, "reason", typed.reason(), LONGEST_REASON);
        }
        despite(findings, test, typed.despiteReason());
        findings.throwIfAny();
        long id = store.add(new InventoryEntry(
                0,
                by.organ(),
                by.unit(),
                null,
                kind,
                title,
                formedOn,
                Objects.requireNonNull(typed.attribute()),
                withheld ? typed.ground() : null,
                typed.reason().strip(),
                test,
                test.speaksForPublic() ? typed.despiteReason().strip() : "",
                by.name(),
                today(),
                settings.next(by.organ(), today()),
                null,
                0));
        audit.record(by, "inventory.entered", "inventory/" + id, kind.label());
        return id;
    }

    /**
     * Records what of arts. 19 and 21 speaks for publishing an entry (art. 20 follows from its kind), and why it is not
     * public nevertheless.
     *
     * @throws Findings {@code publication.despite-missing}, {@code publication.too-long}
     * @throws Refusal {@code publication.entry-not-found}, {@code publication.entry-ended},
     *     {@code publication.entry-changed-meanwhile}
     */
    @Requires(Act.INVENTORY_KEEP)
    public void test(
            long id,
            int version,
            List<PublicInterest> interests,
            List<LocalStatutoryItem> local,
            String despiteReason,
            Actor by) {
        InventoryEntry entry = listed(id, version, by);
        PublicityTest test =
                new PublicityTest(new HashSet<>(interests), entry.kind().item(), new HashSet<>(local));
        Findings.Collector findings = new Findings.Collector();
        despite(findings, test, despiteReason);
        findings.throwIfAny();
        store.save(entry.tested(test, test.speaksForPublic() ? despiteReason.strip() : ""));
        audit.record(by, "inventory.tested", "inventory/" + id, String.join("；", test.provisions()));
    }

    private static void despite(Findings.Collector findings, PublicityTest test, String reason) {
        findings.when(
                test.speaksForPublic() && reason.isBlank(),
                "despiteReason",
                "publication.despite-missing",
                test.provisions());
        length(findings, "despiteReason", reason, LONGEST_REASON);
    }

    private static void length(Findings.Collector findings, String field, String text, int most) {
        findings.when(text.length() > most, field, "publication.too-long", most, text.length());
    }

    /**
     * Decides a re-assessment (评估审查). What is to be disclosed from now on goes the ordinary way of a document: a new
     * edition, or a first draft for what lies outside the system; the entry stays listed until that is decided.
     *
     * @return the document that goes that way; {@code null} if the entry stays as it is
     * @throws Findings {@code publication.decision-missing}, {@code publication.reason-missing},
     *     {@code publication.too-long}, {@code publication.already-upon-request}, {@code publication.despite-missing}
     * @throws Refusal {@code publication.entry-not-found}, {@code publication.entry-ended},
     *     {@code publication.entry-changed-meanwhile}, {@code publication.being-revised}
     */
    @Requires(Act.INVENTORY_ASSESS)
    public @Nullable Long decide(long id, int version, @Nullable Decision decision, String reason, Actor by) {
        InventoryEntry entry = listed(id, version, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(decision == null, "decision", "publication.decision-missing");
        if (!findings.when(reason.isBlank(), "reason", "publication.reason-missing")) {
            length(findings, "reason", reason, LONGEST_REASON);
        }
        findings.when(
                decision == Decision.UPON_REQUEST && entry.attribute() == DisclosureAttribute.UPON_REQUEST,
                "decision",
                "publication.already-upon-request");
        findings.when(
                decision == Decision.STAY && entry.lacksReason(),
                "decision",
                "publication.despite-missing",
                entry.test().provisions());
        findings.throwIfAny();
        Decision decided = Objects.requireNonNull(decision);
        store.decide(entry, decided, reason.strip(), today(), by);
        Long document = follow(entry, decided, reason.strip(), by);
        tasks.close(entry, by);
        audit.record(by, "inventory.assessed", "inventory/" + id, decided.label());
        return document;
    }

    private @Nullable Long follow(InventoryEntry entry, Decision decision, String reason, Actor by) {
        InventoryEntry next = entry.assessed(settings.next(entry.organ(), today()));
        if (decision == Decision.STAY) {
            store.save(next);
            return null;
        }
        Long known = entry.document();
        boolean open = decision == Decision.PUBLIC;
        if (known != null) {
            turning.turn(known, open, reason, by);
            store.save(next);
            return known;
        }
        if (!open) {
            store.save(next.uponRequest(reason));
            return null;
        }
        long begun = turning.begin(entry.kind().slug(), entry.title(), by);
        store.save(next.heldBy(begun));
        return begun;
    }

    private InventoryEntry listed(long id, int version, Actor by) {
        InventoryEntry entry = list.own(id, by);
        if (!entry.isListed()) {
            throw new Refusal("publication.entry-ended", String.valueOf(id));
        }
        if (entry.version() != version) {
            throw new Refusal("publication.entry-changed-meanwhile", String.valueOf(id));
        }
        return entry;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.zhiqing.server.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.catalog.budget.BudgetLine;
import org.zhiqing.server.catalog.budget.BudgetList;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.kind.DocumentKind;

/** Drafting the papers of a budget round, and saying which document publishes which of its things. */
@Service
@Transactional
public class BudgetPapers {

    /** A document that may be named as publishing something of a round. */
    public record Choice(long document, String title, DocumentStage stage) {}

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final BudgetPlaces places;
    private final BudgetList rounds;
    private final DocumentDrafting drafting;
    private final Materials materials;

    BudgetPapers(
            JdbcClient jdbc, BudgetPlaces places, BudgetList rounds, DocumentDrafting drafting, Materials materials) {
        this.jdbc = jdbc;
        this.places = places;
        this.rounds = rounds;
        this.drafting = drafting;
        this.materials = materials;
    }

    /**
     * Begins a document that will publish these things of a body or fund.
     *
     * @param entries ids of its things
     * @throws Findings {@code publication.title-missing}, {@code publication.too-long},
     *     {@code publication.entries-missing}
     * @throws Refusal {@code catalog.round-not-found}, {@code catalog.budget-subject-not-found},
     *     {@code publication.other-entries}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document draft(long round, long subject, String title, List<Long> entries, Actor by) {
        BudgetLine line = mustBeOf(round, subject, entries, by);
        String kind = line.subject().isFund() ? "special-fund" : "budget";
        Findings.Collector findings = new Findings.Collector();
        findings.when(title.isBlank(), "title", "publication.title-missing");
        findings.when(entries.isEmpty(), "entries", "publication.entries-missing");
        findings.throwIfAny();
        Document document = drafting.draft(kind, EditionContent.of(title.strip(), ""), by);
        places.put(document.id(), entries);
        return document;
    }

    /**
     * Says that a document publishes these things: one of the organ's own in any stage, or one that the body itself has
     * made public here. If it is public, they are settled as of the day of its first publication.
     *
     * @throws Findings {@code publication.paper-missing}, {@code publication.entries-missing}
     * @throws Refusal {@code catalog.round-not-found}, {@code catalog.budget-subject-not-found},
     *     {@code publication.other-entries}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public void choose(long round, long subject, @Nullable Long document, List<Long> entries, Actor by) {
        BudgetLine line = mustBeOf(round, subject, entries, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(
                document == null || choices(line, by).stream().noneMatch(choice -> choice.document() == document),
                "document",
                "publication.paper-missing");
        findings.when(entries.isEmpty(), "entries", "publication.entries-missing");
        findings.throwIfAny();
        long id = Objects.requireNonNull(document);
        places.put(id, entries);
        firstPublic(id).ifPresent(on -> places.published(id, on, by));
    }

    /**
     * Says that a document does not publish a thing after all; what it had settled is open again.
     *
     * @throws Refusal {@code catalog.round-not-found}, {@code catalog.budget-subject-not-found},
     *     {@code publication.other-entries}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public void part(long round, long subject, long document, long entry, Actor by) {
        mustBeOf(round, subject, List.of(entry), by);
        places.remove(document, entry, by);
    }

    private BudgetLine mustBeOf(long round, long subject, List<Long> entries, Actor by) {
        BudgetLine line = rounds.line(by.organ(), round, subject);
        if (!rounds.belong(entries, subject)) {
            throw new Refusal("publication.other-entries", line.subject().name());
        }
        return line;
    }

    /** Returns the documents of kinds under art. 20 item 7 that can be named for the body or fund, newest first. */
    @Requires(Act.CATALOG_READ)
    @Transactional(readOnly = true)
    public List<Choice> choices(BudgetLine line, Actor by) {
        List<String> kinds = materials.kinds().all().stream()
                .filter(kind -> kind.item() == StatutoryItem.BUDGETS_AND_ACCOUNTS)
                .map(DocumentKind::slug)
                .toList();
        return jdbc.sql(
                        """
                select d.id, e.title, d.stage from document d
                  join document_edition e on e.document_id = d.id
                       and e.number = case when d.organ_id = :organ then d.edition else d.public_edition end
                 where d.kind in (:kinds)
                   and (d.organ_id = :organ and d.stage not in ('DISCARDED', 'WITHDRAWN', 'KEPT')
                        or d.organ_id = cast(:body as bigint) and d.public_edition is not null)
                 order by d.changed_at desc, d.id desc limit :most
                """)
                .param("organ", by.organ())
                .param("body", line.subject().body())
                .param("kinds", kinds)
                .param("most", MOST)
                .query((row, index) -> new Choice(
                        row.getLong("id"), row.getString("title"), DocumentStage.valueOf(row.getString("stage"))))
                .list();
    }

    /** Returns the documents named for these things, by thing. */
    @Transactional(readOnly = true)
    public List<BudgetPaper> of(Collection<Long> entries) {
        return entries.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                        select b.entry_id, d.id, e.title, d.stage, d.public_edition is not null as open
                          from document_budget_entry b join document d on d.id = b.document_id
                          join document_edition e on e.document_id = d.id and e.number = d.edition
                         where b.entry_id in (:entries) and d.stage <> 'DISCARDED' order by b.entry_id, d.id
                        """)
                        .param("entries", entries)
                        .query((row, index) -> new BudgetPaper(
                                row.getLong("entry_id"),
                                row.getLong("id"),
                                row.getString("title"),
                                DocumentStage.valueOf(row.getString("stage")),
                                row.getBoolean("open")))
                        .list();
    }

    /** Returns what of budget rounds a document publishes, or will: 市财政局—部门预算. */
    @Transactional(readOnly = true)
    public Map<Long, String> namesOf(long document) {
        return rounds.names(places.entriesOf(document));
    }

    private Optional<LocalDate> firstPublic(long document) {
        return jdbc.sql("select first_published_on from document where id = :id and public_edition is not null")
                .param("id", document)
                .query(LocalDate.class)
                .optional();
    }
}

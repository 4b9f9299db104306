package org.zhiqing.server.catalog.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;

/** Reading budget rounds: the table of a round, what is behind each of its numbers, and what a new one may have. */
@Component
@Transactional(readOnly = true)
public class BudgetList {

    private static final String OFFICE = "政府信息公开工作机构";

    /**
     * A body that a new round may have.
     *
     * @param proposed whether rounds usually have it: the organ, organs below it, and whoever took part last time
     */
    public record Candidate(long id, String name, SubjectKind kind, boolean proposed) {}

    private final BudgetStore store;
    private final BudgetEntryStore entries;
    private final BudgetStatementStore statements;
    private final BudgetSettings settings;
    private final BudgetBodies bodies;
    private final Organs organs;
    private final Clock clock;

    BudgetList(
            BudgetStore store,
            BudgetEntryStore entries,
            BudgetStatementStore statements,
            BudgetSettings settings,
            BudgetBodies bodies,
            Organs organs,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.statements = statements;
        this.settings = settings;
        this.bodies = bodies;
        this.organs = organs;
        this.clock = clock;
    }

    /** Returns the organ's rounds, newest year first. */
    public List<BudgetTable> rounds(long organ) {
        return store.ofOrgan(organ).stream().map(this::table).toList();
    }

    /** Returns the organ's round of the year. */
    public Optional<BudgetTable> ofYear(long organ, int year) {
        return store.ofOrgan(organ).stream()
                .filter(round -> round.year() == year)
                .findFirst()
                .map(this::table);
    }

    /**
     * Returns the organ's round, body by thing.
     *
     * @throws Refusal {@code catalog.round-not-found}
     */
    public BudgetTable table(long organ, long id) {
        return table(round(organ, id));
    }

    private BudgetTable table(BudgetRound round) {
        Map<Long, List<BudgetEntry>> bySubject =
                entries.ofRound(round.id()).stream().collect(Collectors.groupingBy(BudgetEntry::subject));
        Map<Long, List<BudgetStatement>> stated =
                statements.standing(round.id()).stream().collect(Collectors.groupingBy(BudgetStatement::subject));
        Map<Long, String> units = unitNames(round.organ());
        List<BudgetSubject> subjects = store.subjects(round.id());
        List<BudgetLine> lines = subjects.stream()
                .filter(BudgetSubject::counts)
                .map(subject -> line(
                        round,
                        subject,
                        units,
                        bySubject.getOrDefault(subject.id(), List.of()),
                        stated.getOrDefault(subject.id(), List.of())))
                .toList();
        return new BudgetTable(
                round,
                lines.stream().filter(line -> !line.subject().isFund()).toList(),
                lines.stream().filter(line -> line.subject().isFund()).toList(),
                subjects.stream().filter(subject -> !subject.counts()).toList());
    }

    private BudgetLine line(
            BudgetRound round,
            BudgetSubject subject,
            Map<Long, String> units,
            List<BudgetEntry> of,
            List<BudgetStatement> stated) {
        List<BudgetCell> cells = of.stream()
                .map(entry -> cell(
                        round,
                        entry,
                        stated.stream()
                                .filter(one -> one.thing() == entry.thing())
                                .findFirst()
                                .orElse(null)))
                .toList();
        String unit = subject.unit() == null ? OFFICE : units.getOrDefault(subject.unit(), OFFICE);
        return new BudgetLine(subject, unit, cells);
    }

    private BudgetCell cell(BudgetRound round, BudgetEntry entry, @Nullable BudgetStatement statement) {
        LocalDate today = LocalDate.now(clock);
        BudgetRound.Due due = round.due(entry.thing());
        boolean stated = entry.statement() != null;
        int late = due == null || stated
                ? 0
                : settings.workingDaysLate(due.on(), Objects.requireNonNullElse(entry.settledOn(), today));
        return new BudgetCell(entry, BudgetCell.standing(entry, due, statement, today), due, late, statement);
    }

    private Map<Long, String> unitNames(long organ) {
        Map<Long, String> names = new HashMap<>();
        organs.unitsOf(organ).forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }

    /**
     * Returns a body or fund of the organ's round with its things.
     *
     * @throws Refusal {@code catalog.round-not-found}, {@code catalog.budget-subject-not-found}
     */
    public BudgetLine line(long organ, long roundId, long id) {
        BudgetRound round = round(organ, roundId);
        BudgetSubject subject = subject(round, id);
        return line(
                round,
                subject,
                unitNames(organ),
                entries.ofSubject(id),
                statements.ofSubject(id).stream()
                        .filter(statement -> statement.endedOn() == null)
                        .toList());
    }

    /** Returns the statements of a body or fund, newest first, ended ones too. */
    public List<BudgetStatement> statements(long subject) {
        return statements.ofSubject(subject);
    }

    /** Returns the round if the organ has it. */
    public BudgetRound round(long organ, long id) {
        return store.find(id)
                .filter(round -> round.organ() == organ)
                .orElseThrow(() -> new Refusal("catalog.round-not-found"));
    }

    BudgetSubject subject(BudgetRound round, long id) {
        return find(round, id).orElseThrow(() -> new Refusal("catalog.budget-subject-not-found"));
    }

    Optional<BudgetSubject> find(BudgetRound round, long id) {
        return store.subject(id).filter(subject -> subject.round() == round.id());
    }

    /** Returns what of the tree a new round may have. */
    public List<Candidate> candidates(long organ) {
        List<BudgetSubject> last = last(organ);
        return bodies.of(organ, LocalDate.now(clock)).stream()
                .map(body -> {
                    Organ of = body.organ();
                    boolean before = last.stream().anyMatch(subject -> Objects.equals(subject.body(), of.id()));
                    return new Candidate(
                            of.id(),
                            of.name(),
                            body.kind(),
                            before || last.isEmpty() && body.kind() != SubjectKind.UNIT);
                })
                .toList();
    }

    /** Returns the names that last year's round had beyond the tree, one a line. */
    public String proposedNames(long organ, SubjectKind kind) {
        return last(organ).stream()
                .filter(subject -> subject.kind() == kind && subject.body() == null)
                .map(BudgetSubject::name)
                .collect(Collectors.joining("\n"));
    }

    private List<BudgetSubject> last(long organ) {
        return store.ofOrgan(organ).stream()
                .findFirst()
                .map(round -> store.subjects(round.id()).stream()
                        .filter(BudgetSubject::counts)
                        .toList())
                .orElse(List.of());
    }

    /** Returns the names of these entries, for whoever keeps their ids: 市财政局—部门预算. */
    public Map<Long, String> names(List<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        entries.all(ids).forEach(entry -> store.subject(entry.subject())
                .ifPresent(subject -> names.put(
                        entry.id(), subject.name() + "—" + entry.thing().label())));
        return names;
    }

    /** Returns whether each of the entries belongs to that body or fund. */
    public boolean belong(List<Long> ids, long subject) {
        List<Long> own =
                entries.ofSubject(subject).stream().map(BudgetEntry::id).toList();
        return own.containsAll(ids);
    }
}

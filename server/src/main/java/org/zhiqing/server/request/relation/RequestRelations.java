package org.zhiqing.server.request.relation;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.RequestJoining;

/** Splitting, merging and linking requests of one organ (拆分、并案、关联). */
@Service
@Transactional
public class RequestRelations {

    /** So many parts can be split off at once. */
    public static final int MOST_PARTS = 5;

    private final RequestJoining joining;
    private final RelationStore relations;
    private final Clock clock;

    RequestRelations(RequestJoining joining, RelationStore relations, Clock clock) {
        this.joining = joining;
        this.relations = relations;
        this.clock = clock;
    }

    /**
     * Splits a request that asks for several unrelated things: it keeps one, and each other becomes a request of its own
     * with the same applicant, the same days of receipt and what has moved its clock so far.
     *
     * @param kept what the request asks for from now on
     * @param parts what each new request asks for; blank ones do not count
     * @return the new receipt numbers
     * @throws Findings {@code request.split-kept-missing}, {@code request.split-parts-missing}, {@code
     *     request.reason-missing}, {@code request.too-long}
     * @throws Refusal {@code request.step-not-possible}, {@code request.split-after-letters}, {@code
     *     kernel.changed-meanwhile}, {@code request.not-found}
     */
    @Requires(Act.REQUEST_HANDLE)
    public List<String> split(long id, int version, String kept, List<String> parts, String reason, Actor by) {
        List<String> given = parts.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(kept.isBlank(), "kept", "request.split-kept-missing");
        wrong.when(kept.length() > 4000, "kept", "request.too-long", "本件保留的内容", 4000);
        wrong.when(given.isEmpty(), "part1", "request.split-parts-missing");
        wrong.when(given.stream().anyMatch(part -> part.length() > 4000), "part1", "request.too-long", "另立一件的内容", 4000);
        check(reason, wrong);
        wrong.throwIfAny();
        relations.lock(by.organ());
        List<Long> made = joining.split(id, version, kept.strip(), given, reason.strip(), by);
        made.forEach(part -> relations.add(RelationKind.SPLIT, id, part, reason.strip(), clock.instant(), by));
        return made.stream().map(part -> joining.receiptNumber(part, by)).toList();
    }

    /**
     * Merges a request into an earlier or later one of the same applicant: one answer for both. Until it is taken out
     * again it cannot be answered by itself; it ends with the other's answer, as a repeated request (art. 36 item 6).
     *
     * @param into receipt number
     * @throws Findings {@code request.other-number-missing}, {@code request.reason-missing}, {@code request.too-long}
     * @throws Refusal {@code request.other-not-found}, {@code request.other-is-same}, {@code request.merge-applicants},
     *     {@code request.merge-identity-missing}, {@code request.merge-other-stage}, {@code request.merge-leads}, {@code
     *     request.merge-with-pending}, {@code request.step-not-possible}, {@code kernel.changed-meanwhile}, {@code request.not-found}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void merge(long id, int version, String into, String reason, Actor by) {
        long leading = other(id, into, reason, by);
        relations.lock(by.organ());
        if (!relations.mergedInto(id).isEmpty()) {
            throw new Refusal("request.merge-leads", joining.receiptNumber(id, by));
        }
        joining.merge(id, version, leading, reason.strip(), by);
        relations.add(RelationKind.MERGED, id, leading, reason.strip(), clock.instant(), by);
    }

    /**
     * Takes a request out of the one into which it was merged; it is answered by itself again.
     *
     * @throws Refusal {@code request.step-not-possible} unless it is merged, {@code kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void unmerge(long id, int version, String reason, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        check(reason, wrong);
        wrong.throwIfAny();
        relations.lock(by.organ());
        joining.unmerge(id, version, reason.strip(), by);
        relations.leading(id).ifPresent(relation -> relations.end(relation.id(), clock.instant()));
    }

    /**
     * Links two requests that bear on each other; both show it. Possible at any time, also after the answer.
     *
     * @throws Findings as {@link #merge}
     * @throws Refusal {@code request.other-not-found}, {@code request.other-is-same}, {@code request.linked-before}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void link(long id, String number, String reason, Actor by) {
        long other = other(id, number, reason, by);
        relations.lock(by.organ());
        if (relations.of(id).stream().anyMatch(relation -> relation.other() == other)) {
            throw new Refusal("request.linked-before", joining.receiptNumber(other, by));
        }
        joining.note(id, "关联申请 " + joining.receiptNumber(other, by) + "：" + reason.strip(), by);
        joining.note(other, "关联申请 " + joining.receiptNumber(id, by) + "：" + reason.strip(), by);
        relations.add(RelationKind.LINKED, id, other, reason.strip(), clock.instant(), by);
    }

    /** Ends a link. @throws Refusal {@code request.relation-not-found}, also for what is no link */
    @Requires(Act.REQUEST_HANDLE)
    public void unlink(long id, long relation, Actor by) {
        joining.receiptNumber(id, by);
        Relation found = relations.of(id).stream()
                .filter(each -> each.id() == relation && each.kind() == RelationKind.LINKED)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.relation-not-found"));
        relations.end(relation, clock.instant());
        joining.note(id, "取消关联申请 " + found.otherNumber(), by);
        joining.note(found.other(), "取消关联申请 " + joining.receiptNumber(id, by), by);
    }

    /** Returns what holds of a request, from either end. */
    @Requires(Act.REQUEST_READ)
    @Transactional(readOnly = true)
    public List<Relation> of(long id, Actor by) {
        joining.receiptNumber(id, by);
        return relations.of(id);
    }

    private long other(long id, String number, String reason, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(number.isBlank(), "number", "request.other-number-missing");
        check(reason, wrong);
        wrong.throwIfAny();
        joining.receiptNumber(id, by);
        long other = joining.byNumber(number, by);
        if (other == id) {
            throw new Refusal("request.other-is-same");
        }
        return other;
    }

    private static void check(String reason, Findings.Collector wrong) {
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.when(reason.length() > 500, "reason", "request.too-long", "理由", 500);
    }
}

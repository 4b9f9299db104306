package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.UnitInquiry.Proposal;

/**
 * Asking units of the organ for a request (部门协办): each with its own day. The unit sees what is asked for, never who
 * asks. What it has searched goes into the search log.
 */
@Service
@Transactional
public class RequestInquiring {

    private static final int USUAL_DAYS = 5;

    /**
     * What the unit sees.
     *
     * @param wanted what is asked for, in the applicant's words
     * @param over whether the request has ended, so that no reply is needed
     */
    public record Asked(
            UnitInquiry inquiry, DisclosureRequest.Wanted wanted, @Nullable LocalDate answerDueOn, boolean over) {}

    /**
     * What the handler sees.
     *
     * @param inquiries oldest first
     * @param units whom can be asked
     * @param usualDueOn the day proposed for a reply
     */
    public record Board(List<UnitInquiry> inquiries, List<Organ> units, LocalDate usualDueOn, LocalDate today) {}

    /** A unit's reply as typed. */
    public record Typed(@Nullable Proposal proposal, String text, String place, String words) {}

    private final RequestBook book;
    private final UnitInquiryStore inquiries;
    private final RequestSearching searching;
    private final AnswerPeriod period;
    private final Organs organs;
    private final People people;

    RequestInquiring(
            RequestBook book,
            UnitInquiryStore inquiries,
            RequestSearching searching,
            AnswerPeriod period,
            Organs organs,
            People people) {
        this.book = book;
        this.inquiries = inquiries;
        this.searching = searching;
        this.period = period;
        this.organs = organs;
        this.people = people;
    }

    /**
     * Returns what was asked of units for a request, and whom can be asked.
     *
     * @throws Refusal {@code request.not-found}
     */
    @Requires(Act.REQUEST_READ)
    @Transactional(readOnly = true)
    public Board of(long request, Actor by) {
        book.get(request, by);
        LocalDate today = book.today();
        return new Board(
                inquiries.of(request),
                units(by.organ()),
                period.days(by.organ()).after(today, USUAL_DAYS),
                today);
    }

    /**
     * Asks a unit.
     *
     * @throws Findings {@code request.unit-missing}, {@code request.inquiry-matter-missing}, {@code
     *     request.inquiry-due-missing}, {@code request.inquiry-due-past}, {@code request.inquiry-open}, {@code
     *     request.too-long}
     * @throws Refusal {@code request.step-not-possible}, {@code request.not-found}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void ask(long id, @Nullable Long unit, String matter, @Nullable LocalDate dueOn, Actor by) {
        DisclosureRequest request = book.hold(id, by);
        request.requirePossible(RequestStep.INQUIRE, book.today());
        Optional<Organ> asked = units(by.organ()).stream()
                .filter(one -> unit != null && one.id() == unit)
                .findFirst();
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(asked.isEmpty(), "unit", "request.unit-missing");
        wrong.when(matter.isBlank(), "matter", "request.inquiry-matter-missing");
        wrong.when(matter.length() > 2000, "matter", "request.too-long", "请部门做什么", 2000);
        wrong.when(dueOn == null, "dueOn", "request.inquiry-due-missing");
        wrong.when(dueOn != null && dueOn.isBefore(book.today()), "dueOn", "request.inquiry-due-past");
        asked.ifPresent(one -> wrong.when(
                inquiries.of(id).stream().anyMatch(open -> open.isOpen() && open.unit() == one.id()),
                "unit",
                "request.inquiry-open",
                one.name()));
        wrong.throwIfAny();
        Organ one = asked.orElseThrow();
        inquiries.add(id, one, matter.strip(), Objects.requireNonNull(dueOn), by, book.now());
        note(id, "请" + one.name() + "协办，" + dueOn + "前回复：" + matter.strip(), by);
    }

    /**
     * Returns what the actor's unit was asked.
     *
     * @throws Refusal {@code request.inquiry-not-found}, also for what another unit was asked
     */
    @Requires(Act.REQUEST_UNIT_REPLY)
    @Transactional(readOnly = true)
    public Asked open(long inquiry, Actor by) {
        UnitInquiry found = own(inquiries.find(inquiry), by);
        DisclosureRequest request = book.get(found.request(), by);
        return new Asked(
                found, request.wanted(), request.due().on(), request.stage().isFinal());
    }

    /**
     * Replies for the actor's unit. Whoever has looked says where and how; that is noted as a search.
     *
     * @throws Findings {@code request.proposal-missing}, {@code request.reply-missing}, {@code
     *     request.search-place-missing}, {@code request.search-words-missing}, {@code request.too-long}
     * @throws Refusal {@code request.inquiry-not-found}, {@code request.inquiry-over}
     */
    @Requires(Act.REQUEST_UNIT_REPLY)
    public void reply(long inquiry, Typed typed, Actor by) {
        DisclosureRequest request = book.hold(own(inquiries.find(inquiry), by).request(), by);
        UnitInquiry asked = own(inquiries.find(inquiry), by);
        if (!asked.isOpen() || request.stage().isFinal()) {
            throw new Refusal("request.inquiry-over", asked.unitName());
        }
        Proposal proposal = typed.proposal();
        boolean searched = proposal != null && proposal.searched();
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(proposal == null, "proposal", "request.proposal-missing");
        wrong.when(typed.text().isBlank(), "text", "request.reply-missing");
        wrong.when(typed.text().length() > 4000, "text", "request.too-long", "说明", 4000);
        wrong.when(searched && typed.place().isBlank(), "place", "request.search-place-missing");
        wrong.when(typed.place().length() > 200, "place", "request.too-long", "在哪里找", 200);
        wrong.when(searched && typed.words().isBlank(), "words", "request.search-words-missing");
        wrong.when(typed.words().length() > 500, "words", "request.too-long", "关键词、方法", 500);
        wrong.throwIfAny();
        Proposal said = Objects.requireNonNull(proposal);
        inquiries.reply(inquiry, new UnitInquiry.Reply(said, typed.text().strip(), by.name(), book.now()));
        if (searched && request.obstacle(RequestStep.SEARCH, book.today()).isEmpty()) {
            String place = asked.unitName() + "：" + typed.place().strip();
            searching.noteOfUnit(request, place, typed.words().strip(), said.found(), by);
        }
        note(request.id(), asked.unitName() + "回复协办：" + said.label(), by);
    }

    /**
     * Takes note of a reply.
     *
     * @throws Refusal {@code request.inquiry-not-found}, {@code request.not-found}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void takeNote(long request, long inquiry, Actor by) {
        UnitInquiry asked = ofRequest(request, inquiry, by);
        if (asked.isUnread()) {
            inquiries.note(inquiry, book.now());
            book.settle(request, by);
        }
    }

    /**
     * Asks no more.
     *
     * @throws Findings {@code request.end-reason-missing}, {@code request.too-long}
     * @throws Refusal {@code request.inquiry-not-found}, {@code request.inquiry-over}, {@code request.not-found}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void end(long request, long inquiry, String reason, Actor by) {
        UnitInquiry asked = ofRequest(request, inquiry, by);
        if (!asked.isOpen()) {
            throw new Refusal("request.inquiry-over", asked.unitName());
        }
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(reason.isBlank(), "reason", "request.end-reason-missing");
        wrong.when(reason.length() > 500, "reason", "request.too-long", "理由", 500);
        wrong.throwIfAny();
        inquiries.end(inquiry, reason.strip(), book.now());
        note(request, "不再请" + asked.unitName() + "协办：" + reason.strip(), by);
    }

    /** Units in which nobody could reply are not asked. */
    private List<Organ> units(long organ) {
        Set<Long> manned = Stream.of(Role.CLERK, Role.UNIT_HEAD)
                .flatMap(role -> people.holding(role, organ).stream())
                .map(Person::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return organs.unitsOf(organ).stream()
                .filter(unit -> manned.contains(unit.id()))
                .toList();
    }

    private void note(long request, String words, Actor by) {
        book.note(request, Entry.of(RequestEventKind.UNIT_INQUIRY, book.today(), words), by);
        book.settle(request, by);
    }

    private UnitInquiry ofRequest(long request, long inquiry, Actor by) {
        book.hold(request, by);
        return inquiries
                .find(inquiry)
                .filter(found -> found.request() == request)
                .orElseThrow(() -> new Refusal("request.inquiry-not-found"));
    }

    private static UnitInquiry own(Optional<UnitInquiry> asked, Actor by) {
        return asked.filter(found -> by.unit() != null && by.unit() == found.unit())
                .orElseThrow(() -> new Refusal("request.inquiry-not-found"));
    }
}

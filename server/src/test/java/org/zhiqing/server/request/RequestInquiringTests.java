package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.request.RequestInquiring.Typed;
import org.zhiqing.server.request.UnitInquiry.Proposal;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** What units are asked for a request (部门协办). */
class RequestInquiringTests extends RequestInProgress {

    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Autowired
    RequestInquiring inquiring;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    Offices offices;

    @Autowired
    Tasks tasks;

    @Test
    void theUnitIsAskedWithADayOfItsOwnAndSeesWhatIsAskedForButNotWho() {
        ask();

        assertThat(board().usualDueOn()).as("five working days").isEqualTo(MONDAY.plusDays(7));
        for (Role role : List.of(Role.CLERK, Role.UNIT_HEAD)) {
            assertThat(waiting(office.the(role))).singleElement().satisfies(task -> {
                assertThat(task.dueOn()).isEqualTo(FRIDAY);
                assertThat(task.sentence()).contains("回复协办").doesNotContain("李雷");
            });
        }
        RequestInquiring.Asked asked = inquiring.open(inquiry(), office.the(Role.CLERK));
        assertThat(asked.wanted().description()).isEqualTo("2025年度预算调整的相关材料");
        assertThat(asked.toString()).doesNotContain("李雷").doesNotContain("13800138000");
    }

    @Test
    void theReplyGoesIntoTheCaseAndItsSearchIntoTheLogWithoutWhichNotHeldCannotBeSaid() {
        ask();
        inquiring.reply(
                inquiry(), new Typed(Proposal.NOT_HELD, "没有做过预算调整。", "财务档案柜", "预算调整，逐册翻阅"), office.the(Role.CLERK));

        Dossier dossier = dossiers.open(id, handler());
        assertThat(dossier.searches()).singleElement().satisfies(search -> {
            assertThat(search.found()).isFalse();
            assertThat(search.place()).endsWith("：财务档案柜");
            assertThat(search.searchedOn()).isEqualTo(MONDAY);
        });
        assertThat(waiting(office.the(Role.CLERK))).isEmpty();
        assertThat(steps(handler())).contains("unit-replied-" + inquiry());
        inquiring.takeNote(id, inquiry(), handler());
        assertThat(steps(handler())).doesNotContain("unit-replied-" + inquiry());
        assertThat(board().inquiries()).singleElement().satisfies(asked -> assertThat(asked.reply())
                .extracting(UnitInquiry.Reply::text)
                .isEqualTo("没有做过预算调整。"));
    }

    @Test
    void aUnitThatSendsItOnHasSearchedNothing() {
        ask();
        inquiring.reply(inquiry(), new Typed(Proposal.OTHER_UNIT, "预算由财政局管。", "", ""), office.the(Role.UNIT_HEAD));
        assertThat(dossiers.open(id, handler()).searches()).isEmpty();
    }

    @Test
    void aReplyThatLacksSomethingSaysAllOfItAtOnce() {
        ask();
        assertThat(wrong(() -> inquiring.reply(inquiry(), new Typed(null, "", "", ""), office.the(Role.CLERK))))
                .containsExactly("request.proposal-missing", "request.reply-missing");
        assertThat(wrong(() ->
                        inquiring.reply(inquiry(), new Typed(Proposal.PARTLY, "有", "", ""), office.the(Role.CLERK))))
                .containsExactly("request.search-place-missing", "request.search-words-missing");
        assertThat(wrong(() -> inquiring.ask(id, null, " ", null, handler())))
                .containsExactly(
                        "request.unit-missing", "request.inquiry-matter-missing", "request.inquiry-due-missing");
        assertThat(wrong(() -> inquiring.ask(id, office.unit(), "再找", MONDAY.minusDays(1), handler())))
                .containsExactly("request.inquiry-due-past", "request.inquiry-open");
    }

    @Test
    void onlyTheUnitThatWasAskedOpensItAndReplies() {
        ask();
        Actor elsewhere = offices.person(office, offices.unit(office, "招商局"), "韩梅", Role.CLERK);
        long inquiry = inquiry();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> inquiring.open(inquiry, elsewhere))
                .withMessageContaining("request.inquiry-not-found");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> inquiring.reply(inquiry, new Typed(Proposal.OTHER_UNIT, "不管", "", ""), elsewhere))
                .withMessageContaining("request.inquiry-not-found");
    }

    @Test
    void whatIsNotNeededAnyMoreOrIsOverAsksNobody() {
        ask();
        inquiring.end(id, inquiry(), "申请人已经说明", handler());
        assertThat(waiting(office.the(Role.CLERK))).isEmpty();
        over(inquiry());

        ask();
        delivery.withdraw(id, version(), MONDAY, "申请人撤回", handler());
        assertThat(waiting(office.the(Role.CLERK))).as("the request is over").isEmpty();
        over(inquiry());
    }

    private void over(long inquiry) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        inquiring.reply(inquiry, new Typed(Proposal.OTHER_UNIT, "不管", "", ""), office.the(Role.CLERK)))
                .withMessageContaining("request.inquiry-over");
    }

    private void ask() {
        inquiring.ask(id, office.unit(), "请查找预算调整材料。", FRIDAY, handler());
    }

    private RequestInquiring.Board board() {
        return inquiring.of(id, handler());
    }

    private long inquiry() {
        List<UnitInquiry> all = board().inquiries();
        return all.get(all.size() - 1).id();
    }

    private List<Task> waiting(Actor by) {
        return tasks.waitingFor(by).stream()
                .filter(task -> task.step().startsWith("unit-inquiry"))
                .toList();
    }

    private List<String> steps(Actor by) {
        return tasks.waitingFor(by).stream().map(Task::step).toList();
    }

    private static List<String> wrong(Runnable act) {
        try {
            act.run();
        } catch (Findings found) {
            return found.all().stream().map(Finding::code).toList();
        }
        return List.of();
    }
}

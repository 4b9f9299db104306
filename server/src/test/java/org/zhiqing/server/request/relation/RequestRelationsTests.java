package org.zhiqing.server.request.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.request.DeliveryChannel;
import org.zhiqing.server.request.DisclosureRequest;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.Filing;
import org.zhiqing.server.request.LikeRequestList;
import org.zhiqing.server.request.Particulars;
import org.zhiqing.server.request.ParticularsCorrection;
import org.zhiqing.server.request.Registration;
import org.zhiqing.server.request.RegistrationAmending;
import org.zhiqing.server.request.RequestAnswering;
import org.zhiqing.server.request.RequestCharging;
import org.zhiqing.server.request.RequestConsulting;
import org.zhiqing.server.request.RequestDelivery;
import org.zhiqing.server.request.RequestEvent;
import org.zhiqing.server.request.RequestExtending;
import org.zhiqing.server.request.RequestFollowing;
import org.zhiqing.server.request.RequestIntake;
import org.zhiqing.server.request.RequestStage;
import org.zhiqing.server.request.RequestTally;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.request.letter.IssuedLetter;

/** Splitting, merging and linking: what stays, what counts, what is refused. */
@SystemTest
@DisplayName("拆分、并案、关联")
class RequestRelationsTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    RequestRelations relations;

    @Autowired
    RequestDelivery delivery;

    @Autowired
    RequestConsulting consulting;

    @Autowired
    RequestCharging charging;

    @Autowired
    RequestExtending extending;

    @Autowired
    RequestAnswering answering;

    @Autowired
    RegistrationAmending amending;

    @Autowired
    RequestFollowing following;

    @Autowired
    RequestIntake intake;

    @Autowired
    RequestTally tally;

    @Autowired
    LikeRequestList alike;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    Office office;
    long first;
    long second;

    @BeforeEach
    void twoRequestsOfTheSameApplicant() {
        clock.standAt(MONDAY);
        office = requests.office();
        first = requests.handedIn(office, MONDAY.minusDays(4));
        second = requests.handedIn(office, MONDAY);
        requests.begin(office, first);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theSplitPartsHaveTheSameDayOfReceiptApplicantAndCodeAndANoteOnEachPage() {
        List<String> numbers = split(first, "预算调整方案", "绩效评价报告", "", "审计整改情况");

        assertThat(numbers).hasSize(2).doesNotContain(number(first));
        DisclosureRequest kept = requests.get(office, first);
        assertThat(kept.wanted().description()).isEqualTo("预算调整方案");
        String code = dossiers.open(first, handler()).queryCode();
        for (String number : numbers) {
            long part = following.find(number, code);
            DisclosureRequest request = requests.get(office, part);
            assertThat(request.receivedOn()).isEqualTo(kept.receivedOn());
            assertThat(request.due()).isEqualTo(kept.due());
            assertThat(request.stage()).isEqualTo(RequestStage.IN_PROGRESS);
            assertThat(request.handler()).isEqualTo(kept.handler());
            assertThat(dossiers.open(part, handler()).masked().identityNumber()).isEqualTo("11*************02X");
            assertThat(told(part)).anyMatch(told -> told.contains(number(first)));
            assertThat(relations.of(part, handler())).singleElement().satisfies(relation -> assertThat(relation.text())
                    .isEqualTo("本件从它拆分"));
        }
        assertThat(relations.of(first, handler()))
                .extracting(Relation::otherNumber)
                .containsExactlyElementsOf(numbers);
        assertThat(told(first)).anyMatch(told -> told.contains(numbers.get(0)) && told.contains("同一个查询码"));
    }

    @Test
    @DisplayName("表三：每件申请只有一个办理结果，拆分的各计一件")
    void eachSplitPartCountsOnceWithItsOwnOutcome() {
        long part = following.find(
                split(first, "预算调整方案", "绩效评价报告").get(0),
                dossiers.open(first, handler()).queryCode());
        requests.answer(office, first, Situation.PROVIDED);
        requests.answer(office, part, Situation.NOT_READY_MADE);

        RequestTally.Year year = tally.ofYear(office.organ(), 2026);
        assertThat(year.total("R01"))
                .as("the part, what was filed, and the second request")
                .isEqualTo(3);
        assertThat(year.total("R03")).isEqualTo(1);
        assertThat(year.total("R14")).isEqualTo(1);
        assertThat(year.total("R24") + year.total("R25")).isEqualTo(3);
        assertThat(alike.placeInMonth(second, handler()))
                .as("the applicant asked twice, whatever the office split off")
                .isEqualTo(2);
        assertThat(alike.placeInMonth(part, handler())).isEqualTo(1);
    }

    @Test
    void whatWasAnsweredOrIsAskedOfOthersAsAWholeIsNotSplit() {
        consulting.consult(
                first,
                requests.version(office, first),
                new RequestConsulting.Question(ConsultationKind.CO_ORGAN, "云州市财政局", "", MONDAY, null, false),
                handler());
        Refused.with("request.split-after-letters", () -> split(first, "甲", "乙"));
        requests.begin(office, second);
        requests.answer(office, second, Situation.PROVIDED);
        Refused.with("request.step-not-possible", () -> split(second, "甲", "乙"));
        Refused.fields(
                () -> relations.split(first, requests.version(office, first), "", List.of(" "), "", handler()),
                "kept",
                "part1",
                "reason");
    }

    @Test
    @DisplayName("条例第三十六条第六项：并案的随那一件答复，计入重复申请")
    void aMergedRequestEndsWithTheAnswerToTheOtherAsARepeatedRequest() {
        merge(second, first);
        assertThat(requests.get(office, second).stage()).isEqualTo(RequestStage.MERGED);
        Refused.with("request.step-not-possible", () -> requests.submit(office, second, Situation.PROVIDED));

        IssuedLetter letter = requests.answer(office, first, Situation.PROVIDED);

        assertThat(requests.pdf(office, first, letter))
                .contains("2026年4月13日提出的申请（登记编号" + number(second) + "）与本件内容相同，一并答复");
        DisclosureRequest merged = requests.get(office, second);
        assertThat(merged.stage()).isEqualTo(RequestStage.ANSWERED);
        assertThat(merged.disposal().outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(merged.disposal().on()).isEqualTo(MONDAY);
        RequestTally.Year year = tally.ofYear(office.organ(), 2026);
        assertThat(List.of(year.total("R01"), year.total("R03"), year.total("R17"), year.total("R25")))
                .containsExactly(2L, 1L, 1L, 0L);
        assertThat(following.follow(second).letters())
                .as("the number of the merged request leads to the one answer")
                .extracting(IssuedLetter::number)
                .containsExactly(letter.number());
        assertThat(following.letter(second, letter.id()).file().name()).endsWith(".pdf");
        assertThat(told(second)).anyMatch(told -> told.contains(letter.number()));
    }

    @Test
    void aMergedRequestGoesOnByItselfWhenItIsTakenOutOrTheOtherEndsWithoutAnAnswer() {
        merge(second, first);
        relations.unmerge(second, requests.version(office, second), "内容并不相同", handler());
        assertThat(requests.get(office, second).stage()).isEqualTo(RequestStage.IN_PROGRESS);
        assertThat(relations.of(second, handler())).isEmpty();

        merge(second, first);
        delivery.withdraw(first, requests.version(office, first), MONDAY, "来电撤回", handler());

        assertThat(requests.get(office, second).stage()).isEqualTo(RequestStage.IN_PROGRESS);
        assertThat(relations.of(second, handler())).isEmpty();
        assertThat(told(second)).anyMatch(told -> told.contains("申请人撤回") && told.contains("单独办理"));
    }

    @Test
    void theApplicantCanTakeAMergedRequestBack() {
        merge(second, first);
        following.withdraw(second, true, "");

        assertThat(requests.get(office, second).stage()).isEqualTo(RequestStage.WITHDRAWN);
        requests.answer(office, first, Situation.PROVIDED);
        assertThat(requests.get(office, second).disposal().outcome()).isEqualTo(Outcome.OTHER);
    }

    @Test
    void whatCannotBeMergedIsSaidWithItsReason() {
        long stranger = filed("11010519491231002X".replace("1231", "1230"), "身份证不同");
        Refused.with("request.merge-applicants", () -> merge(stranger, first));
        long nobody = filed(null, "没有证件");
        Refused.with("request.merge-identity-missing", () -> merge(nobody, first));
        Refused.with("request.other-is-same", () -> merge(second, second));
        Office elsewhere = requests.office();
        long foreign = requests.handedIn(elsewhere, MONDAY);
        Refused.with("request.other-not-found", () -> merge(second, foreign, requests.get(elsewhere, foreign)));
        long third = requests.handedIn(office, MONDAY);
        merge(second, first);
        Refused.with("request.merge-leads", () -> merge(first, third));
        Refused.with("request.merge-other-stage", () -> merge(third, second));
        requests.answer(office, first, Situation.PROVIDED);
        Refused.with("request.merge-other-stage", () -> merge(third, first));
    }

    @Test
    void whatIsStillOpenInARequestIsNotForgottenByMergingIt() {
        requests.begin(office, second);
        IssuedLetter notice =
                charging.charge(second, requests.version(office, second), FeeBasis.BY_PAGE, 109, "缴入某银行账户", handler());
        Refused.with("request.merge-with-pending", () -> merge(second, first));
        delivery.dispatch(second, notice.id(), DeliveryChannel.MAIL, MONDAY, "", handler());
        Refused.with("request.merge-with-pending", () -> merge(second, first));
        charging.notePayment(second, requests.version(office, second), MONDAY, "", handler());

        extending.propose(second, requests.version(office, second), 5, "材料很多", handler());
        Refused.with("request.merge-with-pending", () -> merge(second, first));
        long third = requests.handedIn(office, MONDAY);
        requests.begin(office, third);
        consulting.consult(
                third,
                requests.version(office, third),
                new RequestConsulting.Question(ConsultationKind.CO_ORGAN, "云州市财政局", "", MONDAY, null, false),
                handler());
        Refused.with("request.merge-with-pending", () -> merge(third, first));
    }

    @Test
    void whoeverHasTheOtherRequestOpenWhileOneIsMergedIntoItIsTold() {
        requests.submit(office, first, Situation.PROVIDED);
        int open = requests.version(office, first);

        merge(second, first);

        Refused.with("kernel.changed-meanwhile", () -> answering.sign(first, open, "同意", requests.leader(office)));
    }

    @Test
    void theAnswerToAnotherIsShownOnlyAsLongAsBothAreOfTheSameIdentityNumber() {
        merge(second, first);
        Refused.fields(() -> identify(second), "identityNumber");
        Refused.fields(() -> identify(first), "identityNumber");
        requests.answer(office, first, Situation.PROVIDED);
        IssuedLetter letter = following.follow(second).letters().get(0);

        identify(second);

        assertThat(following.follow(second).letters()).isEmpty();
        Refused.with("request.letter-not-found", () -> following.letter(second, letter.id()));
    }

    private void identify(long id) {
        DisclosureRequest request = requests.get(office, id);
        RegistrationAmending.Correct correct = new RegistrationAmending.Correct(
                new Registration(
                        ReceiptChannel.IN_PERSON, false, request.receipt().submittedOn(), null, null),
                request.applicant().kind(),
                request.applicant().name(),
                "",
                request.wanted().description(),
                request.wanted().form(),
                request.wanted().route(),
                new ParticularsCorrection(null, "110105194912310038", null, null, null, null, null, null, null, null));
        amending.amend(id, request.version(), correct, "录入时看错", handler());
    }

    @Test
    void aLinkShowsOnBothEndsAndCanBeTakenAwayAgain() {
        requests.answer(office, first, Situation.PROVIDED);
        relations.link(first, number(second), "同一项目", handler());

        for (long end : List.of(first, second)) {
            assertThat(relations.of(end, handler())).singleElement().satisfies(relation -> assertThat(relation.reason())
                    .isEqualTo("同一项目"));
        }
        Refused.with("request.linked-before", () -> relations.link(second, number(first), "再来一次", handler()));
        relations.unlink(second, relations.of(second, handler()).get(0).id(), handler());
        assertThat(relations.of(first, handler())).isEmpty();
        assertThat(following.follow(first).events())
                .as("a link is the office's own note")
                .extracting(event -> event.kind().label())
                .doesNotContain("关联申请");
        Refused.with("request.relation-not-found", () -> relations.unlink(first, 1, handler()));
        Office elsewhere = requests.office();
        Refused.with("request.not-found", () -> relations.of(first, requests.handler(elsewhere)));
    }

    private long filed(@org.jspecify.annotations.Nullable String identity, String name) {
        Filing filing = Requests.filing(ApplicantKind.NATURAL_PERSON);
        return intake.register(
                new Registration(ReceiptChannel.IN_PERSON, false, MONDAY, null, null),
                new Filing(
                        filing.kind(),
                        name,
                        new Particulars(
                                Particulars.IdentityKind.OTHER,
                                identity,
                                null,
                                filing.particulars().contact(),
                                null,
                                null),
                        "",
                        filing.description(),
                        filing.form(),
                        filing.route()),
                handler());
    }

    private List<String> split(long id, String kept, String... parts) {
        return relations.split(id, requests.version(office, id), kept, List.of(parts), "几项内容互不相关", handler());
    }

    private void merge(long id, long into) {
        merge(id, into, requests.get(office, into));
    }

    private void merge(long id, long into, DisclosureRequest leading) {
        assertThat(leading.id()).isEqualTo(into);
        relations.merge(id, requests.version(office, id), leading.receiptNumber(), "内容相同", handler());
    }

    private List<String> told(long id) {
        return following.follow(id).events().stream()
                .map(RequestEvent::told)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private String number(long id) {
        return requests.get(office, id).receiptNumber();
    }

    private Actor handler() {
        return requests.handler(office);
    }
}

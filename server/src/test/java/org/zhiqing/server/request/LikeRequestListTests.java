package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.request.LikeRequestList.Like;

/** Near-duplicates and like subjects: shown with reasons, never decided. */
@SystemTest
class LikeRequestListTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    LikeRequestList likes;

    @Autowired
    RequestIntake intake;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    Office office;

    @BeforeEach
    void anOffice() {
        clock.standAt(MONDAY);
        office = requests.office();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void thoseOfTheSameApplicantComeFirstThenTheLikestEachWithItsReasonAndAnswer() {
        long same = asked("11010519491231002X", "2025年度预算调整材料及说明");
        requests.begin(office, same);
        requests.answer(office, same, Situation.PROVIDED);
        long other = asked("110101199003070038", "2025年度预算调整的相关材料");
        asked("110101199003070038", "某道路施工图纸");
        long id = asked("11010519491231002X", "2025年度预算调整的相关材料");

        List<Like> alike = likes.of(id, requests.handler(office));

        assertThat(alike).extracting(Like::id).containsExactly(same, other);
        assertThat(alike.get(0).outcome()).isEqualTo(Outcome.DISCLOSED);
        assertThat(alike.get(0).reason()).startsWith("同一申请人（证件号码相同），申请的内容约");
        assertThat(alike.get(1).outcome()).isNull();
        assertThat(alike.get(1).reason()).isEqualTo("其他申请人，申请的内容相同");
        assertThat(likes.placeInMonth(id, requests.handler(office))).isEqualTo(2);
    }

    @Test
    void anotherOrgansRequestsAreNotLookedAt() {
        requests.handedIn(requests.office(), MONDAY);

        assertThat(likes.of(requests.handedIn(office, MONDAY), requests.handler(office)))
                .isEmpty();
    }

    private long asked(String identity, String description) {
        Filing model = Requests.filing(ApplicantKind.NATURAL_PERSON);
        Particulars of = model.particulars();
        Filing filing = new Filing(
                model.kind(),
                model.name(),
                new Particulars(
                        of.identityKind(), identity, of.contactName(), of.contact(), of.agent(), of.proofFile()),
                "",
                description,
                model.form(),
                model.route());
        return intake.register(
                new Registration(ReceiptChannel.IN_PERSON, false, MONDAY, null, null),
                filing,
                requests.handler(office));
    }
}

package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.annualreport.compare.TextChange;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.letter.IssuedLetter;

/** Changing the words of letters before they are signed or leave. */
class RequestWordingTests extends RequestInProgress {

    @Autowired
    RequestWording wording;

    @Autowired
    RequestAnswering answering;

    @Autowired
    RequestProcessing processing;

    @Autowired
    RequestExtending extending;

    @Autowired
    RequestDelivery delivery;

    private RequestWording.Worded answer() {
        return wording.answer(id, handler());
    }

    private void change(String from, String to) {
        assertThat(answer().text()).contains(from);
        wording.changeAnswer(id, version(), answer().text().replace(from, to), handler());
    }

    private static List<Finding> findings(ThrowingCallable act) {
        List<Finding> all = new ArrayList<>();
        assertThatExceptionOfType(Findings.class).isThrownBy(act).satisfies(findings -> all.addAll(findings.all()));
        return all;
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private void drafted(Situation situation) {
        answering.draft(id, version(), Requests.draft(situation), handler());
    }

    @Test
    void whatTheHandlerChangedIsMarkedForWhoSignsAndStaysWithTheLetter() {
        drafted(Situation.PROVIDED);
        change("申请公开的信息可以公开。", "申请公开的信息，经与档案核对，可以公开。");
        answering.submit(id, version(), handler());

        RequestWording.Worded seen = wording.answer(id, requests.leader(office));
        assertThat(seen.by()).isEqualTo(handler().name());
        assertThat(seen.open()).isFalse();
        assertThat(seen.changes())
                .filteredOn(piece -> piece.kind() == TextChange.Kind.ADDED)
                .extracting(TextChange.Piece::text)
                .containsExactly("，经与档案核对，");

        IssuedLetter letter = answering.sign(id, version(), "同意", requests.leader(office));
        assertThat(requests.pdf(office, id, letter)).contains("经与档案核对，可以公开");
        assertThat(letter.editedBy()).isEqualTo(handler().name());
        assertThat(wording.letter(id, letter.id(), handler()).changes())
                .filteredOn(piece -> piece.kind() != TextChange.Kind.SAME)
                .isNotEmpty();
    }

    @Test
    void paragraphsThatNobodyChangedFollowTheCaseUntilItIsSigned() {
        drafted(Situation.NOT_FOUND);
        requests.search(office, id, false);
        change("告知您该政府信息不存在。", "告知您该政府信息在本机关不存在。");
        requests.search(office, id, false);
        extending.propose(id, version(), 20, "信息数量较大", handler());
        IssuedLetter notice = extending.approve(id, version(), "同意", requests.head(office));
        delivery.dispatch(id, notice.id(), DeliveryChannel.MAIL, MONDAY, "", handler());

        assertThat(answer().outdated()).isFalse();
        assertThat(answer().text()).contains("本次答复期限延长20个工作日", "在本机关不存在").contains("（逐卷翻阅）；");
    }

    @Test
    void whatTheCaseChangedUnderAHandWrittenParagraphIsNotSubmittedUnseen() {
        drafted(Situation.PROVIDED);
        change("经查找，已核对相关材料。", "经查找，已逐件核对相关材料。");
        AnswerDraft draft = Requests.draft(Situation.PROVIDED);
        answering.draft(
                id,
                version(),
                new AnswerDraft(draft.situation(), "另外的事实", draft.grounds(), draft.records(), draft.form()),
                handler());

        assertThat(answer().outdated()).isTrue();
        assertThat(findings(() -> answering.submit(id, version(), handler())))
                .extracting(Finding::code)
                .containsExactly("request.wording-outdated");

        wording.restoreAnswer(id, version(), handler());
        assertThat(answer().text()).contains("另外的事实");
        answering.submit(id, version(), handler());
    }

    @Test
    void anotherResultBeginsFromItsOwnTemplate() {
        drafted(Situation.PROVIDED);
        change("可以公开。", "可以全部公开。");

        drafted(Situation.PETITION);

        assertThat(answer().by()).isNull();
        assertThat(answer().text()).contains("信访、投诉、举报");
    }

    @Test
    void aLetterKeepsFactsArticleDecisionRemedyAndDateWhateverIsChanged() {
        drafted(Situation.PETITION);
        String text = answer().text();

        assertThat(findings(() -> wording.changeAnswer(id, version(), "您好。", handler())))
                .extracting(Finding::field, Finding::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("text", "request.lint-facts"),
                        org.assertj.core.groups.Tuple.tuple("text", "request.lint-day"),
                        org.assertj.core.groups.Tuple.tuple("text", "request.lint-article"),
                        org.assertj.core.groups.Tuple.tuple("text", "request.lint-decision"),
                        org.assertj.core.groups.Tuple.tuple("text", "request.lint-remedy"));
        assertThat(findings(() -> wording.changeAnswer(id, version(), text.replace("第三十九条", "有关条款"), handler()))
                        .get(0)
                        .sentence())
                .contains("没有写明依据", "第三十九条", "请在第3段写明", "恢复模板文字");
        assertThat(findings(() -> wording.changeAnswer(id, version(), text + "\n联系人：××", handler())))
                .extracting(Finding::code)
                .containsExactly("request.lint-placeholder");
        assertThat(findings(() -> wording.changeAnswer(id, version(), " ", handler())))
                .extracting(Finding::code)
                .containsExactly("request.text-missing");
        assertThat(answer().by()).isNull();
    }

    @Test
    void wordsLikeTheTemplateAreNoChange() {
        drafted(Situation.PROVIDED);

        wording.changeAnswer(id, version(), answer().text().replace("\n", "\r\n\r\n"), handler());

        assertThat(answer().by()).isNull();
    }

    @Test
    void nobodyChangesTheWordsOfAnAnswerThatWaitsForItsSignature() {
        drafted(Situation.PROVIDED);
        String text = answer().text();
        answering.submit(id, version(), handler());

        refused("request.step-not-possible", () -> wording.changeAnswer(id, version(), text + "\n再加一段", handler()));
        refused("kernel.act-not-allowed", () -> wording.changeAnswer(id, version(), text, requests.leader(office)));
    }

    @Test
    void aNoticeIsRewordedUntilItLeavesAndKeepsWhatIsRegistered() {
        processing.askForCorrection(id, version(), "请写明是哪个年度", MONDAY.plusDays(20), handler());
        IssuedLetter notice = letterOf(LetterKind.CORRECTION_NOTICE);
        String text = wording.letter(id, notice.id(), handler()).text();

        assertThat(findings(() -> wording.changeLetter(
                                id, notice.id(), Optional.of(text.replace("2026年5月3日", "月底")), handler()))
                        .get(0)
                        .sentence())
                .contains("2026年5月3日", "第4段");

        wording.changeLetter(id, notice.id(), Optional.of(text.replace("请写明是哪个年度", "请写明是哪个年度，可以来电询问")), handler());
        IssuedLetter reworded = letterOf(LetterKind.CORRECTION_NOTICE);
        assertThat(reworded.number()).isEqualTo(notice.number());
        assertThat(reworded.editedBy()).isEqualTo(handler().name());
        assertThat(requests.pdf(office, id, reworded)).contains("可以来电询问");

        wording.changeLetter(id, notice.id(), Optional.empty(), handler());
        assertThat(letterOf(LetterKind.CORRECTION_NOTICE).editedBy()).isNull();

        delivery.dispatch(id, notice.id(), DeliveryChannel.MAIL, MONDAY, "", handler());
        refused(
                "request.letter-not-rewordable",
                () -> wording.changeLetter(id, notice.id(), Optional.of(text + "\n再加一段"), handler()));
    }

    @Test
    void whatWasSignedIsNotReworded() {
        IssuedLetter letter = requests.sign(office, id, Situation.PROVIDED);

        refused(
                "request.letter-not-rewordable",
                () -> wording.changeLetter(id, letter.id(), Optional.of("另外的文字"), handler()));
    }

    private IssuedLetter letterOf(LetterKind kind) {
        return dossiers.open(id, handler()).letters().stream()
                .filter(letter -> letter.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}

package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.Proceedings.Consultation;
import org.zhiqing.server.request.letter.IssuedLetter;

/**
 * Asking third parties (art. 32) and organs that made the information too (art. 34) for their opinion (征求意见). The time
 * is not counted (art. 33 para. 3), from the day after the letter left.
 */
@Service
@Transactional
public class RequestConsulting {

    /**
     * Whom to ask.
     *
     * @param subject what the asked side is to say something on; wanted for a letter issued here
     * @param sentOn the day a letter written elsewhere left; {@code null} lets the letter be issued here
     * @param signedOn the day that letter was received; {@code null} if not known yet
     * @param tellApplicant whether the applicant gets a notice of it too
     */
    public record Question(
            ConsultationKind kind,
            String party,
            String subject,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate signedOn,
            boolean tellApplicant) {}

    private final RequestBook book;
    private final RequestLetters letters;

    RequestConsulting(RequestBook book, RequestLetters letters) {
        this.book = book;
        this.letters = letters;
    }

    /**
     * Asks for an opinion: issues the letter, or records one that was written elsewhere. A letter issued here stops the
     * clock when it has left ({@link RequestDelivery#dispatch}).
     *
     * @return the letter, if one was issued
     * @throws Findings {@code request.party-missing}, {@code request.subject-missing}, {@code request.too-long} and those
     *     of the days
     * @throws Refusal {@code request.step-not-possible}, {@code request.reconsideration-organ-missing}, {@code
     *     request.character-not-printable}, {@code request.not-found}, {@code kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public Optional<IssuedLetter> consult(long id, int version, Question question, Actor by) {
        DisclosureRequest before = book.get(id, version, by);
        before.requirePossible(RequestStep.CONSULT, book.today());
        check(question, before);
        Optional<IssuedLetter> letter = question.sentOn() == null
                ? Optional.of(letters.issue(
                        before,
                        letterFor(question.kind()),
                        by,
                        (wording, number) -> wording.opinionLetter(
                                number, question.kind(), question.party().strip(), question.subject())))
                : Optional.empty();
        Consultation asked = new Consultation(
                0,
                question.kind(),
                question.party().strip(),
                question.subject().isBlank() ? null : question.subject().strip(),
                letter.map(IssuedLetter::id).orElse(null),
                question.sentOn(),
                question.signedOn(),
                null,
                null,
                null);
        DisclosureRequest consulted =
                book.keep(before.consulted(asked, RequestStep.CONSULT, book.today()), entry(asked), by);
        if (question.tellApplicant()) {
            letters.issue(
                    consulted,
                    LetterKind.CONSULTATION_NOTICE,
                    by,
                    (wording, number) -> wording.consultationNotice(number, question.kind()));
        }
        return letter;
    }

    private void check(Question question, DisclosureRequest request) {
        Findings.Collector wrong = new Findings.Collector();
        Days days = new Days(book.today(), wrong);
        wrong.when(question.party().isBlank(), "party", "request.party-missing");
        wrong.when(question.party().length() > 200, "party", "request.too-long", "征求意见的对象", 200);
        wrong.when(question.sentOn() == null && question.subject().isBlank(), "subject", "request.subject-missing");
        wrong.when(question.subject().length() > 2000, "subject", "request.too-long", "征求意见的内容", 2000);
        wrong.when(question.sentOn() == null && question.signedOn() != null, "signedOn", "request.signed-before-sent");
        days.optional(question.sentOn(), "sentOn", request.receivedOn());
        if (question.sentOn() != null) {
            days.optional(question.signedOn(), "signedOn", question.sentOn());
        }
        wrong.throwIfAny();
    }

    private static LetterKind letterFor(ConsultationKind kind) {
        return kind == ConsultationKind.THIRD_PARTY ? LetterKind.THIRD_PARTY_LETTER : LetterKind.CO_ORGAN_LETTER;
    }

    private Entry entry(Consultation asked) {
        String whom = asked.kind().label() + "“" + asked.party() + "”的意见";
        LocalDate sentOn = asked.sentOn();
        return sentOn == null
                ? Entry.of(RequestEventKind.CONSULTED, book.today(), "准备征求" + whom + "，征求意见书发出后停止计算期限")
                : new Entry(RequestEventKind.CONSULTED, sentOn, "征求" + whom, told(asked.kind()));
    }

    /** What the applicant reads: not who was asked. */
    static String told(ConsultationKind kind) {
        return "征求" + kind.label() + "意见，所需时间不计入答复期限";
    }

    /**
     * Notes when the asked side received the letter, and its opinion once it is there.
     *
     * @throws Findings those of the days, {@code request.opinion-empty}, {@code request.opinion-missing}, {@code
     *     request.stance-missing}
     * @throws Refusal {@code request.consultation-not-found}, {@code request.consultation-not-sent}, {@code
     *     request.nobody-consulted}, {@code request.step-not-possible}, {@code request.not-found}, {@code
     *     kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void noteOpinion(
            long id,
            int version,
            long consultation,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate answeredOn,
            @Nullable OpinionStance stance,
            String opinion,
            Actor by) {
        DisclosureRequest before = book.get(id, version, by);
        Consultation asked = before.proceedings().consultations().stream()
                .filter(each -> each.id() == consultation)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.consultation-not-found"));
        LocalDate sentOn = asked.sentOn();
        if (sentOn == null) {
            throw new Refusal("request.consultation-not-sent", asked.party());
        }
        Findings.Collector wrong = new Findings.Collector();
        Days days = new Days(book.today(), wrong);
        days.optional(signedOn, "signedOn", sentOn);
        days.optional(answeredOn, "answeredOn", signedOn == null ? sentOn : signedOn);
        wrong.when(signedOn == null && answeredOn == null, "signedOn", "request.opinion-empty");
        wrong.when(answeredOn != null && opinion.isBlank(), "opinion", "request.opinion-missing");
        wrong.when(answeredOn != null && stance == null, "stance", "request.stance-missing");
        wrong.when(opinion.length() > 2000, "opinion", "request.too-long", "意见", 2000);
        wrong.throwIfAny();
        Consultation noted = asked.noted(
                signedOn, answeredOn, answeredOn == null ? null : stance, opinion.isBlank() ? null : opinion.strip());
        book.keep(before.consulted(noted, RequestStep.NOTE_OPINION, book.today()), entryOf(noted), by);
    }

    private Entry entryOf(Consultation noted) {
        LocalDate answeredOn = noted.answeredOn();
        if (answeredOn == null) {
            String note = noted.party() + "于" + Beijing.sentence(Objects.requireNonNull(noted.signedOn())) + "收到征求意见书";
            return Entry.of(RequestEventKind.OPINION_NOTED, book.today(), note);
        }
        String stance = noted.stance() == null ? "" : noted.stance().label() + "。";
        return new Entry(
                RequestEventKind.OPINION_NOTED,
                answeredOn,
                noted.party() + "：" + stance + noted.opinion(),
                "收到" + noted.kind().label() + "的意见");
    }
}

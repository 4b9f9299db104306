package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.RemedyParagraph;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.letter.Letter;
import org.zhiqing.server.request.letter.LetterEdit;

/** Makes the letter of an answer: the template filled from the case, or the words that somebody changed in it. */
@Component
class AnswerLetters {

    private final AnswerStore answers;
    private final SearchStore searches;
    private final RequestLetters letters;
    private final AnsweredTogetherWording together;

    AnswerLetters(AnswerStore answers, SearchStore searches, RequestLetters letters, AnsweredTogetherWording together) {
        this.answers = answers;
        this.searches = searches;
        this.letters = letters;
        this.together = together;
    }

    /**
     * A letter as it would be issued.
     *
     * @param template the paragraphs of the template as the case stands now
     * @param edit {@code null} where nobody changed the words
     * @param outdated whether the case has changed the very words that were changed by hand
     */
    record Composed(
            Letter letter,
            List<String> template,
            @Nullable LetterEdit edit,
            boolean outdated,
            RemedyParagraph remedy) {}

    /** @throws Refusal {@code request.no-draft} */
    AnswerDraft.Kept kept(DisclosureRequest request) {
        return answers.of(request.id()).orElseThrow(() -> new Refusal("request.no-draft", request.receiptNumber()));
    }

    /**
     * Returns the letter without a number.
     *
     * @throws Refusal {@code request.reconsideration-organ-missing}
     */
    Composed compose(DisclosureRequest request, AnswerDraft.Kept kept, String organ, LocalDate on) {
        RemedyParagraph remedy = letters.remedy(request, kept.draft().situation());
        Letter template = template(new LetterWording(organ, request, on), "（签发时编号）", kept.draft(), remedy);
        LetterEdit edit = kept.edit();
        if (edit == null) {
            return new Composed(template, template.paragraphs(), null, false, remedy);
        }
        List<String> text = edit.onto(template.paragraphs()).orElse(null);
        return new Composed(
                template.with(text == null ? edit.text() : text), template.paragraphs(), edit, text == null, remedy);
    }

    /** Returns the letter in the words of the template. */
    Letter template(LetterWording wording, String number, AnswerDraft draft, RemedyParagraph remedy) {
        long id = wording.request().id();
        List<String> attachments = answers.attachments(id, Attachment.Purpose.ANSWER).stream()
                .map(Attachment::name)
                .toList();
        return wording.answer(number, together.of(wording.request(), draft), searches.of(id), remedy, attachments);
    }

    /**
     * Nobody signs a letter that lacks what makes it one.
     *
     * @throws Findings with everything it lacks, {@code request.wording-outdated} among it
     */
    void requireWhole(DisclosureRequest request, AnswerDraft.Kept kept, LocalDate on) {
        Composed composed = compose(request, kept, "", on);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(composed.outdated(), "text", "request.wording-outdated");
        kept.draft().checkFields(wrong);
        LetterLint.check(composed.letter(), composed.template(), request, kept.draft(), composed.remedy(), wrong);
        wrong.throwIfAny();
    }
}

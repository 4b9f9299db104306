package org.zhiqing.server.request;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.RemedyParagraph;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.Letter;
import org.zhiqing.server.request.letter.LetterEdit;
import org.zhiqing.server.request.letter.LetterOrder;
import org.zhiqing.server.request.letter.Letters;

/** Issues the letters of a request in the organ's name and by its settings. */
@Component
class RequestLetters {

    private final Letters letters;
    private final RequestSettings settings;
    private final RequestBook book;

    RequestLetters(Letters letters, RequestSettings settings, RequestBook book) {
        this.letters = letters;
        this.settings = settings;
        this.book = book;
    }

    /**
     * Issues a letter and writes it into the history.
     *
     * @throws Refusal {@code request.reconsideration-organ-missing}, {@code request.character-not-printable}
     */
    IssuedLetter issue(
            DisclosureRequest request, LetterKind kind, Actor by, BiFunction<LetterWording, String, Letter> text) {
        return issue(request, kind, by, null, text);
    }

    /** As {@link #issue(DisclosureRequest, LetterKind, Actor, BiFunction)}, in words that somebody changed. */
    IssuedLetter issue(
            DisclosureRequest request,
            LetterKind kind,
            Actor by,
            @Nullable LetterEdit edit,
            BiFunction<LetterWording, String, Letter> text) {
        reconsiderationOrgan(request.organ());
        LetterWording wording = new LetterWording(by.organName(), request, book.today());
        IssuedLetter issued = letters.issue(new LetterOrder(
                request.organ(),
                request.id(),
                kind,
                settings.letterWord(request.organ()),
                book.today(),
                by.name(),
                number -> text.apply(wording, number),
                edit));
        String note = kind.title() + "（" + issued.number() + "）";
        book.note(request.id(), HistoryStore.Entry.of(RequestEventKind.LETTER_ISSUED, book.today(), note), by);
        book.settle(request.id(), by);
        return issued;
    }

    /**
     * Returns the remedy paragraph of an answer by the organ's matrix.
     *
     * @throws Refusal {@code request.reconsideration-organ-missing}
     */
    RemedyParagraph remedy(DisclosureRequest request, Situation situation) {
        String organ = reconsiderationOrgan(request.organ());
        boolean online = request.wanted().route().isOnline();
        @Nullable
        String channel =
                online ? settings.onlineReconsideration(request.organ()).orElse(null) : null;
        return new RemedyParagraph(
                settings.remedy(request.organ(), situation),
                organ,
                settings.court(request.organ()).orElse(null),
                channel);
    }

    /**
     * The answer says that the applicant was told of a correction or an extension, so the notice must have left (arts. 30 and
     * 33 para. 2). Who has replied to a demand for correction knows of it.
     *
     * @throws Refusal {@code request.notice-not-dispatched}
     */
    void requireToldBefore(DisclosureRequest request) {
        Proceedings.Correction correction = request.proceedings().correction();
        boolean awaited = correction != null && correction.repliedOn() == null;
        letters.of(request.id()).stream()
                .filter(IssuedLetter::isWaiting)
                .filter(letter -> letter.kind() == LetterKind.EXTENSION_NOTICE
                        || letter.kind() == LetterKind.DELAY_NOTICE
                        || (awaited && letter.kind() == LetterKind.CORRECTION_NOTICE))
                .findFirst()
                .ifPresent(letter -> {
                    throw new Refusal(
                            "request.notice-not-dispatched", letter.kind().title(), letter.number());
                });
    }

    /**
     * Lets a letter leave that is not kept as it was sealed, unless the organ wants it otherwise.
     *
     * @throws Refusal {@code request.original-missing}
     */
    void requireOriginal(DisclosureRequest request, IssuedLetter letter) {
        if (letter.original().isEmpty() && settings.originalRule(request.organ()) == OriginalRule.REQUIRE) {
            throw new Refusal("request.original-missing", letter.number());
        }
    }

    private String reconsiderationOrgan(long organ) {
        return settings.reconsiderationOrgan(organ)
                .orElseThrow(() -> new Refusal("request.reconsideration-organ-missing"));
    }
}

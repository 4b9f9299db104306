package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.letter.IssuedLetter;

/** Asking another organ to help with a request (协办). Its time counts: only asking for an opinion stops the clock. */
@Service
@Transactional
public class RequestAssisting {

    private final RequestBook book;
    private final RequestLetters letters;

    RequestAssisting(RequestBook book, RequestLetters letters) {
        this.book = book;
        this.letters = letters;
    }

    /**
     * Issues the letter that asks for help.
     *
     * @param until the last day for the reply, included
     * @throws Findings {@code request.assistant-missing}, {@code request.assistance-missing}, {@code
     *     request.assistance-day}, {@code request.day-missing}, {@code request.too-long}
     * @throws Refusal {@code request.step-not-possible}, {@code request.reconsideration-organ-missing}, {@code
     *     request.character-not-printable}, {@code request.not-found}, {@code kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public IssuedLetter ask(long id, int version, String party, String matter, @Nullable LocalDate until, Actor by) {
        DisclosureRequest request = book.get(id, version, by);
        request.requirePossible(RequestStep.ASSIST, book.today());
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(party.isBlank(), "party", "request.assistant-missing");
        wrong.when(party.length() > 200, "party", "request.too-long", "协办的机关", 200);
        wrong.when(matter.isBlank(), "matter", "request.assistance-missing");
        wrong.when(matter.length() > 2000, "matter", "request.too-long", "协办的事项", 2000);
        wrong.when(until == null, "until", "request.day-missing");
        boolean outside = until != null
                && (!until.isAfter(book.today()) || until.isAfter(book.today().plusYears(1)));
        wrong.when(outside, "until", "request.assistance-day");
        wrong.throwIfAny();
        LocalDate day = Objects.requireNonNull(until);
        return letters.issue(
                request,
                LetterKind.ASSISTANCE_LETTER,
                by,
                (wording, number) -> wording.assistanceLetter(number, party.strip(), matter, day));
    }
}

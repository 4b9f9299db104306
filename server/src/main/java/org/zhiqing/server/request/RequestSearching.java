package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;

/** Noting where the information asked for was looked for (检索记录). Without it nobody can answer that it is not held. */
@Service
@Transactional
public class RequestSearching {

    private final RequestBook book;
    private final SearchStore searches;

    RequestSearching(RequestBook book, SearchStore searches) {
        this.book = book;
        this.searches = searches;
    }

    /**
     * Notes a search.
     *
     * @param searchedBy who looked; the actor when blank
     * @throws Findings {@code request.search-place-missing}, {@code request.search-words-missing}, {@code
     *     request.search-found-missing}, {@code request.too-long} and those of the day
     * @throws Refusal {@code request.step-not-possible}, {@code request.not-found}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void note(
            long id,
            String place,
            String words,
            @Nullable Boolean found,
            String result,
            @Nullable LocalDate on,
            String searchedBy,
            Actor by) {
        DisclosureRequest request = book.get(id, by);
        request.requirePossible(RequestStep.SEARCH, book.today());
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(place.isBlank(), "place", "request.search-place-missing");
        wrong.when(place.length() > 200, "place", "request.too-long", "检索的范围", 200);
        wrong.when(words.isBlank(), "words", "request.search-words-missing");
        wrong.when(words.length() > 500, "words", "request.too-long", "关键词、方法", 500);
        wrong.when(found == null, "found", "request.search-found-missing");
        wrong.when(result.length() > 1000, "result", "request.too-long", "结果的说明", 1000);
        wrong.when(searchedBy.length() > 100, "searchedBy", "request.too-long", "检索人", 100);
        new Days(book.today(), wrong).required(on, "searchedOn", request.receivedOn());
        wrong.throwIfAny();
        add(
                id,
                new Search(
                        place.strip(),
                        words.strip(),
                        Boolean.TRUE.equals(found),
                        result.strip(),
                        Objects.requireNonNull(on),
                        searchedBy.isBlank() ? by.name() : searchedBy.strip()),
                by);
    }

    /** Notes what a unit has looked for when it was asked, as of today. */
    void noteOfUnit(DisclosureRequest request, String place, String words, boolean found, Actor by) {
        add(request.id(), new Search(place, words, found, "", book.today(), by.name()), by);
    }

    private void add(long id, Search search, Actor by) {
        searches.add(id, search, book.now(), by);
        book.note(
                id,
                Entry.of(RequestEventKind.SEARCHED, search.searchedOn(), search.text() + "，检索人：" + search.searchedBy()),
                by);
    }
}

package org.zhiqing.server.publication.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.number.DocumentNumber;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.work.WorkList;

/**
 * Finds documents in every stage by any word of title or text, number, person, unit or name of an attachment; only what
 * the person may open. What has just been saved is found.
 */
@Component
@Transactional(readOnly = true)
public class DocumentSearch {

    /** Rows of a page. */
    public static final int PAGE = 20;

    /** At most as many are listed; who finds more adds a word. */
    public static final int MOST = 1000;

    /** The subject of a document's tasks. */
    private static final String TASKS = "document";

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;

    private final SoughtStore store;
    private final Organs organs;
    private final WorkList work;

    DocumentSearch(SoughtStore store, Organs organs, WorkList work) {
        this.store = store;
        this.organs = organs;
        this.work = work;
    }

    /**
     * Returns a page (from 1) of what holds every one of the words: what has them for its number first, then by title,
     * then last changed. Empty for nothing typed. Longer than 200 characters or more than 8 words is cut.
     */
    @Requires(Act.DOCUMENT_READ)
    public Page<FoundDocument> find(String typed, int number, Actor actor) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return new Page<>(List.of(), 1, PAGE, 0);
        }
        List<Long> all = store.found(words, number(typed), reach(actor), actor, MOST);
        int from = Math.min(all.size(), Page.offset(number, PAGE));
        List<FoundDocument> page = all.subList(from, Math.min(all.size(), from + PAGE)).stream()
                .map(id -> store.shown(id, words))
                .map(one -> one.with(work.whoHas(actor, one.organ(), TASKS, one.id())))
                .toList();
        return new Page<>(page, Math.max(1, number), PAGE, all.size());
    }

    /** The words as they are compared; a document number is one word, however its brackets were typed. */
    private List<String> words(String typed) {
        String cut = typed.codePoints()
                .filter(letter -> Character.isWhitespace(letter)
                        || !Character.isISOControl(letter) && Character.getType(letter) != Character.SURROGATE)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String known = number(cut);
        String text = store.compared(known.isEmpty() ? cut : known);
        return known.isEmpty()
                ? Arrays.stream(text.split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList()
                : List.of(text);
    }

    private static String number(String typed) {
        return DocumentNumber.parse(typed.strip())
                .map(reading -> reading.number().text())
                .orElse("");
    }

    /** The organs whose documents the person may open, as {@code DocumentDossiers.get} has it. */
    private List<Long> reach(Actor actor) {
        List<Long> reach = new ArrayList<>(List.of(actor.organ()));
        if (actor.is(Role.COMPETENT_AUTHORITY)) {
            organs.withAllBelow(actor.organ()).stream().map(Organ::id).forEach(reach::add);
        }
        return reach;
    }
}

package org.zhiqing.server.request.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.request.CarriedRequest.End;

/** How registers write an outcome: a row of table three, with or without its group and ordinal, or a leaf of the tree. */
final class OutcomeWords {

    private record Meaning(Outcome outcome, boolean withdrawn) {}

    private static final Map<String, Meaning> KNOWN = known();

    private OutcomeWords() {}

    /** Returns one word for each row, in the order of the form, and one for a request that was taken back. */
    static List<String> all() {
        List<String> words = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            words.add(outcome.label());
        }
        words.add(Situation.WITHDRAWN.label());
        return words;
    }

    /** Returns how the request ended; empty for words that name no row. */
    static Optional<End> end(String word, LocalDate on) {
        return Optional.ofNullable(KNOWN.get(plain(word)))
                .map(meaning -> new End(meaning.outcome(), meaning.withdrawn(), on));
    }

    private static Map<String, Meaning> known() {
        Map<String, Meaning> known = new HashMap<>();
        for (Situation situation : Situation.values()) {
            known.put(plain(situation.label()), new Meaning(situation.outcome(), situation == Situation.WITHDRAWN));
        }
        for (Outcome outcome : Outcome.values()) {
            Meaning row = new Meaning(outcome, false);
            List.of(
                            outcome.row(),
                            outcome.label(),
                            outcome.label().replaceAll("（.*）$", ""),
                            outcome.rowLabel(),
                            outcome.group().heading() + outcome.rowLabel(),
                            outcome.group().label() + outcome.label())
                    .forEach(text -> known.put(plain(text), row));
        }
        return Map.copyOf(known);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(java.util.Locale.ROOT);
    }
}

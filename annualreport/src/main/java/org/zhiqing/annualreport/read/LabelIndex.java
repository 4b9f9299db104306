package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhiqing.annualreport.form.FormLabel;

/** Finds which label of the form a printed text is. */
final class LabelIndex<T> {

    /** @param same whether the text says what the form says, apart from notation */
    record Match<T>(T target, FormLabel label, boolean same) {}

    private record Entry<T>(T target, FormLabel label) {}

    /** Shorter labels are too alike to be recognised when misspelt. */
    private static final int SHORTEST_MISSPELT = 4;

    private final List<Entry<T>> entries = new ArrayList<>();

    LabelIndex(Collection<T> targets, Function<T, FormLabel> label) {
        targets.forEach(target -> entries.add(new Entry<>(target, label.apply(target))));
    }

    /** Returns the label that the text is, exactly or misspelt; empty when none or more than one comes into question. */
    Optional<Match<T>> find(String printed) {
        return same(printed).or(() -> shortened(printed)).or(() -> misspelt(printed));
    }

    /** Returns the label that the text is, apart from notation. */
    Optional<Match<T>> same(String printed) {
        String plain = Spelling.plain(printed);
        return one(entry -> Spelling.plain(entry.label().text()).equals(plain)
                        || entry.label().equivalents().stream()
                                .anyMatch(other -> Spelling.plain(other).equals(plain)))
                .or(() -> one(entry -> Spelling.bare(entry.label().text()).equals(Spelling.bare(printed))))
                .map(entry -> new Match<>(entry.target(), entry.label(), true));
    }

    private Optional<Match<T>> shortened(String printed) {
        return one(entry -> entry.label().shortForms().stream()
                        .anyMatch(form -> Spelling.bare(form).equals(Spelling.bare(printed))))
                .map(entry -> new Match<>(entry.target(), entry.label(), false));
    }

    private Optional<Match<T>> misspelt(String printed) {
        String bare = Spelling.bare(printed);
        if (bare.length() < SHORTEST_MISSPELT) {
            return Optional.empty();
        }
        int nearest =
                entries.stream().mapToInt(entry -> distance(bare, entry)).min().orElse(Integer.MAX_VALUE);
        return one(entry -> distance(bare, entry) == nearest
                        && nearest <= Spelling.bare(entry.label().text()).length() / 3)
                .map(entry -> new Match<>(entry.target(), entry.label(), false));
    }

    private static <T> int distance(String bare, Entry<T> entry) {
        return Spelling.distance(bare, Spelling.bare(entry.label().text()));
    }

    private Optional<Entry<T>> one(java.util.function.Predicate<Entry<T>> test) {
        List<Entry<T>> found = entries.stream().filter(test).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}

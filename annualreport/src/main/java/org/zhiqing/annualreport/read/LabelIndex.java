package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.FormLabel;

/** Finds which label of the form a printed text is. For use by many threads. */
final class LabelIndex<T> {

    /** @param same whether the text says what the form says, apart from notation */
    record Match<T>(T target, FormLabel label, boolean same) {}

    private record Entry<T>(
            T target, FormLabel label, String plain, String bare, String withoutRemark, List<String> equivalents) {}

    /** Shorter labels are too alike to be recognised when misspelt. */
    private static final int SHORTEST_MISSPELT = 4;

    /** Longer texts are no labels. */
    private static final int LONGEST = 80;

    private final List<Entry<T>> entries = new ArrayList<>();
    private final Kept<Optional<Match<T>>> known = new Kept<>();
    private final Kept<Optional<Match<T>>> knownSame = new Kept<>();

    LabelIndex(Collection<T> targets, Function<T, FormLabel> label) {
        targets.forEach(target -> entries.add(entry(target, label.apply(target))));
    }

    private static <T> Entry<T> entry(T target, FormLabel label) {
        return new Entry<>(
                target,
                label,
                Spelling.plain(label.text()),
                Spelling.bare(label.text()),
                Spelling.withoutRemark(label.text()),
                label.equivalents().stream().map(Spelling::plain).toList());
    }

    /** Returns the label that the text is, exactly or misspelt; empty when none or more than one comes into question. */
    Optional<Match<T>> find(String printed) {
        if (printed.length() > LONGEST) {
            return same(Spelling.withoutRemark(printed));
        }
        return known.of(printed, text -> same(text)
                .or(() -> shortened(text))
                .or(() -> remarked(text))
                .or(() -> misspelt(text)));
    }

    /** Returns the label that the text is, apart from notation. */
    Optional<Match<T>> same(String printed) {
        if (printed.isEmpty() || printed.length() > LONGEST) {
            return Optional.empty();
        }
        return knownSame.of(printed, this::computeSame);
    }

    private Optional<Match<T>> computeSame(String printed) {
        String plain = Spelling.plain(printed);
        String bare = Spelling.bare(printed);
        return one(entry -> entry.plain().equals(plain) || entry.equivalents().contains(plain))
                .or(() -> one(entry -> entry.bare().equals(bare)))
                .map(entry -> new Match<>(entry.target(), entry.label(), true));
    }

    private Optional<Match<T>> shortened(String printed) {
        return one(entry -> entry.label().shortForms().stream()
                        .anyMatch(form -> Spelling.bare(form).equals(Spelling.bare(printed))))
                .map(entry -> new Match<>(entry.target(), entry.label(), false));
    }

    /** Guidance in brackets behind the label. */
    private Optional<Match<T>> remarked(String printed) {
        String head = Spelling.withoutRemark(printed);
        if (head.equals(Spelling.plain(printed))) {
            return Optional.empty();
        }
        return one(entry -> entry.plain().equals(head)
                        || entry.withoutRemark().equals(head)
                        || entry.bare().equals(Spelling.bare(head)))
                .map(entry -> new Match<>(entry.target(), entry.label(), false));
    }

    private Optional<Match<T>> misspelt(String printed) {
        String bare = Spelling.bare(printed);
        if (bare.length() < SHORTEST_MISSPELT) {
            return Optional.empty();
        }
        int nearest = Integer.MAX_VALUE;
        for (Entry<T> entry : entries) {
            if (Math.abs(bare.length() - entry.bare().length()) <= entry.bare().length() / 3) {
                nearest = Math.min(nearest, Spelling.distance(bare, entry.bare()));
            }
        }
        int least = nearest;
        return one(entry -> least <= entry.bare().length() / 3 && Spelling.distance(bare, entry.bare()) == least)
                .map(entry -> new Match<>(entry.target(), entry.label(), false));
    }

    private Optional<Entry<T>> one(Predicate<Entry<T>> test) {
        @Nullable Entry<T> found = null;
        for (Entry<T> entry : entries) {
            if (test.test(entry)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = entry;
            }
        }
        return Optional.ofNullable(found);
    }
}

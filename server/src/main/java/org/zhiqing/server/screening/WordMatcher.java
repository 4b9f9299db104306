package org.zhiqing.server.screening;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds all expressions of the lists in one pass over the text (Aho-Corasick), however many there are. Immutable; safe for
 * use by several threads.
 */
public final class WordMatcher {

    /** Finds nothing. */
    public static final WordMatcher NONE = new WordMatcher(null);

    private final @Nullable AhoCorasickDoubleArrayTrie<List<ListedWord>> trie;

    private WordMatcher(@Nullable AhoCorasickDoubleArrayTrie<List<ListedWord>> trie) {
        this.trie = trie;
    }

    /** What stands from {@code begin} (included) to {@code end} (excluded). */
    public record Match(int begin, int end, ListedWord word) {

        boolean lies(Match outer) {
            return outer.begin <= begin && end <= outer.end;
        }
    }

    /** Makes a matcher; words are compared as {@link Screening} normalises texts. */
    public static WordMatcher of(Collection<ListedWord> words) {
        Map<String, List<ListedWord>> byWord = new TreeMap<>();
        for (ListedWord word : words) {
            String plain = Screening.plain(word.word());
            if (!plain.isEmpty()) {
                byWord.computeIfAbsent(plain, any -> new ArrayList<>(1)).add(word);
            }
        }
        if (byWord.isEmpty()) {
            return NONE;
        }
        var trie = new AhoCorasickDoubleArrayTrie<List<ListedWord>>();
        trie.build(byWord);
        return new WordMatcher(trie);
    }

    /**
     * Returns what the rules of the day find in normalised text, in its order. Within an allowed expression nothing is
     * found; of matches that lie within each other the longest counts.
     */
    public List<Match> find(String plain, LocalDate day) {
        if (trie == null) {
            return List.of();
        }
        List<Match> all = new ArrayList<>();
        trie.parseText(plain, (begin, end, words) -> {
            for (ListedWord word : words) {
                if (word.counts(day)) {
                    all.add(new Match(begin, end, word));
                }
            }
        });
        all.sort(Comparator.comparingInt(Match::begin).thenComparing(match -> -match.end()));
        return longest(all);
    }

    /** Returns whether the text as a whole is an expression of the kind on the day. */
    boolean holds(String text, WordKind kind, LocalDate day) {
        String plain = Screening.plain(text);
        List<Match> all = new ArrayList<>();
        if (trie != null) {
            trie.parseText(plain, (begin, end, words) -> {
                for (ListedWord word : words) {
                    if (word.kind() == kind && word.counts(day)) {
                        all.add(new Match(begin, end, word));
                    }
                }
            });
        }
        return all.stream().anyMatch(match -> match.begin() == 0 && match.end() == plain.length());
    }

    /** Keeps what lies in nothing that begins before it or with it and ends after it; allowed ones hide and go. */
    private static List<Match> longest(List<Match> sorted) {
        List<Match> kept = new ArrayList<>();
        List<Match> outer = new ArrayList<>();
        for (Match match : sorted) {
            outer.removeIf(open -> open.end() <= match.begin());
            boolean hidden = outer.stream().anyMatch(open -> match.lies(open) && hides(open, match));
            if (!hidden) {
                outer.add(match);
                if (match.word().kind().isFound()) {
                    kept.add(match);
                }
            }
        }
        return kept;
    }

    private static boolean hides(Match open, Match match) {
        boolean same = open.begin() == match.begin() && open.end() == match.end();
        return !same
                || open.word().kind() == WordKind.ALLOWED
                || open.word().kind() == match.word().kind();
    }
}

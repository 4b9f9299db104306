package org.zhiqing.server.request.letter;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhiqing.annualreport.compare.ChangedWords;
import org.zhiqing.annualreport.compare.TextChange;

/**
 * The words of a letter as somebody changed them against the template (改动).
 *
 * @param template the paragraphs of the template when they were changed
 * @param text the paragraphs as they are to be printed
 */
public record LetterEdit(List<String> template, List<String> text, String by, Instant at) {

    public LetterEdit {
        template = List.copyOf(template);
        text = List.copyOf(text);
    }

    /**
     * Returns the changed text on a template that has moved on with the case: paragraphs nobody changed follow the template.
     *
     * @return empty where the case has changed the very paragraph that was changed by hand
     */
    public Optional<List<String>> onto(List<String> now) {
        List<AbstractDelta<String>> mine = DiffUtils.diff(template, text).getDeltas();
        List<AbstractDelta<String>> theirs = DiffUtils.diff(template, now).getDeltas();
        boolean meet = mine.stream().anyMatch(one -> theirs.stream().anyMatch(other -> meet(one, other)));
        return meet ? Optional.empty() : Optional.of(merged(mine, theirs));
    }

    private List<String> merged(List<AbstractDelta<String>> mine, List<AbstractDelta<String>> theirs) {
        Set<AbstractDelta<String>> all = new LinkedHashSet<>(mine);
        all.addAll(theirs);
        List<AbstractDelta<String>> inOrder = all.stream()
                .sorted(Comparator.<AbstractDelta<String>>comparingInt(
                                delta -> delta.getSource().getPosition())
                        .thenComparing(delta -> delta.getSource().size()))
                .toList();
        List<String> merged = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : inOrder) {
            merged.addAll(template.subList(at, delta.getSource().getPosition()));
            merged.addAll(delta.getTarget().getLines());
            at = end(delta.getSource());
        }
        merged.addAll(template.subList(at, template.size()));
        return merged;
    }

    private static boolean meet(AbstractDelta<String> one, AbstractDelta<String> other) {
        if (one.equals(other)) {
            return false;
        }
        Chunk<String> a = one.getSource();
        Chunk<String> b = other.getSource();
        boolean bothInsert = a.size() == 0 && b.size() == 0 && a.getPosition() == b.getPosition();
        return bothInsert || (a.getPosition() < end(b) && b.getPosition() < end(a));
    }

    private static int end(Chunk<String> chunk) {
        return chunk.getPosition() + chunk.size();
    }

    /** Returns the words that stayed, went and came between two texts, for marking. */
    public static List<TextChange.Piece> changes(List<String> template, List<String> text) {
        return ChangedWords.between(String.join("\n", template), String.join("\n", text));
    }

    /** Returns the paragraphs of typed text: one a line, blank lines left out. */
    public static List<String> paragraphs(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}

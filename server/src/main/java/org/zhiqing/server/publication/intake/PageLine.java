package org.zhiqing.server.publication.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhiqing.annualreport.file.LaidOutPage.Letter;

/**
 * Letters that stand in one line of a page.
 *
 * @param letters from left to right
 */
record PageLine(List<Letter> letters) {

    private static final double SAME_LINE = 0.45;
    private static final double WORD_GAP = 0.25;

    static List<PageLine> of(List<Letter> letters) {
        List<Letter> sorted = letters.stream()
                .sorted(Comparator.comparingDouble(Letter::middle))
                .toList();
        List<PageLine> lines = new ArrayList<>();
        List<Letter> line = new ArrayList<>();
        double middle = 0;
        for (Letter letter : sorted) {
            if (!line.isEmpty()
                    && letter.middle() - middle
                            > Math.max(letter.size(), line.get(0).size()) * SAME_LINE) {
                lines.add(of(line, true));
                line = new ArrayList<>();
            }
            if (line.isEmpty()) {
                middle = letter.middle();
            }
            line.add(letter);
        }
        if (!line.isEmpty()) {
            lines.add(of(line, true));
        }
        return lines;
    }

    private static PageLine of(List<Letter> line, boolean sorted) {
        return new PageLine(
                line.stream().sorted(Comparator.comparingDouble(Letter::left)).toList());
    }

    double middle() {
        return letters.stream().mapToDouble(Letter::middle).average().orElse(0);
    }

    double left() {
        return letters.get(0).left();
    }

    double right() {
        return letters.stream().mapToDouble(Letter::right).max().orElse(0);
    }

    double size() {
        return letters.stream().mapToDouble(Letter::size).average().orElse(1);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            if (i > 0) {
                Letter before = letters.get(i - 1);
                boolean latin = narrow(before) || narrow(letter);
                double gap = letter.left() - before.right();
                if (gap > letter.size() * (latin ? WORD_GAP : 0.9)) {
                    text.append(latin ? " " : "　");
                }
            }
            text.append(letter.text());
        }
        return text.toString();
    }

    private static boolean narrow(Letter letter) {
        return letter.text().codePoints().allMatch(point -> point < 0x250);
    }
}

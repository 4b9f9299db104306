package org.zhiqing.annualreport.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is drawn on one page, measured in points from the upper left corner: characters and straight lines. */
final class PageMarks {

    /**
     * A character, or a word where the file places whole words.
     *
     * @param middle distance of the middle of its height from the top
     * @param upright whether it is read from left to right on the page as shown
     */
    record Glyph(String text, double left, double right, double middle, double size, boolean upright) {

        double centre() {
            return (left + right) / 2;
        }
    }

    /** A line, from the smaller to the larger coordinate. */
    record Rule(boolean horizontal, double at, double from, double to) {}

    /** Pages with more lines are drawings. */
    private static final int MOST_RULES = 20_000;

    private static final double THINNEST_LENGTH = 3;
    private static final double THICKEST = 3.5;
    private static final double STRAIGHT = 1;

    /** The page is divided into squares, so that only the letters nearby are compared. */
    private static final double SQUARE = 4;

    private static final long MOST_ROWS = 100_000;

    private final boolean scanned;
    private final int number;
    private final double width;
    private final double height;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Long, List<Glyph>> drawn = new HashMap<>();
    private int unmapped;

    /** @param number counted from 1 */
    PageMarks(int number, double width, double height) {
        this(number, width, height, false);
    }

    /** @param scanned whether the letters were read out of a picture */
    PageMarks(int number, double width, double height, boolean scanned) {
        this.scanned = scanned;
        this.number = number;
        this.width = width;
        this.height = height;
    }

    boolean scanned() {
        return scanned;
    }

    int number() {
        return number;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Rule> rules() {
        return rules.size() > MOST_RULES ? List.of() : rules;
    }

    /** Returns how many characters have no known meaning. */
    int unmapped() {
        return unmapped;
    }

    /** Takes in a character; one drawn twice at the same spot, to look bold, counts once. */
    void glyph(Glyph glyph) {
        if (glyph.text().isBlank()
                || glyph.middle() < 0
                || glyph.middle() > height
                || glyph.right() < 0
                || glyph.left() > width) {
            return;
        }
        if (glyph.text().indexOf('\ufffd') >= 0) {
            unmapped++;
        }
        if (!twice(glyph)) {
            glyphs.add(glyph);
        }
    }

    private boolean twice(Glyph glyph) {
        double near = Math.max(1, glyph.size() * 0.2);
        long lastColumn = square(glyph.left() + near);
        long lastRow = square(glyph.middle() + near);
        for (long column = square(glyph.left() - near); column <= lastColumn; column++) {
            for (long row = square(glyph.middle() - near); row <= lastRow; row++) {
                for (Glyph other : drawn.getOrDefault(column * MOST_ROWS + row, List.of())) {
                    if (other.text().equals(glyph.text())
                            && Math.abs(other.left() - glyph.left()) < near
                            && Math.abs(other.middle() - glyph.middle()) < near) {
                        return true;
                    }
                }
            }
        }
        drawn.computeIfAbsent(square(glyph.left()) * MOST_ROWS + square(glyph.middle()), key -> new ArrayList<>(1))
                .add(glyph);
        return false;
    }

    private static long square(double coordinate) {
        return Math.round(coordinate / SQUARE);
    }

    /** Takes in a stroked line if it is level or plumb. */
    void line(double x1, double y1, double x2, double y2) {
        if (Math.abs(y1 - y2) <= STRAIGHT && Math.abs(x1 - x2) >= THINNEST_LENGTH) {
            rules.add(new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (Math.abs(x1 - x2) <= STRAIGHT && Math.abs(y1 - y2) >= THINNEST_LENGTH) {
            rules.add(new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }

    /** Takes in a filled rectangle if it is thin enough to be a line. */
    void filled(double left, double top, double right, double bottom) {
        double wide = right - left;
        double high = bottom - top;
        if (high <= THICKEST && wide >= Math.max(THINNEST_LENGTH, high)) {
            rules.add(new Rule(true, (top + bottom) / 2, left, right));
        } else if (wide <= THICKEST && high >= Math.max(THINNEST_LENGTH, wide)) {
            rules.add(new Rule(false, (left + right) / 2, top, bottom));
        }
    }
}

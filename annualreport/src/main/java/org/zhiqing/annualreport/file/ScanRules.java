package org.zhiqing.annualreport.file;

import java.util.ArrayList;
import java.util.List;
import org.zhiqing.annualreport.file.PageMarks.Rule;

/**
 * The straight lines of a scanned page, in dots. A line that is not quite level is drawn in steps; steps that touch are one
 * line.
 */
final class ScanRules {

    /** A run of dark dots is a piece of a line, not of a letter, if it is so many millimetres long. */
    private static final double SHORTEST = 8;

    private static final int GAP = 3;

    /** Steps or the thickness of one line. */
    private static final class Band {
        private int first;
        private int last;
        private int from;
        private int to;
        private int lowest;
        private int highest;
        private int atLowest;
        private int atHighest;

        Band(int at, int from, int to) {
            this.first = at;
            this.last = at;
            this.from = from;
            this.to = to;
            this.lowest = from;
            this.highest = to;
            this.atLowest = at;
            this.atHighest = at;
        }

        boolean touches(int at, int from, int to) {
            return at - last <= 2 && from <= this.to + GAP && to >= this.from - GAP;
        }

        void take(int at, int from, int to) {
            last = at;
            this.from = from;
            this.to = to;
            if (from < lowest) {
                lowest = from;
                atLowest = at;
            }
            if (to > highest) {
                highest = to;
                atHighest = at;
            }
        }
    }

    private final ScanBitmap page;
    private final int shortest;
    private final int thickest;

    /** @param dotsPerMillimetre the resolution */
    ScanRules(ScanBitmap page, double dotsPerMillimetre) {
        this.page = page;
        this.shortest = (int) Math.round(SHORTEST * dotsPerMillimetre);
        this.thickest = (int) Math.round(2.2 * dotsPerMillimetre);
    }

    /** Returns the lines and takes them off the page, so that letters are left. */
    List<Rule> takeOff() {
        List<Band> level = bands(true);
        List<Band> plumb = bands(false);
        List<Rule> rules = new ArrayList<>();
        for (Band band : level) {
            rules.add(new Rule(true, (band.first + band.last) / 2.0, band.lowest, band.highest));
        }
        for (Band band : plumb) {
            rules.add(new Rule(false, (band.first + band.last) / 2.0, band.lowest, band.highest));
        }
        level.forEach(band -> page.clear(band.lowest - 1, band.first - 1, band.highest + 1, band.last + 1));
        plumb.forEach(band -> page.clear(band.first - 1, band.lowest - 1, band.last + 1, band.highest + 1));
        return rules;
    }

    /** Returns by how much the level lines fall to the right, as a tangent; 0 for a page without long ones. */
    double fall() {
        List<Double> falls = bands(true).stream()
                .filter(band -> band.highest - band.lowest > 5 * shortest)
                .map(band -> (double) (band.atHighest - band.atLowest) / (band.highest - band.lowest))
                .sorted()
                .toList();
        return falls.isEmpty() ? 0 : falls.get(falls.size() / 2);
    }

    private List<Band> bands(boolean level) {
        List<Band> open = new ArrayList<>();
        List<Band> all = new ArrayList<>();
        int across = level ? page.height() : page.width();
        for (int at = 0; at < across; at++) {
            int now = at;
            open.removeIf(band -> now - band.last > 2);
            for (int[] run : runs(level, at)) {
                Band band = open.stream()
                        .filter(known -> known.touches(now, run[0], run[1]))
                        .findFirst()
                        .orElse(null);
                if (band == null) {
                    band = new Band(at, run[0], run[1]);
                    open.add(band);
                    all.add(band);
                } else {
                    band.take(at, run[0], run[1]);
                }
            }
        }
        all.removeIf(band -> band.last - band.first > thickest);
        return all;
    }

    private List<int[]> runs(boolean level, int at) {
        List<int[]> runs = new ArrayList<>();
        int along = level ? page.width() : page.height();
        int from = -1;
        int last = -1;
        for (int i = 0; i < along; i++) {
            if (level ? page.dark(i, at) : page.dark(at, i)) {
                if (from < 0) {
                    from = i;
                }
                last = i;
            } else if (from >= 0 && i - last > GAP) {
                add(runs, from, last);
                from = -1;
            }
        }
        add(runs, from, last);
        return runs;
    }

    private void add(List<int[]> runs, int from, int last) {
        if (from >= 0 && last - from >= shortest) {
            runs.add(new int[] {from, last});
        }
    }
}

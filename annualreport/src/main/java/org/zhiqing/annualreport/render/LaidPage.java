package org.zhiqing.annualreport.render;

import java.util.ArrayList;
import java.util.List;

/** A page of A4 with everything in its place, in points from the upper left corner. */
record LaidPage(List<Text> texts, List<Rule> rules, List<Fill> fills) {

    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;

    LaidPage() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /**
     * A line of text.
     *
     * @param baseline distance of the baseline from the top of the page
     * @param spacing added after every character
     */
    record Text(double left, double baseline, double size, double spacing, boolean bold, String words) {}

    /** A straight line. */
    record Rule(double left, double top, double right, double bottom) {}

    /** A shaded box. */
    record Fill(double left, double top, double width, double height) {}
}

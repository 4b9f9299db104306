package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiqing.annualreport.form.Place;

/**
 * Cuts plain text or Markdown into fragments. Three layouts of tables are known: cells separated by tabs, cells
 * separated by bars, and one cell per line with a leading tab, rows separated by an empty line.
 */
public final class TextLayout {

    private static final Pattern RULE = Pattern.compile("[\\s|:\\-]*-{3}[\\s|:\\-]*");
    private static final Pattern MARKDOWN = Pattern.compile("^[#*\\s\\u00a0\\u3000>]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]*");

    private final List<Fragment> fragments = new ArrayList<>();
    private final List<Passage> open = new ArrayList<>();
    private final String[] lines;
    private final boolean oneCellPerLine;

    private TextLayout(String text) {
        lines = text.replace("\uFEFF", "").split("\\R", -1);
        long single = 0;
        long several = 0;
        for (String line : lines) {
            if (line.indexOf('\t') == 0 && line.lastIndexOf('\t') == 0) {
                single++;
            } else if (line.indexOf('\t') >= 0) {
                several++;
            }
        }
        oneCellPerLine = single > several;
    }

    /** Returns the lines and rows of a text. */
    public static List<Fragment> fragments(String text) {
        return new TextLayout(text).cut();
    }

    private List<Fragment> cut() {
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (oneCellPerLine && line.startsWith("\t")) {
                open.add(cell(line.substring(1), i, 1));
            } else if (!open.isEmpty() && !line.isBlank()) {
                open.set(open.size() - 1, continued(open.get(open.size() - 1), cell(line, i, 0)));
            } else {
                closeRow();
                whole(line, i);
            }
        }
        closeRow();
        return fragments;
    }

    private void closeRow() {
        if (!open.isEmpty()) {
            fragments.add(new SourceRow(List.copyOf(open), false));
            open.clear();
        }
    }

    private void whole(String line, int index) {
        if (line.indexOf('\t') >= 0) {
            row(line, index, "\t");
        } else if (line.chars().filter(c -> c == '|').count() > 1
                || line.strip().endsWith("|")) {
            if (!RULE.matcher(line).matches()) {
                row(line, index, "|");
            }
        } else if (!BLANKS.matcher(line).matches()) {
            fragments.add(text(line, index));
        }
    }

    private void row(String line, int index, String separator) {
        List<Passage> cells = new ArrayList<>();
        int start = 0;
        while (start <= line.length()) {
            int end = line.indexOf(separator, start);
            end = end < 0 ? line.length() : end;
            cells.add(cell(line.substring(start, end), index, line.codePointCount(0, start)));
            start = end + 1;
        }
        if (separator.equals("|")) {
            dropOuter(cells, line.strip());
        }
        if (!cells.isEmpty()) {
            fragments.add(new SourceRow(List.copyOf(cells), true));
        }
    }

    private static void dropOuter(List<Passage> cells, String line) {
        if (line.endsWith("|")) {
            cells.remove(cells.size() - 1);
        }
        if (line.startsWith("|") && !cells.isEmpty()) {
            cells.remove(0);
        }
    }

    private static Passage text(String line, int index) {
        Matcher marks = MARKDOWN.matcher(line);
        int from = marks.find() ? marks.end() : 0;
        return new Passage(strip(line.substring(from)), Place.of(index + 1, from + 1));
    }

    private static Passage cell(String raw, int index, int before) {
        String text = strip(raw);
        int from = text.isEmpty() ? 0 : raw.indexOf(text);
        return new Passage(text, Place.of(index + 1, before + from + 1));
    }

    private static Passage continued(Passage first, Passage more) {
        return first.text().isEmpty() ? more : new Passage(first.text() + more.text(), first.place());
    }

    private static String strip(String raw) {
        return raw.replaceAll("^[\\s\\u00a0\\u3000]+|[\\s\\u00a0\\u3000]+$", "");
    }
}

package org.zhiqing.annualreport.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.file.PageMarks.Glyph;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.read.Fragment;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.SourceRow;

/**
 * Brings the characters of a page into lines and rows by where they stand, whatever the order in which the file draws them.
 * Within lines that enclose cells, cells; elsewhere words with wide gaps between them are cells of a row without borders.
 */
final class PageLayout {

    private static final double MILLIMETRE = 72 / 25.4;
    private static final double WIDE_GAP = 1.4;
    private static final double WORD_GAP = 0.28;
    private static final double MARGIN_PART = 0.09;
    private static final int ROW_CELLS = 3;
    private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕”’％,.;:?!)]}";
    private static final String NOT_LAST = "（《〈「『【〔“‘([{";
    private static final Pattern DIGIT = Pattern.compile("[+-]?[\\d.,]*");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－―·\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*[页/]\\s*(?:共?\\s*\\d{1,4}\\s*页?)?)?[-—–－―·\\s]*");

    /** A heading or an item of a list, which begins a paragraph wherever it stands. */
    private static final Pattern NUMBERED =
            Pattern.compile("[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\\d]{1,2}[）)]|\\d{1,2}[.、．]");

    private record Line(List<Glyph> glyphs) {

        double middle() {
            return glyphs.get(0).middle();
        }

        double left() {
            return glyphs.get(0).left();
        }

        double right() {
            return glyphs.get(glyphs.size() - 1).right();
        }

        double size() {
            return glyphs.stream().mapToDouble(Glyph::size).max().orElse(1);
        }

        /** How much room the characters take that a line break may not part: an address or a number with its brackets. */
        double firstWord() {
            int end = 1;
            while (end < glyphs.size() && inseparable(glyphs.get(end - 1), glyphs.get(end))) {
                end++;
            }
            return glyphs.get(end - 1).right() - left();
        }

        private static boolean inseparable(Glyph before, Glyph after) {
            return (narrow(before) && narrow(after))
                    || NOT_LAST.contains(before.text())
                    || NOT_FIRST.contains(after.text());
        }

        private static boolean narrow(Glyph glyph) {
            return glyph.text().codePoints().allMatch(character -> character > ' ' && character < 0x250);
        }
    }

    /** @param line {@code null} for a table */
    private record Item(double top, @Nullable Line line, List<Fragment> fragments) {}

    private static final double FOOTNOTE = 0.8;

    private final PageMarks page;
    private final List<Item> items = new ArrayList<>();
    private final List<Fragment> fragments;
    private double left;
    private double right;

    /** @param before the page before, from which the margins of the text are known; {@code null} for the first */
    PageLayout(PageMarks page, @Nullable PageLayout before) {
        this.page = page;
        layOut();
        margins(before);
        this.fragments = inOrder();
    }

    /** Long lines show where the text begins and ends; a page may have none that is not indented. */
    private void margins(@Nullable PageLayout before) {
        List<Line> all = items.stream()
                .map(Item::line)
                .filter(java.util.Objects::nonNull)
                .toList();
        List<Line> longOnes = all.stream()
                .filter(line -> line.right() - line.left() > page.width() / 2
                        && cells(line).size() == 1)
                .toList();
        List<Line> telling = longOnes.isEmpty() ? all : longOnes;
        left = telling.stream().mapToDouble(Line::left).min().orElse(0);
        right = telling.stream().mapToDouble(Line::right).max().orElse(page.width());
        if (before != null && Math.abs(before.page.width() - page.width()) < 1) {
            left = longOnes.isEmpty() ? before.left : Math.min(left, before.left);
            right = longOnes.isEmpty() ? before.right : Math.max(right, before.right);
        }
    }

    /** What stands on the page, from top to bottom. */
    List<Fragment> fragments() {
        return fragments;
    }

    /** Whether the first paragraph of this page goes on with the last one of the page before. */
    boolean goesOnWith(PageLayout before) {
        List<Item> above = before.body();
        List<Item> here = body();
        if (above.isEmpty() || here.isEmpty()) {
            return false;
        }
        Line last = above.get(above.size() - 1).line();
        Line first = here.get(0).line();
        return last != null
                && first != null
                && cells(last).size() == 1
                && cells(first).size() == 1
                && !inMargin(first)
                && sameSize(first, last)
                && !NUMBERED.matcher(text(first.glyphs())).lookingAt()
                && runsOn(last, first);
    }

    private List<Item> body() {
        return items.stream()
                .filter(item -> item.line() == null || !pageNumber(item.line()))
                .toList();
    }

    private void layOut() {
        List<Lattice.Table> tables = Lattice.tables(page.rules()).stream()
                .filter(table -> table.cells().size() > 1)
                .toList();
        List<List<Glyph>> inTables = new ArrayList<>();
        tables.forEach(table -> inTables.add(new ArrayList<>()));
        List<Glyph> free = new ArrayList<>();
        for (Glyph glyph : page.glyphs()) {
            int inside = -1;
            for (int i = 0; i < tables.size() && inside < 0; i++) {
                inside = tables.get(i).holds(glyph.centre(), glyph.middle()) ? i : -1;
            }
            (inside < 0 ? free : inTables.get(inside)).add(glyph);
        }
        for (int i = 0; i < tables.size(); i++) {
            items.add(new Item(tables.get(i).top(), null, rows(tables.get(i), inTables.get(i))));
        }
        lines(free).forEach(line -> items.add(new Item(line.middle(), line, List.of())));
        items.sort(Comparator.comparingDouble(Item::top));
    }

    private List<Fragment> rows(Lattice.Table table, List<Glyph> glyphs) {
        List<List<Glyph>> texts = new ArrayList<>();
        table.cells().forEach(cell -> texts.add(new ArrayList<>()));
        for (Glyph glyph : glyphs) {
            for (int i = 0; i < table.cells().size(); i++) {
                if (table.cells().get(i).holds(glyph.centre(), glyph.middle())) {
                    texts.get(i).add(glyph);
                    break;
                }
            }
        }
        List<Fragment> rows = new ArrayList<>();
        List<Passage> row = new ArrayList<>();
        for (int i = 0; i < table.cells().size(); i++) {
            Lattice.Cell cell = table.cells().get(i);
            if (i > 0 && cell.row() != table.cells().get(i - 1).row()) {
                rows.add(new SourceRow(List.copyOf(row), true));
                row.clear();
            }
            row.add(new Passage(words(texts.get(i)), place(cell.left(), cell.top(), cell.right(), cell.bottom())));
        }
        rows.add(new SourceRow(List.copyOf(row), true));
        return rows;
    }

    private String words(List<Glyph> glyphs) {
        if (glyphs.stream().filter(glyph -> !glyph.upright()).count() * 2 > glyphs.size()) {
            return glyphs.stream()
                    .sorted(Comparator.comparingDouble(Glyph::middle))
                    .map(Glyph::text)
                    .collect(Collectors.joining());
        }
        return lines(glyphs).stream().map(line -> text(line.glyphs())).collect(Collectors.joining("\n"));
    }

    private static List<Line> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::middle));
        List<Line> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double middle = 0;
        for (Glyph glyph : sorted) {
            if (!line.isEmpty()
                    && glyph.middle() - middle
                            > Math.max(
                                    2, 0.5 * Math.min(glyph.size(), line.get(0).size()))) {
                lines.add(line(line));
                line = new ArrayList<>();
            }
            if (line.isEmpty()) {
                middle = glyph.middle();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static Line line(List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyph::left));
        return new Line(glyphs);
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (i > 0 && apart(glyphs.get(i - 1), glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
        }
        return text.toString();
    }

    /** A small digit beside a large one is the number of a footnote, not a digit of the same number. */
    private static boolean apart(Glyph before, Glyph glyph) {
        boolean footnote = DIGIT.matcher(before.text()).matches()
                && DIGIT.matcher(glyph.text()).matches()
                && Math.min(before.size(), glyph.size()) < FOOTNOTE * Math.max(before.size(), glyph.size());
        return footnote || glyph.left() - before.right() > WORD_GAP * glyph.size();
    }

    private List<Fragment> inOrder() {
        List<Fragment> result = new ArrayList<>();
        List<Line> paragraph = new ArrayList<>();
        for (Item item : items) {
            Line line = item.line();
            if (line == null) {
                close(paragraph, result);
                result.addAll(item.fragments());
            } else if (!pageNumber(line)) {
                List<List<Glyph>> cells = cells(line);
                if (cells.size() > 1) {
                    close(paragraph, result);
                    result.add(new SourceRow(
                            cells.stream()
                                    .map(cell -> passage(cell, text(cell)))
                                    .toList(),
                            false));
                } else {
                    if (!paragraph.isEmpty() && !continues(paragraph, line)) {
                        close(paragraph, result);
                    }
                    paragraph.add(line);
                }
            }
        }
        close(paragraph, result);
        return result;
    }

    private boolean continues(List<Line> paragraph, Line line) {
        Line before = paragraph.get(paragraph.size() - 1);
        return line.middle() - before.middle() < 3.2 * line.size()
                && (runsOn(before, line) || (paragraph.size() == 1 && isTitleOf(before, line)));
    }

    /** A line goes on with a paragraph if its first word had no room on the one before and it is not indented. */
    private boolean runsOn(Line before, Line line) {
        return full(before, line) && !indented(line);
    }

    /** A title that is longer than a line ends in the middle of the next. */
    private boolean isTitleOf(Line before, Line line) {
        return full(before, line)
                && !indented(before)
                && sameSize(before, line)
                && Math.abs(line.left() - left - (right - line.right())) < 1.2 * line.size();
    }

    private boolean full(Line before, Line line) {
        return before.right() + Math.max(2 * before.size(), line.firstWord()) > right - 0.5 * before.size();
    }

    private boolean indented(Line line) {
        return line.left() > left + 1.2 * line.size();
    }

    private static boolean sameSize(Line one, Line other) {
        return Math.abs(one.size() - other.size()) < 0.1 * one.size();
    }

    private void close(List<Line> paragraph, List<Fragment> result) {
        if (!paragraph.isEmpty()) {
            String text = paragraph.stream().map(line -> text(line.glyphs())).collect(Collectors.joining());
            result.add(passage(paragraph.get(0).glyphs(), text));
            paragraph.clear();
        }
    }

    private boolean pageNumber(Line line) {
        return inMargin(line) && PAGE_NUMBER.matcher(text(line.glyphs())).matches();
    }

    private boolean inMargin(Line line) {
        return line.middle() < page.height() * MARGIN_PART || line.middle() > page.height() * (1 - MARGIN_PART);
    }

    /** Words with wide gaps between them, if numbers are among them. */
    private static List<List<Glyph>> cells(Line line) {
        List<List<Glyph>> cells = new ArrayList<>();
        List<Glyph> cell = new ArrayList<>();
        for (Glyph glyph : line.glyphs()) {
            if (!cell.isEmpty() && glyph.left() - cell.get(cell.size() - 1).right() > WIDE_GAP * glyph.size()) {
                cells.add(cell);
                cell = new ArrayList<>();
            }
            cell.add(glyph);
        }
        cells.add(cell);
        return cells.size() < ROW_CELLS ? cells : labelApart(cells);
    }

    /** In a row of numbers every gap ends a number, and a long label may come close to the first of them. */
    private static List<List<Glyph>> labelApart(List<List<Glyph>> cells) {
        List<List<Glyph>> apart = new ArrayList<>();
        for (List<Glyph> cell : cells) {
            List<Glyph> part = new ArrayList<>();
            for (Glyph glyph : cell) {
                boolean gap = !part.isEmpty()
                        && glyph.left() - part.get(part.size() - 1).right() > WORD_GAP * glyph.size();
                if (gap
                        && DIGIT.matcher(glyph.text()).matches()
                        && onlyDigits(cell.subList(cell.indexOf(glyph), cell.size()))) {
                    apart.add(part);
                    part = new ArrayList<>();
                }
                part.add(glyph);
            }
            apart.add(part);
        }
        return apart;
    }

    private static boolean onlyDigits(List<Glyph> glyphs) {
        return glyphs.stream().allMatch(glyph -> DIGIT.matcher(glyph.text()).matches());
    }

    private Passage passage(List<Glyph> glyphs, String text) {
        double top = glyphs.stream()
                .mapToDouble(g -> g.middle() - g.size() / 2)
                .min()
                .orElse(0);
        double bottom = glyphs.stream()
                .mapToDouble(g -> g.middle() + g.size() / 2)
                .max()
                .orElse(0);
        return new Passage(
                FragmentSink.strip(text),
                place(glyphs.get(0).left(), top, glyphs.get(glyphs.size() - 1).right(), bottom));
    }

    private Place place(double left, double top, double right, double bottom) {
        return new Place.Box(page.number(), tenth(left), tenth(top), tenth(right), tenth(bottom), page.scanned());
    }

    private static double tenth(double points) {
        return Math.round(Math.max(0, points) / MILLIMETRE * 10) / 10.0;
    }
}

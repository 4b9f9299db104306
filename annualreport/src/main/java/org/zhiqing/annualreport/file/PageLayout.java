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
    private static final Pattern DIGIT = Pattern.compile("[+-]?[\\d.,]*");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－―·\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*[页/]\\s*(?:共?\\s*\\d{1,4}\\s*页?)?)?[-—–－―·\\s]*");

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
    }

    /** @param line {@code null} for a table */
    private record Item(double top, @Nullable Line line, List<Fragment> fragments) {}

    private final PageMarks page;
    private final List<Item> items = new ArrayList<>();

    private PageLayout(PageMarks page) {
        this.page = page;
    }

    static List<Fragment> fragments(PageMarks page) {
        return new PageLayout(page).read();
    }

    private List<Fragment> read() {
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
        return inOrder();
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
            if (i > 0 && glyph.left() - glyphs.get(i - 1).right() > WORD_GAP * glyph.size()) {
                text.append(' ');
            }
            text.append(glyph.text());
        }
        return text.toString();
    }

    private List<Fragment> inOrder() {
        List<Line> all = items.stream()
                .map(Item::line)
                .filter(java.util.Objects::nonNull)
                .toList();
        double left = all.stream().mapToDouble(Line::left).min().orElse(0);
        double right = all.stream().mapToDouble(Line::right).max().orElse(page.width());
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
                    if (!paragraph.isEmpty() && !continues(paragraph.get(paragraph.size() - 1), line, left, right)) {
                        close(paragraph, result);
                    }
                    paragraph.add(line);
                }
            }
        }
        close(paragraph, result);
        return result;
    }

    /** A line goes on with a paragraph if the one before is full and it is not indented. */
    private static boolean continues(Line before, Line line, double left, double right) {
        return before.right() > right - 2.5 * before.size()
                && line.left() < left + 1.2 * line.size()
                && line.middle() - before.middle() < 3.2 * line.size();
    }

    private void close(List<Line> paragraph, List<Fragment> result) {
        if (!paragraph.isEmpty()) {
            String text = paragraph.stream().map(line -> text(line.glyphs())).collect(Collectors.joining());
            result.add(passage(paragraph.get(0).glyphs(), text));
            paragraph.clear();
        }
    }

    private boolean pageNumber(Line line) {
        boolean margin =
                line.middle() < page.height() * MARGIN_PART || line.middle() > page.height() * (1 - MARGIN_PART);
        return margin && PAGE_NUMBER.matcher(text(line.glyphs())).matches();
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
        return new Place.Box(page.number(), tenth(left), tenth(top), tenth(right), tenth(bottom));
    }

    private static double tenth(double points) {
        return Math.round(Math.max(0, points) / MILLIMETRE * 10) / 10.0;
    }
}

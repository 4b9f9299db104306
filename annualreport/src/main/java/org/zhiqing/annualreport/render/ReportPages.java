package org.zhiqing.annualreport.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets a report on pages of A4: Chinese line breaking, tables with the widths of the blank form, heads repeated after a
 * page break, page numbers. PDF and OFD are made from the same pages.
 */
final class ReportPages {

    private static final double LEFT = 54;
    private static final double TOP = 72;
    private static final double BODY = 12;
    private static final double TITLE = 18;
    private static final double SMALL = 9;
    private static final double LINE = 1.6;
    private static final double ASCENT = 0.88;
    private static final double MOST_SPACING = 0.2;
    static final double PAGE_WIDTH = LaidPage.WIDTH - 2 * LEFT;
    static final double PAGE_BOTTOM = LaidPage.HEIGHT - TOP;

    private final ReportFont font;
    private final LineBreaking breaking;
    private final List<LaidPage> pages = new ArrayList<>();
    private LaidPage page;
    private double at;

    private ReportPages(ReportFont font) {
        this.font = font;
        this.breaking = new LineBreaking(font);
        this.page = new LaidPage();
        this.at = TOP;
        pages.add(page);
    }

    /** @throws MissingGlyphException if the font lacks a character of the report */
    static List<LaidPage> of(PrintedReport report, ReportFont font) {
        ReportPages layout = new ReportPages(font);
        List<PrintedPiece> pieces = report.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof PrintedTable table) {
                layout.table(new LaidTable(table, layout.breaking, font));
            } else if (pieces.get(i) instanceof PrintedLine line) {
                layout.keepWithNext(line, i + 1 < pieces.size() ? pieces.get(i + 1) : line);
                layout.line(line);
            }
        }
        layout.numberPages();
        return layout.pages;
    }

    /** A heading goes to the next page with the table after it when both fit there and not here. */
    private void keepWithNext(PrintedLine line, PrintedPiece next) {
        if (line.kind() != PrintedLine.Kind.HEADING) {
            return;
        }
        double heading = BODY * LINE;
        double after = next instanceof PrintedTable table ? new LaidTable(table, breaking, font).height() : BODY * LINE;
        boolean fitsOnAPage = heading + after <= PAGE_BOTTOM - TOP;
        if (at + heading + (fitsOnAPage ? after : BODY * LINE * 3) > PAGE_BOTTOM) {
            turn();
        }
    }

    private void line(PrintedLine line) {
        switch (line.kind()) {
            case TITLE -> {
                paragraph(line.text(), TITLE, 0, true, 0.5);
                at += BODY;
            }
            case HEADING -> paragraph(line.text(), BODY, 2, true, 0);
            case OPENING, PARAGRAPH -> paragraph(line.text(), BODY, 2, false, 0);
            case SIGNATURE, DATE -> paragraph(line.text(), BODY, 0, false, 1);
        }
    }

    /**
     * @param indent of the first line, in units of the size
     * @param align share of the free room that stands left of the line: 0 left, 0.5 centred, 1 right
     */
    private void paragraph(String text, double size, double indent, boolean bold, double align) {
        List<String> lines = breaking.lines(text, PAGE_WIDTH / size, indent);
        for (int i = 0; i < lines.size(); i++) {
            if (at + size * LINE > PAGE_BOTTOM) {
                turn();
            }
            String words = lines.get(i);
            double start = i == 0 ? indent * size : 0;
            double free = PAGE_WIDTH - start - font.width(words) * size;
            boolean full = align == 0 && i < lines.size() - 1;
            page.texts()
                    .add(new LaidPage.Text(
                            LEFT + start + free * align,
                            at + size * (LINE - 1) / 2 + size * ASCENT,
                            size,
                            full ? spacing(words, free, size) : 0,
                            bold,
                            words));
            at += size * LINE;
        }
    }

    /** Spreads what is left of a full line over its characters, unless that would tear it apart. */
    private static double spacing(String words, double free, double size) {
        double spacing = free / Math.max(1, words.codePointCount(0, words.length()) - 1);
        return spacing > MOST_SPACING * size ? 0 : spacing;
    }

    private void table(LaidTable table) {
        at += SMALL / 2;
        int row = 0;
        while (row < table.rows()) {
            int head = row == 0 ? 0 : table.headRows();
            int until = table.fitting(row, head, PAGE_BOTTOM - at);
            if (until == row && at > TOP) {
                turn();
                continue;
            }
            until = Math.max(until, row + 1);
            if (head > 0) {
                at += table.draw(page, LEFT, at, 0, head);
            }
            at += table.draw(page, LEFT, at, row, until);
            row = until;
            if (row < table.rows()) {
                turn();
            }
        }
        at += SMALL;
    }

    private void turn() {
        page = new LaidPage();
        pages.add(page);
        at = TOP;
    }

    private void numberPages() {
        for (int i = 0; i < pages.size(); i++) {
            String number = "- " + (i + 1) + " -";
            double left = (LaidPage.WIDTH - font.width(number) * SMALL) / 2;
            pages.get(i).texts().add(new LaidPage.Text(left, LaidPage.HEIGHT - TOP / 2, SMALL, 0, false, number));
        }
    }
}

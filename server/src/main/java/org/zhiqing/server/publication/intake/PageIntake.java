package org.zhiqing.server.publication.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.file.LaidOutPage;
import org.zhiqing.annualreport.file.LaidOutPage.Grid;
import org.zhiqing.annualreport.file.LaidOutPage.Letter;

/** Laid-out pages (PDF, OFD): letters and lines become paragraphs, headings and ruled tables by their place. */
final class PageIntake {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－―·\\s]*(第\\s*)?\\d{1,4}(\\s*[页/]\\s*(共?\\s*\\d{1,4}\\s*页?)?)?[-—–－―·\\s]*");
    private static final double MARGIN_PART = 0.1;
    private static final double LARGER = 1.12;

    private record Piece(
            double top,
            @org.jspecify.annotations.Nullable PageLine line,
            @org.jspecify.annotations.Nullable Grid grid) {}

    private final List<LaidOutPage> pages;
    private final Losses losses = new Losses();
    private final StringBuilder html = new StringBuilder();
    private final double ordinary;
    private final Map<String, Integer> repeated = new HashMap<>();
    private PageParagraph open = PageParagraph.NONE;
    private List<List<PageCell>> table = new ArrayList<>();

    private PageIntake(List<LaidOutPage> pages) {
        this.pages = pages;
        this.ordinary = mostCommonSize();
    }

    static Intake ofPdf(byte[] file) throws IOException {
        return of(file, LaidOutPage::ofPdf, PagePictures.of(file));
    }

    static Intake ofOfd(byte[] file) throws IOException {
        return of(file, LaidOutPage::ofOfd, Map.of());
    }

    /** Reads the pages of a file. */
    private interface Reader {
        List<LaidOutPage> read(byte[] file);
    }

    private static Intake of(byte[] file, Reader reader, Map<Integer, List<byte[]>> drawn) throws IOException {
        PageIntake intake;
        try {
            intake = new PageIntake(reader.read(file));
        } catch (UnreadableReportException e) {
            throw new IOException(e);
        }
        List<byte[]> pictures = new ArrayList<>();
        intake.losses.add(Loss.GUESSED);
        intake.countMargins();
        for (int i = 0; i < intake.pages.size(); i++) {
            intake.page(intake.pages.get(i));
            List<byte[]> here = intake.pages.get(i).letters().isEmpty() ? List.of() : drawn.getOrDefault(i, List.of());
            if (!here.isEmpty()) {
                intake.endTable();
                intake.endParagraph();
            }
            for (byte[] picture : here) {
                intake.html.append(
                        "<p align=\"center\"><img src=\"" + Intake.PICTURE + pictures.size() + "\" alt=\"\"></p>");
                pictures.add(picture);
            }
        }
        intake.endTable();
        intake.endParagraph();
        return MarkupIntake.ofFile(intake.html.toString(), intake.losses, pictures);
    }

    private double mostCommonSize() {
        Map<Long, Integer> counted = new HashMap<>();
        pages.forEach(page ->
                page.letters().forEach(letter -> counted.merge(Math.round(letter.size() * 2), 1, Integer::sum)));
        return counted.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() / 2.0)
                .orElse(10.5);
    }

    /** Lines at the edge of at least three pages with the same words are headers and footers. */
    private void countMargins() {
        for (LaidOutPage page : pages) {
            PageLine.of(page.letters()).stream()
                    .filter(line -> atEdge(line, page))
                    .map(PageLine::text)
                    .distinct()
                    .forEach(text -> repeated.merge(text, 1, Integer::sum));
        }
    }

    private boolean atEdge(PageLine line, LaidOutPage page) {
        return line.middle() < page.height() * MARGIN_PART || line.middle() > page.height() * (1 - MARGIN_PART);
    }

    private void page(LaidOutPage page) {
        if (page.letters().isEmpty()) {
            losses.add(Loss.SCANNED_PAGE);
            return;
        }
        List<Letter> free = page.letters().stream()
                .filter(letter -> page.grids().stream().noneMatch(grid -> grid.holds(letter)))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        PageLine.of(free).forEach(line -> pieces.add(new Piece(line.middle(), line, null)));
        page.grids().stream()
                .filter(grid -> grid.cells().size() > 1)
                .forEach(grid -> pieces.add(new Piece(grid.top(), null, grid)));
        pieces.sort(Comparator.comparingDouble(Piece::top));
        double left = free.stream().mapToDouble(Letter::left).min().orElse(0);
        double right = free.stream().mapToDouble(Letter::right).max().orElse(page.width());
        for (Piece piece : pieces) {
            if (piece.grid() != null) {
                endParagraph();
                addTable(PageCell.rows(piece.grid(), page.letters()));
            } else if (piece.line() != null) {
                line(piece.line(), page, left, right);
            }
        }
    }

    private void line(PageLine line, LaidOutPage page, double left, double right) {
        boolean margin = atEdge(line, page)
                && (PAGE_NUMBER.matcher(line.text()).matches() || repeated.getOrDefault(line.text(), 0) >= 3);
        if (margin) {
            losses.add(Loss.MARGIN);
            return;
        }
        endTable();
        int heading = line.size() > ordinary * LARGER ? (line.size() > ordinary * 1.3 ? 1 : 2) : 0;
        PageParagraph next = PageParagraph.of(line, heading, left, right);
        if (!open.goesOnWith(next, line, left)) {
            endParagraph();
            open = next;
        } else {
            open = open.with(line, right);
        }
    }

    private void endParagraph() {
        html.append(open.html());
        open = PageParagraph.NONE;
    }

    /** A table that goes on on the next page is one; a heading row that is repeated there comes once. */
    private void addTable(List<List<PageCell>> rows) {
        boolean goesOn = !table.isEmpty() && PageCell.columns(table.get(0)) == PageCell.columns(rows.get(0));
        if (!goesOn) {
            endTable();
            table = new ArrayList<>(rows);
        } else {
            boolean again = PageCell.text(table.get(0)).equals(PageCell.text(rows.get(0)));
            table.addAll(again ? rows.subList(1, rows.size()) : rows);
        }
    }

    private void endTable() {
        if (!table.isEmpty()) {
            html.append("<table>");
            table.forEach(row -> html.append(PageCell.html(row)));
            html.append("</table>");
            table = new ArrayList<>();
        }
    }
}

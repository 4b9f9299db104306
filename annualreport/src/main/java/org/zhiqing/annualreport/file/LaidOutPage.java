package org.zhiqing.annualreport.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.zhiqing.annualreport.UnreadableReportException;

/**
 * A page of a PDF or an OFD file as it is laid out, in points from the upper left corner: for whoever puts texts and tables
 * of any document together again. Letters that stand upright on their side are left out.
 *
 * @param letters in the order of the file
 * @param grids the ruled tables, from the top
 */
public record LaidOutPage(double width, double height, List<Letter> letters, List<Grid> grids) {

    private static final int MOST_PAGES = 500;

    public LaidOutPage {
        letters = List.copyOf(letters);
        grids = List.copyOf(grids);
    }

    /**
     * A character, or a word where the file places whole words.
     *
     * @param middle distance of the middle of its height from the top
     */
    public record Letter(String text, double left, double right, double middle, double size) {}

    /** A ruled table; cells by row, then column. */
    public record Grid(double left, double top, double right, double bottom, List<Cell> cells) {

        public Grid {
            cells = List.copyOf(cells);
        }

        /** Returns whether the letter stands inside. */
        public boolean holds(Letter letter) {
            double centre = (letter.left() + letter.right()) / 2;
            return centre >= left && centre <= right && letter.middle() >= top && letter.middle() <= bottom;
        }

        /** What lines enclose, over how many rows and columns of the table; row and column from 0. */
        public record Cell(
                int row, int column, int rows, int columns, double left, double top, double right, double bottom) {

            /** Returns whether the letter stands inside. */
            public boolean holds(Letter letter) {
                double centre = (letter.left() + letter.right()) / 2;
                return centre >= left && centre < right && letter.middle() >= top && letter.middle() < bottom;
            }
        }
    }

    /**
     * Reads a PDF.
     *
     * @throws UnreadableReportException if it is damaged, protected or has more than 500 pages
     */
    public static List<LaidOutPage> ofPdf(byte[] file) {
        List<LaidOutPage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableReportException("PDF超过" + MOST_PAGES + "页。请拆分后再试。");
            }
            for (PDPage page : document.getPages()) {
                pages.add(of(PdfPage.marks(page, pages.size() + 1)));
            }
        } catch (IOException e) {
            throw new UnreadableReportException("PDF已经损坏、不完整或者设有密码，读不下去。请重新取得文件。", e);
        }
        return pages;
    }

    /**
     * Reads an OFD file.
     *
     * @throws UnreadableReportException if it is damaged or has more than 500 pages
     */
    public static List<LaidOutPage> ofOfd(byte[] file) {
        try {
            return OfdFile.marks(file, FileLimits.STANDARD).stream()
                    .map(LaidOutPage::of)
                    .toList();
        } catch (XMLStreamException | NumberFormatException e) {
            throw new UnreadableReportException("OFD文件已经损坏，读不下去。请重新取得文件。", e);
        }
    }

    private static LaidOutPage of(PageMarks marks) {
        return new LaidOutPage(
                marks.width(),
                marks.height(),
                marks.glyphs().stream()
                        .filter(PageMarks.Glyph::upright)
                        .map(glyph ->
                                new Letter(glyph.text(), glyph.left(), glyph.right(), glyph.middle(), glyph.size()))
                        .toList(),
                Lattice.tables(marks.rules()).stream().map(LaidOutPage::grid).toList());
    }

    private static Grid grid(Lattice.Table table) {
        double[] xs = edges(table.cells().stream().flatMapToDouble(cell -> DoubleStream.of(cell.left(), cell.right())));
        double[] ys = edges(table.cells().stream().flatMapToDouble(cell -> DoubleStream.of(cell.top(), cell.bottom())));
        return new Grid(
                table.left(),
                table.top(),
                table.right(),
                table.bottom(),
                table.cells().stream()
                        .map(cell -> new Grid.Cell(
                                cell.row(),
                                cell.column(),
                                between(ys, cell.top(), cell.bottom()),
                                between(xs, cell.left(), cell.right()),
                                cell.left(),
                                cell.top(),
                                cell.right(),
                                cell.bottom()))
                        .toList());
    }

    private static double[] edges(DoubleStream all) {
        return all.sorted().distinct().toArray();
    }

    private static int between(double[] edges, double from, double to) {
        return (int)
                DoubleStream.of(edges).filter(edge -> edge > from && edge <= to).count();
    }
}

package org.zhiqing.annualreport.file;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Radicals;

/** Collects the characters and lines of one page of a PDF in a single pass. */
final class PdfPage extends PDFGraphicsStreamEngine {

    private static final int MOST_OPERATORS = 1_000_000;

    private final PageMarks marks;
    private final PDRectangle box;
    private final int rotation;
    private final List<Point2D[]> segments = new ArrayList<>();
    private final List<Point2D[]> rectangles = new ArrayList<>();
    private @Nullable Point2D start;
    private @Nullable Point2D current;
    private int operators;

    private PdfPage(PDPage page, int number) {
        super(page);
        box = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
        boolean turned = rotation == 90 || rotation == 270;
        marks = new PageMarks(
                number, turned ? box.getHeight() : box.getWidth(), turned ? box.getWidth() : box.getHeight());
    }

    static PageMarks marks(PDPage page, int number) throws IOException {
        PdfPage reader = new PdfPage(page, number);
        reader.processPage(page);
        return reader.marks;
    }

    /** What a page draws may be packed a thousandfold. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MOST_OPERATORS) {
            throw new UnreadableReportException(
                    "PDF第" + marks.number() + "页画的内容太多（超过" + MOST_OPERATORS / 10_000 + "万笔），不像年度报告，没有继续读取。请核对文件。");
        }
        super.processOperator(operator, operands);
    }

    /** From the page's own coordinates to those of a reader, from the upper left corner. */
    private Point2D shown(double x, double y) {
        double fromLeft = x - box.getLowerLeftX();
        double fromBottom = y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Double(fromBottom, fromLeft);
            case 180 -> new Point2D.Double(box.getWidth() - fromLeft, fromBottom);
            case 270 -> new Point2D.Double(box.getHeight() - fromBottom, box.getWidth() - fromLeft);
            default -> new Point2D.Double(fromLeft, box.getHeight() - fromBottom);
        };
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        @Nullable String unicode = font.toUnicode(code);
        if (unicode == null) {
            unicode = font instanceof PDSimpleFont && code > ' ' && code < 0x7f && font.isStandard14()
                    ? String.valueOf((char) code)
                    : "\ufffd";
        }
        String character = Radicals.replaced(unicode);
        double x = matrix.getTranslateX();
        double y = matrix.getTranslateY();
        double ax = matrix.getScaleX();
        double ay = matrix.getShearY();
        double advance = Math.max(displacement.getX(), 0.1);
        Point2D from = shown(x, y);
        Point2D to = shown(x + ax * advance, y + ay * advance);
        Point2D up = shown(x + matrix.getShearX(), y + matrix.getScaleY());
        double size = Math.max(0.5, from.distance(up));
        boolean upright = to.getX() - from.getX() > Math.abs(to.getY() - from.getY());
        double middleX = from.getX() + (up.getX() - from.getX()) * 0.35;
        double middleY = from.getY() + (up.getY() - from.getY()) * 0.35;
        double left = upright ? from.getX() : middleX - size / 2;
        double right = upright ? to.getX() : middleX + size / 2;
        marks.glyph(new PageMarks.Glyph(
                character, left, right, upright ? middleY : (from.getY() + to.getY()) / 2, size, upright));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        Point2D[] corners = {shown(p0), shown(p1), shown(p2), shown(p3)};
        rectangles.add(corners);
        start = p0;
        current = p0;
    }

    private Point2D shown(Point2D point) {
        return shown(point.getX(), point.getY());
    }

    @Override
    public void moveTo(float x, float y) {
        start = new Point2D.Float(x, y);
        current = start;
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D to = new Point2D.Float(x, y);
        if (current != null) {
            segments.add(new Point2D[] {shown(current), shown(to)});
        }
        current = to;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current == null ? new Point2D.Float() : current;
    }

    @Override
    public void closePath() {
        if (current != null && start != null && current.distance(start) > 0) {
            segments.add(new Point2D[] {shown(current), shown(start)});
        }
        current = start;
    }

    @Override
    public void endPath() {
        segments.clear();
        rectangles.clear();
    }

    @Override
    public void strokePath() {
        for (Point2D[] segment : segments) {
            marks.line(segment[0].getX(), segment[0].getY(), segment[1].getX(), segment[1].getY());
        }
        for (Point2D[] corners : rectangles) {
            for (int i = 0; i < corners.length; i++) {
                Point2D a = corners[i];
                Point2D b = corners[(i + 1) % corners.length];
                marks.line(a.getX(), a.getY(), b.getX(), b.getY());
            }
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        for (Point2D[] corners : rectangles) {
            fill(corners);
        }
        if (!segments.isEmpty() && segments.size() <= 4) {
            fill(segments.stream().flatMap(java.util.Arrays::stream).toArray(Point2D[]::new));
        }
        endPath();
    }

    private void fill(Point2D... corners) {
        double[] edges = PdfFile.box(corners);
        marks.filled(edges[0], edges[1], edges[2], edges[3]);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away is of no account for lines of tables
    }

    @Override
    public void drawImage(PDImage image) {
        // pictures are not read here
    }

    @Override
    public void shadingFill(COSName name) {
        // colour only
    }
}

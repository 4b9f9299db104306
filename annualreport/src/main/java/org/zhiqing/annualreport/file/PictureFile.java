package org.zhiqing.annualreport.file;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/** A picture, or a PDF of pictures, as a scanner makes it: read where the machine has a program that knows letters. */
final class PictureFile {

    private static final String ASK_FOR_ANOTHER = "请向制作单位要Word、PDF（能选中文字的）或者网页版本。";
    private static final int DPI = 300;
    private static final double DOTS_PER_MILLIMETRE = DPI / 25.4;

    /** An upright sheet of A4 at {@link #DPI}. */
    private static final int WIDTH = 2480;

    /** Below 250 dpi numbers are misread too often to be believed. */
    private static final double COARSEST = 250;

    private static final int MOST_PAGES = 40;
    private static final long MOST_DOTS = 60_000_000;

    private PictureFile() {}

    /** @throws UnreadableReportException if it is too small, too large, damaged, or nothing here reads letters */
    static List<Fragment> fragments(byte[] file, FileKind kind) {
        return fragments(file, kind, Tesseract.isInstalled());
    }

    static List<Fragment> fragments(byte[] file, FileKind kind, boolean installed) {
        if (kind != FileKind.PDF && kind != FileKind.PICTURE) {
            throw new UnreadableReportException("文件里是图片，没有文字，这里读不了。" + ASK_FOR_ANOTHER);
        }
        if (!installed) {
            throw new UnreadableReportException(
                    "这是图片，这里读不了：没有安装文字识别程序（tesseract-ocr和tesseract-ocr-chi-sim）。" + ASK_FOR_ANOTHER);
        }
        try {
            return kind == FileKind.PDF ? pages(file) : picture(file);
        } catch (IOException e) {
            throw new UnreadableReportException("图片已经损坏或者不完整，读不下去。请重新取得文件。", e);
        }
    }

    private static List<Fragment> pages(byte[] file) throws IOException {
        PageSequence sequence = new PageSequence();
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableReportException(
                        "这份PDF是" + document.getNumberOfPages() + "页图片，超过" + MOST_PAGES + "页，没有识别。" + ASK_FOR_ANOTHER);
            }
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDRectangle sheet = document.getPage(i).getCropBox();
                mustBeWithin((long) (sheet.getWidth() / 72 * DPI * sheet.getHeight() / 72 * DPI));
                mustBeFine(dots(document.getPage(i)) / (sheet.getWidth() / 72));
                BufferedImage image = renderer.renderImageWithDPI(i, DPI, ImageType.GRAY);
                sequence.add(ScannedPage.marks(image, i + 1, DOTS_PER_MILLIMETRE));
            }
        }
        return sequence.fragments();
    }

    private static List<Fragment> picture(byte[] file) throws IOException {
        PageSequence sequence = new PageSequence();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnreadableReportException("不认识这种图片。可以读取PNG、JPEG、BMP、GIF和TIFF。" + ASK_FOR_ANOTHER);
            }
            ImageReader reader = readers.next();
            reader.setInput(stream, false, true);
            int pages = Math.min(MOST_PAGES, Math.max(1, reader.getNumImages(true)));
            for (int i = 0; i < pages; i++) {
                mustBeWithin((long) reader.getWidth(i) * reader.getHeight(i));
                sequence.add(ScannedPage.marks(sheet(reader.read(i)), i + 1, DOTS_PER_MILLIMETRE));
            }
            reader.dispose();
        }
        return sequence.fragments();
    }

    private static void mustBeWithin(long dots) {
        if (dots > MOST_DOTS) {
            throw new UnreadableReportException("图片太大（超过" + MOST_DOTS / 1_000_000 + "百万像素），没有识别。请缩小后再试。");
        }
    }

    private static void mustBeFine(double dotsPerInch) {
        if (dotsPerInch < COARSEST) {
            throw new UnreadableReportException(
                    "图片只有约" + Math.round(dotsPerInch) + "dpi，数字会认错，没有识别。请用300dpi重新扫描；或者" + ASK_FOR_ANOTHER);
        }
    }

    /** Returns how many dots wide the largest picture of a page is; a page without one is drawn, not scanned. */
    private static double dots(PDPage page) throws IOException {
        int widest = 0;
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                widest = Math.max(widest, picture.getWidth());
            }
        }
        return widest == 0 ? Double.MAX_VALUE : widest;
    }

    /** A picture has no size in millimetres that could be believed: it is taken for a sheet of A4. */
    private static BufferedImage sheet(BufferedImage image) {
        boolean upright = image.getHeight() >= image.getWidth();
        mustBeFine(Math.min(image.getWidth(), image.getHeight()) / (WIDTH / (double) DPI));
        double factor = (double) WIDTH / (upright ? image.getWidth() : image.getHeight());
        BufferedImage sheet = new BufferedImage(
                (int) Math.round(image.getWidth() * factor),
                (int) Math.round(image.getHeight() * factor),
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, sheet.getWidth(), sheet.getHeight(), null);
        graphics.dispose();
        return sheet;
    }
}

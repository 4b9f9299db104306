package org.zhiqing.server.printing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page as one PNG: as high as what is printed on it. */
public final class PagePicture {

    private static final float DPI = 150;
    private static final int MARGIN = 24;

    private PagePicture() {}

    /**
     * Returns the first page of a PDF, cut off below the last row that is not of the colour of its lower edge.
     *
     * @return PNG, or empty bytes if it has more than one page: then it does not fit on a picture
     */
    public static byte[] of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() != 1) {
                return new byte[0];
            }
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
            int height = Math.min(page.getHeight(), lastRow(page) + MARGIN);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(page.getSubimage(0, 0, page.getWidth(), height), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lastRow(BufferedImage page) {
        int ground = page.getRGB(0, page.getHeight() - 1);
        int[] row = new int[page.getWidth()];
        for (int y = page.getHeight() - 1; y > 0; y--) {
            page.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int colour : row) {
                if (colour != ground) {
                    return y + 1;
                }
            }
        }
        return 1;
    }
}

package org.zhiqing.server.publication.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pictures of a PDF, by page. */
final class PagePictures {

    /** Smaller ones are lines and ornaments. */
    private static final int SMALLEST = 24;

    private static final int MOST = 200;
    private static final long MOST_PIXELS = 40_000_000;

    private PagePictures() {}

    /** Returns PNG files by the number of the page, from 0. */
    static Map<Integer, List<byte[]>> of(byte[] file) throws IOException {
        Map<Integer, List<byte[]>> found = new HashMap<>();
        int count = 0;
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var resources = document.getPage(i).getResources();
                if (resources == null) {
                    continue;
                }
                for (COSName name : resources.getXObjectNames()) {
                    if (count < MOST
                            && resources.isImageXObject(name)
                            && resources.getXObject(name) instanceof PDImageXObject image
                            && Math.min(image.getWidth(), image.getHeight()) >= SMALLEST
                            && (long) image.getWidth() * image.getHeight() <= MOST_PIXELS) {
                        ByteArrayOutputStream png = new ByteArrayOutputStream();
                        ImageIO.write(image.getImage(), "png", png);
                        found.computeIfAbsent(i, page -> new ArrayList<>()).add(png.toByteArray());
                        count++;
                    }
                }
            }
        }
        return found;
    }
}

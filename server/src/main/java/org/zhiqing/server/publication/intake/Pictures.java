package org.zhiqing.server.publication.intake;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Pictures of bodies are drawn anew, whatever they are called: what is no picture does not survive it, nor does what a
 * camera or another program has written into it (place, author, hidden parts).
 */
public final class Pictures {

    /** As wide as the widest page shows on a fine screen. */
    private static final int WIDEST = 2000;

    private static final long MOST_PIXELS = 60_000_000;

    /** A picture drawn anew. */
    public record Drawn(byte[] bytes, String ending) {}

    private Pictures() {}

    /** Returns the picture as PNG, or as JPEG where it was one; empty if it cannot be read or is too large. */
    public static Optional<Drawn> drawnAnew(byte[] found) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(found))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                if ((long) width * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
                return Optional.of(drawn(reader.read(0), jpeg));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Drawn drawn(BufferedImage image, boolean jpeg) throws IOException {
        int width = Math.min(WIDEST, image.getWidth());
        int height = Math.max(1, (int) Math.round((double) image.getHeight() * width / image.getWidth()));
        BufferedImage plain =
                new BufferedImage(width, height, jpeg ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = plain.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(plain, jpeg ? "jpg" : "png", out);
        return new Drawn(out.toByteArray(), jpeg ? "jpg" : "png");
    }
}

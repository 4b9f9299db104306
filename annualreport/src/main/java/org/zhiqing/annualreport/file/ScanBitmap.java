package org.zhiqing.annualreport.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A page as dark and light dots. */
final class ScanBitmap {

    private static final int LEVELS = 256;

    private final int width;
    private final int height;
    private final boolean[] dark;

    ScanBitmap(int width, int height) {
        this.width = width;
        this.height = height;
        this.dark = new boolean[Math.multiplyExact(width, height)];
    }

    /** Takes a picture; the level between ink and paper is the one that parts them best (Otsu). */
    static ScanBitmap of(BufferedImage image) {
        ScanBitmap bitmap = new ScanBitmap(image.getWidth(), image.getHeight());
        int[] row = new int[bitmap.width];
        int[] grey = new int[bitmap.dark.length];
        int[] counts = new int[LEVELS];
        for (int y = 0; y < bitmap.height; y++) {
            image.getRGB(0, y, bitmap.width, 1, row, 0, bitmap.width);
            for (int x = 0; x < bitmap.width; x++) {
                int level = level(row[x]);
                grey[y * bitmap.width + x] = level;
                counts[level]++;
            }
        }
        int threshold = threshold(counts, grey.length);
        for (int i = 0; i < grey.length; i++) {
            bitmap.dark[i] = grey[i] <= threshold;
        }
        bitmap.withoutDust();
        return bitmap;
    }

    /** A dot that stands alone is dust on the glass. */
    private void withoutDust() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (dark[y * width + x] && neighbours(x, y) < 1) {
                    dark[y * width + x] = false;
                }
            }
        }
    }

    private int neighbours(int x, int y) {
        int count = -1;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                count += dark(x + dx, y + dy) ? 1 : 0;
            }
        }
        return count;
    }

    private static int level(int argb) {
        int opaque = argb >>> 24;
        int level = (299 * ((argb >> 16) & 0xff) + 587 * ((argb >> 8) & 0xff) + 114 * (argb & 0xff)) / 1_000;
        return 255 - (255 - level) * opaque / 255;
    }

    private static int threshold(int[] counts, int all) {
        double sum = 0;
        for (int level = 0; level < LEVELS; level++) {
            sum += (double) level * counts[level];
        }
        double below = 0;
        double weight = 0;
        double best = -1;
        int threshold = LEVELS / 2;
        for (int level = 0; level < LEVELS - 1; level++) {
            weight += counts[level];
            below += (double) level * counts[level];
            if (weight > 0 && weight < all) {
                double apart = below / weight - (sum - below) / (all - weight);
                double between = weight * (all - weight) * apart * apart;
                if (between > best) {
                    best = between;
                    threshold = level;
                }
            }
        }
        return Math.min(threshold, 180);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && dark[y * width + x];
    }

    /** Makes a rectangle light; the last column and row are included. */
    void clear(int left, int top, int right, int bottom) {
        for (int y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
            Arrays.fill(
                    dark,
                    y * width + Math.max(0, left),
                    y * width + Math.max(Math.max(0, left), Math.min(width - 1, right) + 1),
                    false);
        }
    }

    /** Returns left, top, right and bottom of what is dark within, all included; {@code null} when nothing is. */
    int @Nullable [] ink(int left, int top, int right, int bottom) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
            for (int x = Math.max(0, left); x <= Math.min(width - 1, right); x++) {
                if (dark[y * width + x]) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = y;
                }
            }
        }
        return box[2] < 0 ? null : box;
    }

    /** Copies a part of another page here. */
    void copy(ScanBitmap from, int[] box, int toLeft, int toTop) {
        for (int y = box[1]; y <= box[3]; y++) {
            System.arraycopy(
                    from.dark,
                    y * from.width + box[0],
                    dark,
                    (toTop + y - box[1]) * width + toLeft,
                    box[2] - box[0] + 1);
        }
    }

    /** Returns the page as a portable greymap (PGM). */
    byte[] pgm() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(dark.length + 32);
        out.writeBytes(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = (byte) (dark[y * width + x] ? 0 : 255);
            }
            out.writeBytes(row);
        }
        return out.toByteArray();
    }
}

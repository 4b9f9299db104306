package org.zhiqing.server.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Tells a picture of a table by its ruled lines: thin, long, crossing each other. */
final class RuledPicture {

    private static final long MOST_PIXELS = 40_000_000;
    private static final int WIDEST = 1200;
    private static final int SMALLEST = 60;
    /** So much must a line differ from the ground, of 255. */
    private static final int DIFFERENCE = 24;
    /** What is thicker is no line but an area. */
    private static final int THICKEST = 8;

    private static final double LEAST_GROUND = 0.4;
    private static final double SHARE_OF_WIDTH = 0.35;
    private static final double SHARE_OF_HEIGHT = 0.30;
    /** At least two rows and two columns have three lines each way. */
    private static final int FEWEST = 3;

    private RuledPicture() {}

    /** As {@link #isTable(BufferedImage)}; what is no picture, or too large to be decoded for this, is no table. */
    static boolean isTable(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return isSmallEnough(reader.getWidth(0), reader.getHeight(0)) && isTable(reader.read(0));
            } finally {
                reader.dispose();
            }
        }
    }

    static boolean isSmallEnough(int width, int height) {
        return (long) width * height <= MOST_PIXELS;
    }

    static boolean isTable(BufferedImage picture) {
        if (picture.getWidth() < SMALLEST || picture.getHeight() < SMALLEST) {
            return false;
        }
        boolean[][] marked = marked(gray(picture));
        return hasGround(marked)
                && lines(marked, SHARE_OF_WIDTH) >= FEWEST
                && lines(turned(marked), SHARE_OF_HEIGHT) >= FEWEST;
    }

    private static int[][] gray(BufferedImage picture) {
        double scale = Math.min(1, (double) WIDEST / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = gray.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        int[][] shades = new int[height][width];
        for (int y = 0; y < height; y++) {
            gray.getRaster().getPixels(0, y, width, 1, shades[y]);
        }
        return shades;
    }

    /** Marks what differs from the commonest shade. */
    private static boolean[][] marked(int[][] shades) {
        int[] counts = new int[256];
        for (int[] row : shades) {
            for (int shade : row) {
                counts[shade]++;
            }
        }
        int ground = 0;
        for (int shade = 1; shade < counts.length; shade++) {
            ground = counts[shade] > counts[ground] ? shade : ground;
        }
        boolean[][] marked = new boolean[shades.length][shades[0].length];
        for (int y = 0; y < shades.length; y++) {
            for (int x = 0; x < shades[y].length; x++) {
                marked[y][x] = Math.abs(shades[y][x] - ground) > DIFFERENCE;
            }
        }
        return marked;
    }

    /** A table stands on paper; a photograph has no commonest shade worth the name. */
    private static boolean hasGround(boolean[][] marked) {
        long free = 0;
        for (boolean[] row : marked) {
            for (boolean mark : row) {
                free += mark ? 0 : 1;
            }
        }
        return free >= LEAST_GROUND * marked.length * marked[0].length;
    }

    /** Counts the bands of rows, no thicker than a line, in which a run of marks takes that share of the length. */
    private static int lines(boolean[][] marked, double share) {
        int needed = (int) (marked[0].length * share);
        int lines = 0;
        int thickness = 0;
        for (int y = 0; y <= marked.length; y++) {
            if (y < marked.length && longest(marked[y]) >= needed) {
                thickness++;
            } else {
                boolean line =
                        thickness > 0 && thickness <= THICKEST && isAlone(marked, y - thickness - 2, y + 1, needed);
                lines += line ? 1 : 0;
                thickness = 0;
            }
        }
        return lines;
    }

    /** A line has paper on one side at least; the edge of an area in a photograph has not. */
    private static boolean isAlone(boolean[][] marked, int above, int below, int needed) {
        return isPaper(marked, above, needed) || isPaper(marked, below, needed);
    }

    private static boolean isPaper(boolean[][] marked, int y, int needed) {
        if (y < 0 || y >= marked.length) {
            return true;
        }
        int marks = 0;
        for (boolean mark : marked[y]) {
            marks += mark ? 1 : 0;
        }
        return marks <= needed;
    }

    private static int longest(boolean[] row) {
        int longest = 0;
        int run = 0;
        for (boolean mark : row) {
            run = mark ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean[][] turned(boolean[][] marked) {
        boolean[][] turned = new boolean[marked[0].length][marked.length];
        for (int y = 0; y < marked.length; y++) {
            for (int x = 0; x < marked[y].length; x++) {
                turned[x][y] = marked[y][x];
            }
        }
        return turned;
    }
}

package org.zhiqing.annualreport.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.file.PageMarks.Glyph;
import org.zhiqing.annualreport.file.PageMarks.Rule;

/**
 * Reads a page that is a picture. The lines of its tables are taken off first; then every line of text in a cell is read by
 * itself, once as Chinese and, where it is short, once as a number. What is not read with confidence is no number.
 */
final class ScannedPage {

    /** Stands where something is printed that could not be read. */
    static final String UNREAD = "□";

    private static final int EDGE = 4;
    private static final int MARGIN = 60;
    private static final int APART = 48;
    private static final int SMALLEST = 9;
    private static final double STRAIGHT = 0.0008;
    private static final double WIDE = 1.5;
    private static final double SURE = 93;

    /** Enough where both readings agree. */
    private static final double FAIRLY_SURE = 40;

    private static final double SURE_OF_HAN = 60;
    private static final double LONGEST_NUMBER = 10;

    /** A line of text in a cell: left, top, right, bottom in dots. */
    private record Strip(int[] box) {

        int width() {
            return box[2] - box[0] + 1;
        }

        int height() {
            return box[3] - box[1] + 1;
        }

        boolean mayBeNumber() {
            return width() <= LONGEST_NUMBER * height();
        }
    }

    /** @param sure the least sure of its words; 0 for none */
    private record Text(String text, double sure) {

        static final Text NONE = new Text("", 0);
    }

    private final ScanBitmap page;
    private final double scale;
    private final PageMarks marks;

    private ScannedPage(ScanBitmap page, int number, double dotsPerMillimetre) {
        this.page = page;
        this.scale = 72 / 25.4 / dotsPerMillimetre;
        this.marks = new PageMarks(number, page.width() * scale, page.height() * scale, true);
    }

    /**
     * Returns the letters and lines of a page.
     *
     * @param number counted from 1
     */
    static PageMarks marks(BufferedImage image, int number, double dotsPerMillimetre) {
        ScanBitmap page = ScanBitmap.of(image);
        double fall = new ScanRules(page, dotsPerMillimetre).fall();
        if (Math.abs(fall) > STRAIGHT) {
            page = ScanBitmap.of(turned(image, -Math.atan(fall)));
        }
        return new ScannedPage(page, number, dotsPerMillimetre).read(dotsPerMillimetre);
    }

    private static BufferedImage turned(BufferedImage image, double angle) {
        BufferedImage turned = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(angle, turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    private PageMarks read(double dotsPerMillimetre) {
        for (Rule rule : new ScanRules(page, dotsPerMillimetre).takeOff()) {
            double at = rule.at() * scale;
            double from = rule.from() * scale;
            double to = rule.to() * scale;
            if (rule.horizontal()) {
                marks.line(from, at, to, at);
            } else {
                marks.line(at, from, at, to);
            }
        }
        List<Strip> strips = new ArrayList<>();
        for (Lattice.Table table : Lattice.tables(marks.rules())) {
            if (table.cells().size() > 1) {
                table.cells().forEach(cell -> strips(cell, strips));
            }
        }
        readStrips(strips);
        strips.forEach(strip -> page.clear(strip.box[0], strip.box[1], strip.box[2], strip.box[3]));
        if (page.ink(0, 0, page.width() - 1, page.height() - 1) != null) {
            phrases(Tesseract.words(page));
        }
        return marks;
    }

    /** Words of a line with no wide gap between them are one piece of text: Chinese has no blanks between words. */
    private void phrases(List<Tesseract.Word> words) {
        StringBuilder text = new StringBuilder();
        int[] box = new int[4];
        int line = -1;
        for (Tesseract.Word word : words) {
            boolean goesOn = word.line() == line && word.left() - box[2] < WIDE * (box[3] - box[1]);
            if (!goesOn) {
                phrase(text, box);
                box = new int[] {word.left(), word.top(), word.right(), word.bottom()};
                line = word.line();
            }
            text.append(word.text());
            box[1] = Math.min(box[1], word.top());
            box[2] = word.right();
            box[3] = Math.max(box[3], word.bottom());
        }
        phrase(text, box);
    }

    private void phrase(StringBuilder text, int[] box) {
        if (text.length() > 0 && box[3] - box[1] >= SMALLEST) {
            glyph(text.toString(), box);
        }
        text.setLength(0);
    }

    private void strips(Lattice.Cell cell, List<Strip> strips) {
        int left = dots(cell.left()) + EDGE;
        int right = dots(cell.right()) - EDGE;
        int bottom = dots(cell.bottom()) - EDGE;
        int from = -1;
        int light = 0;
        for (int y = dots(cell.top()) + EDGE; y <= bottom + 1; y++) {
            boolean dark = y <= bottom && page.ink(left, y, right, y) != null;
            light = dark ? 0 : light + 1;
            if (dark && from < 0) {
                from = y;
            }
            if (from >= 0 && (light > 3 || y > bottom)) {
                add(page.ink(left, from, right, y - 1), strips);
                from = -1;
            }
        }
    }

    private static void add(int @Nullable [] box, List<Strip> strips) {
        if (box != null && box[3] - box[1] >= SMALLEST) {
            strips.add(new Strip(box));
        }
    }

    private int dots(double points) {
        return (int) Math.round(points / scale);
    }

    private void readStrips(List<Strip> strips) {
        List<Text> chinese = read(strips, Tesseract::words);
        List<Strip> shortOnes = strips.stream().filter(Strip::mayBeNumber).toList();
        List<Text> numbers = read(shortOnes, Tesseract::numbers);
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            int at = shortOnes.indexOf(strip);
            glyph(settled(strip, chinese.get(i), at < 0 ? Text.NONE : numbers.get(at)), strip.box);
        }
    }

    private static String settled(Strip strip, Text chinese, Text number) {
        boolean han =
                chinese.text().codePoints().anyMatch(Character::isIdeographic) && wideEnough(strip, chinese.text());
        if (han && chinese.sure() >= SURE_OF_HAN
                || chinese.text().codePointCount(0, chinese.text().length()) > 6) {
            return chinese.text();
        }
        boolean believed = number.sure() >= SURE
                || (number.sure() >= FAIRLY_SURE && number.text().equals(chinese.text()));
        if (!number.text().isEmpty() && believed && fits(strip, number.text())) {
            return number.text();
        }
        return han ? chinese.text() : UNREAD;
    }

    /** A Chinese character is about as wide as it is high. */
    private static boolean wideEnough(Strip strip, String text) {
        long characters = text.codePoints().filter(Character::isIdeographic).count();
        return strip.width() >= 0.7 * characters * strip.height();
    }

    /** A digit is between a fourth and nine tenths as wide as it is high. */
    private static boolean fits(Strip strip, String number) {
        double digits = number.chars().filter(Character::isDigit).count();
        double wide = (double) strip.width() / strip.height();
        return digits == 0 || (wide <= digits * 0.95 + 0.6 && wide >= digits * 0.25);
    }

    /** Puts the strips below each other on a page of their own, so that each is a line. */
    private List<Text> read(List<Strip> strips, Function<ScanBitmap, List<Tesseract.Word>> reader) {
        if (strips.isEmpty()) {
            return List.of();
        }
        int width = strips.stream().mapToInt(Strip::width).max().orElse(0) + 2 * MARGIN;
        int height = MARGIN
                + strips.stream().mapToInt(strip -> strip.height() + APART).sum();
        ScanBitmap list = new ScanBitmap(width, height);
        List<int[]> places = new ArrayList<>();
        int top = MARGIN;
        for (Strip strip : strips) {
            list.copy(page, strip.box, MARGIN, top);
            places.add(new int[] {top - APART / 2, top + strip.height() + APART / 2});
            top += strip.height() + APART;
        }
        List<Tesseract.Word> words = reader.apply(list);
        return places.stream().map(place -> within(place, words)).toList();
    }

    private static Text within(int[] place, List<Tesseract.Word> words) {
        List<Tesseract.Word> own = words.stream()
                .filter(word -> word.middle() >= place[0] && word.middle() < place[1])
                .sorted(Comparator.comparingInt(Tesseract.Word::left))
                .toList();
        return own.isEmpty()
                ? Text.NONE
                : new Text(
                        own.stream().map(Tesseract.Word::text).collect(Collectors.joining()),
                        own.stream().mapToDouble(Tesseract.Word::sure).min().orElse(0));
    }

    private void glyph(String text, int[] box) {
        marks.glyph(new Glyph(
                text,
                box[0] * scale,
                box[2] * scale,
                (box[1] + box[3]) / 2.0 * scale,
                (box[3] - box[1]) * scale,
                true));
    }
}

package org.zhiqing.annualreport.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bundled font (Noto Serif SC, OFL), parsed once; PDF and OFD carry the part of it that they need. */
final class ReportFont {

    private static final String BUNDLED = "/fonts/NotoSerifSC-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final Map<Integer, Double> widths = new ConcurrentHashMap<>();

    private ReportFont() {
        try (InputStream bundled = ReportFont.class.getResourceAsStream(BUNDLED)) {
            if (bundled == null) {
                throw new IllegalStateException("font missing: " + BUNDLED);
            }
            font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(bundled));
            characters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final ReportFont FONT = new ReportFont();
    }

    static ReportFont get() {
        return Holder.FONT;
    }

    TrueTypeFont trueType() {
        return font;
    }

    /**
     * Returns the width of a character in units of the font size.
     *
     * @throws MissingGlyphException if the font does not have the character
     */
    double width(int character) {
        return widths.computeIfAbsent(character, this::measure);
    }

    private double measure(int character) {
        int glyph = characters.getGlyphId(character);
        if (glyph == 0) {
            throw new MissingGlyphException(character);
        }
        try {
            return font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    /** Returns a font file with only these characters. */
    synchronized byte[] subset(Iterable<Integer> wanted) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font);
        wanted.forEach(subsetter::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        return out.toByteArray();
    }

    static String code(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}

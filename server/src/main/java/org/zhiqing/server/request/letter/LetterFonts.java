package org.zhiqing.server.request.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts that PDF letters embed: Noto Serif SC, then whatever TrueType fonts lie in the folder {@code fonts} of the
 * data folder (for rare characters in names, or 仿宋 where an office has a licence).
 */
@Component
class LetterFonts {

    /** Opens a font's bytes. */
    interface Source {
        InputStream open() throws IOException;
    }

    private static final String BUNDLED = "/fonts/NotoSerifSC-Regular.ttf";
    private static final int HIGHEST = 0x3FFFF;

    private final Path folder;
    private @Nullable BitSet covered;
    private Set<String> coveredBy = Set.of();

    LetterFonts(@Value("${zhiqing.home}") Path home) {
        this.folder = home.resolve("fonts");
    }

    /** Returns family name to bytes, in the order in which a character is looked for. */
    Map<String, Source> families() {
        Map<String, Source> families = new LinkedHashMap<>();
        families.put(
                "Zhiqing Serif", () -> Objects.requireNonNull(LetterFonts.class.getResourceAsStream(BUNDLED), BUNDLED));
        own().forEach(file -> families.put("Zhiqing Own " + file.getFileName(), () -> Files.newInputStream(file)));
        return families;
    }

    /** Returns the characters of the text that none of the fonts can print, each once, in order; usually empty. */
    synchronized List<String> missing(String text) {
        BitSet printable = covered();
        LinkedHashSet<String> missing = new LinkedHashSet<>();
        text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !printable.get(character))
                .forEach(character -> missing.add(Character.toString(character)));
        return new ArrayList<>(missing);
    }

    private BitSet covered() {
        Map<String, Source> families = families();
        BitSet known = covered;
        if (known == null || !coveredBy.equals(families.keySet())) {
            known = new BitSet(HIGHEST);
            for (Source font : families.values()) {
                addTo(known, font);
            }
            covered = known;
            coveredBy = Set.copyOf(families.keySet());
        }
        return known;
    }

    private static void addTo(BitSet known, Source source) {
        try (InputStream in = source.open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int character = 0; character <= HIGHEST; character++) {
                if (glyphs.getGlyphId(character) > 0) {
                    known.set(character);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> own() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.zhiqing.server.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
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
 * The fonts that letters and pictures are printed with: Noto Serif SC, then whatever TrueType fonts lie in the folder {@code fonts} of the
 * data folder (for rare characters in names, or 仿宋 where an office has a licence).
 */
@Component
public class PrintFonts {

    private static final String BUNDLED = "/fonts/NotoSerifSC-Regular.ttf";
    private static final String BUNDLED_FAMILY = "Zhiqing Serif";
    private static final int HIGHEST = 0x3FFFF;

    private final Path folder;
    private final Map<String, TrueTypeFont> read = new HashMap<>();
    private @Nullable BitSet covered;
    private Set<String> coveredBy = Set.of();

    PrintFonts(@Value("${zhiqing.home}") Path home) {
        this.folder = home.resolve("fonts");
    }

    /**
     * Returns family name to font, in the order in which a character is looked for. Each font is read once and stays
     * open; printing with them is for one thread at a time.
     */
    public synchronized Map<String, TrueTypeFont> families() {
        Map<String, TrueTypeFont> families = new LinkedHashMap<>();
        families.put(BUNDLED_FAMILY, read.computeIfAbsent(BUNDLED_FAMILY, family -> bundled()));
        own().forEach(file -> {
            String family = "Zhiqing Own " + file.getFileName();
            families.put(family, read.computeIfAbsent(family, name -> parsed(() -> Files.newInputStream(file))));
        });
        return families;
    }

    /** Returns the characters of the text that none of the fonts can print, each once, in order; usually empty. */
    public synchronized List<String> missing(String text) {
        BitSet printable = covered();
        LinkedHashSet<String> missing = new LinkedHashSet<>();
        text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !printable.get(character))
                .forEach(character -> missing.add(Character.toString(character)));
        return new ArrayList<>(missing);
    }

    private BitSet covered() {
        Map<String, TrueTypeFont> families = families();
        BitSet known = covered;
        if (known == null || !coveredBy.equals(families.keySet())) {
            known = new BitSet(HIGHEST);
            for (TrueTypeFont font : families.values()) {
                addTo(known, font);
            }
            covered = known;
            coveredBy = Set.copyOf(families.keySet());
        }
        return known;
    }

    private static void addTo(BitSet known, TrueTypeFont font) {
        try {
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

    private static TrueTypeFont bundled() {
        return parsed(() -> Objects.requireNonNull(PrintFonts.class.getResourceAsStream(BUNDLED), BUNDLED));
    }

    private static TrueTypeFont parsed(Source source) {
        try (InputStream in = source.open()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Source {
        InputStream open() throws IOException;
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

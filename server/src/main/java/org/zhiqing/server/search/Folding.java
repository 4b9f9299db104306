package org.zhiqing.server.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Makes characters that mean the same equal, one for one: full width and half width (NFKC), capitals, traditional and
 * simplified. Lengths never change, so places in the folded text are places in the text as printed.
 */
final class Folding {

    private static final char[] TABLE = table();

    private Folding() {}

    static char fold(char c) {
        return TABLE[c];
    }

    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = normalised((char) c);
        }
        String pairs = traditional();
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            table[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
        return table;
    }

    private static char normalised(char c) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        String form = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return Character.toLowerCase(form.length() == 1 ? form.charAt(0) : c);
    }

    private static String traditional() {
        try (InputStream in = Folding.class.getResourceAsStream("/search/traditional.txt")) {
            if (in == null) {
                throw new IllegalStateException("search/traditional.txt is not in the jar");
            }
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return file.replaceAll("(?m)^#.*$", "").replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

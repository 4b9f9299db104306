package org.zhiqing.server.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of plain characters. */
public final class PlainFile {

    private static final int HEAD = 2048;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_-]+)");

    private PlainFile() {}

    /**
     * Returns the text of a file in UTF-8 or GB18030.
     *
     * @throws IOException also if it is in neither
     */
    public static String text(Path file) throws IOException {
        return Opening.text(Files.readAllBytes(file)).orElseThrow(() -> new IOException("no text"));
    }

    /** Returns the markup of a page, in the encoding that it names, else as {@link #text}. */
    public static String markup(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(head);
        if (named.find()) {
            try {
                boolean chinese =
                        named.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("gb");
                return new String(bytes, Charset.forName(chinese ? "GB18030" : named.group(1)));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return text(file);
            }
        }
        return text(file);
    }
}

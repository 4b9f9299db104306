package org.zhiqing.rules.number;

import java.util.Locale;

/** What people type, brought into the form in which numbers are compared. */
final class Typed {

    private Typed() {}

    /** Full-width letters, digits and signs made half-width; every kind of space removed. */
    static String halfWidth(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            boolean fullWidth = c >= '！' && c <= '～' && c != '（' && c != '）' && c != '［' && c != '］';
            int half = fullWidth ? c - '！' + '!' : c;
            if (!Character.isWhitespace(half) && !Character.isSpaceChar(half)) {
                plain.append((char) half);
            }
        });
        return plain.toString();
    }

    /** As {@link #halfWidth}, in capitals. */
    static String code(String text) {
        return halfWidth(text).toUpperCase(Locale.ROOT);
    }
}

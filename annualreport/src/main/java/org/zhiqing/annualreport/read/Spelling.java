package org.zhiqing.annualreport.read;

import java.util.regex.Pattern;

/** Makes spellings comparable that differ only in notation: blanks, full and half width, quotes, script, ordinals. */
final class Spelling {

    private static final String BLANKS = " \t\n\u000b\f\r\u00a0\u200b\ufeff\u3000*";
    private static final String QUOTES = "“”„‟「」『』\"'‘’";
    private static final Pattern ARABIC = Pattern.compile("^(\\d)[.、:．]");
    private static final Pattern ORDINAL = Pattern.compile("^(\\([一二三四五六七八]\\)|[一二三四五六七八]、|\\d\\.)");

    /** Labels recur in every report; longer texts are not kept. */
    private static final int KEPT_LENGTH = 60;

    private static final Kept<String> PLAIN = new Kept<>();

    private Spelling() {}

    /** Without blanks and marks, in one notation, ordinals kept. */
    static String plain(String text) {
        return text.length() > KEPT_LENGTH ? compute(text) : PLAIN.of(text, Spelling::compute);
    }

    private static String compute(String text) {
        String folded = Characters.fold(text);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (QUOTES.indexOf(c) >= 0) {
                plain.append('"');
            } else if (c == ',') {
                plain.append('、');
            } else if (BLANKS.indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return ARABIC.matcher(plain).replaceFirst("$1.");
    }

    /** As {@link #plain}, without a leading ordinal such as （一）, 一、 or 1. */
    static String bare(String text) {
        return ORDINAL.matcher(plain(text)).replaceFirst("");
    }

    /** As {@link #plain}, without the remark in brackets at its end; the same when there is none. */
    static String withoutRemark(String text) {
        String plain = plain(text);
        int bracket = plain.indexOf('(', 1);
        return bracket > 1 ? plain.substring(0, bracket) : plain;
    }

    /** Returns whether the text has a Chinese character or a letter. */
    static boolean wordy(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of characters to add, drop or change to get from one text to the other. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}

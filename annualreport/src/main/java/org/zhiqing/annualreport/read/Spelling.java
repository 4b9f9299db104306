package org.zhiqing.annualreport.read;

import java.text.Normalizer;

/** Makes spellings comparable that differ only in notation: blanks, full and half width, quotes, ordinals. */
final class Spelling {

    private Spelling() {}

    /** Without blanks and marks, in one notation, ordinals kept. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u200b\\ufeff*]", "")
                .replaceAll("[“”„‟「」『』\"'‘’]", "\"")
                .replaceAll("[,、]", "、")
                .replaceAll("^(\\d)[.、:．]", "$1.");
    }

    /** As {@link #plain}, without a leading ordinal such as （一）, 一、 or 1. */
    static String bare(String text) {
        return plain(text).replaceAll("^(\\([一二三四五六七八]\\)|[一二三四五六七八]、|\\d\\.)", "");
    }

    /** Returns whether the text has a Chinese character or a letter. */
    static boolean wordy(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
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

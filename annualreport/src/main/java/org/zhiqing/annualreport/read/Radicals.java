package org.zhiqing.annualreport.read;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Replaces the code points of radicals, which PDF text layers have in place of the characters that look the same. */
public final class Radicals {

    private static final char FIRST = '\u2e80';
    private static final char LAST = '\u2fdf';

    /** Radicals that NFKC leaves as they are. */
    private static final String PAIRS = "⺎兀⺒巳⺓幺⺕彑⺛旡⺝月⺟母⺠民⺩王⺫目⺬示⺯糸⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼月⺿艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠"
            + "⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

    private static final Map<Character, Character> CHARACTERS = new HashMap<>();

    static {
        for (int i = 0; i < PAIRS.length(); i += 2) {
            CHARACTERS.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
        }
        for (char c = FIRST; c <= LAST; c++) {
            String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            if (normal.length() == 1 && normal.charAt(0) != c) {
                CHARACTERS.put(c, normal.charAt(0));
            }
        }
    }

    private Radicals() {}

    /** Returns the character for the radical, every other character as it is. */
    static char replaced(char c) {
        return c < FIRST || c > LAST ? c : CHARACTERS.getOrDefault(c, c);
    }

    /** Returns the text with characters in place of radicals. */
    public static String replaced(String text) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) < FIRST || text.charAt(first) > LAST)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text);
        for (int i = first; i < replaced.length(); i++) {
            replaced.setCharAt(i, replaced(replaced.charAt(i)));
        }
        return replaced.toString();
    }
}

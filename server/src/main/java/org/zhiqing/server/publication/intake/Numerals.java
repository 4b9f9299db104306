package org.zhiqing.server.publication.intake;

/** Numbers of lists as Word prints them. */
final class Numerals {

    private static final String CHINESE = "〇一二三四五六七八九";

    private Numerals() {}

    /** @param format the name in WordprocessingML (numFmt) */
    static String of(String format, int number) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "ideographTraditional",
                    "japaneseCounting",
                    "taiwaneseCountingThousand",
                    "chineseLegalSimplified" -> chinese(number);
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    static String chinese(int number) {
        if (number < 0 || number > 999) {
            return String.valueOf(number);
        }
        String ones = number % 10 == 0 && number > 0 ? "" : digit(number % 10);
        int tens = number / 10 % 10;
        int hundreds = number / 100;
        if (hundreds == 0) {
            return tens == 0 ? digit(number) : (tens == 1 ? "" : digit(tens)) + "十" + ones;
        }
        String rest = tens == 0 ? (ones.isEmpty() ? "" : "〇" + ones) : digit(tens) + "十" + ones;
        return digit(hundreds) + "百" + rest.replace('〇', '零');
    }

    private static String digit(int digit) {
        return String.valueOf(CHINESE.charAt(digit));
    }

    private static String letter(int number, char first) {
        return number < 1 || number > 26 ? String.valueOf(number) : String.valueOf((char) (first + number - 1));
    }

    private static String roman(int number) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        if (number < 1 || number > 399) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}

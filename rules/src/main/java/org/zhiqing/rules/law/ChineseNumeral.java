package org.zhiqing.rules.law;

/** Numbers as laws write them: 一, 十, 十五, 二十, 一百零一. */
public final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    /**
     * Returns the numeral of {@code number}.
     *
     * @throws IllegalArgumentException if it is not between 1 and 999
     */
    public static String of(int number) {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("number must be between 1 and 999, was " + number);
        }
        if (number < 10) {
            return digit(number);
        }
        if (number < 20) {
            return "十" + trailing(number % 10);
        }
        return number < 100 ? belowHundred(number) : hundreds(number);
    }

    private static String hundreds(int number) {
        int rest = number % 100;
        String head = digit(number / 100) + "百";
        if (rest == 0) {
            return head;
        }
        return rest < 10 ? head + "零" + digit(rest) : head + belowHundred(rest);
    }

    private static String belowHundred(int number) {
        return digit(number / 10) + "十" + trailing(number % 10);
    }

    private static String trailing(int ones) {
        return ones == 0 ? "" : digit(ones);
    }

    private static String digit(int value) {
        return String.valueOf(DIGITS.charAt(value));
    }
}

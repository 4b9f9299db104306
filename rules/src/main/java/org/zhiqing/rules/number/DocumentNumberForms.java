package org.zhiqing.rules.number;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The three forms of {@link DocumentNumber} as patterns. */
final class DocumentNumberForms {
    private static final String OPEN = "[〔\\[（(【［﹝]";
    private static final String CLOSE = "[〕\\]）)】］﹞]";
    private static final Pattern ORDINARY = Pattern.compile(
            "(\\p{IsHan}[\\p{IsHan}A-Za-z]*?)(" + OPEN + ")([12][0-9]{3})(" + CLOSE + ")(第?)(0*[1-9][0-9]{0,5})号");
    private static final Pattern ORDER = Pattern.compile(
            "([\\p{IsHan}、]*?(?:令|公告|通告))(?:([12][0-9]{3})年)?第(0*[1-9][0-9]{0,4}|[一二三四五六七八九十百零〇]{1,8})号");
    private static final Pattern REVERSED_ORDER =
            Pattern.compile("(\\p{IsHan}*?)第(0*[1-9][0-9]{0,4}|[一二三四五六七八九十百零〇]{1,8})号(令)");
    private static final Pattern UNIFIED = Pattern.compile("([A-Z]{2,8})-([12][0-9]{3})-(0*[1-9][0-9]{0,5})");

    private DocumentNumberForms() {}

    static Optional<DocumentNumber.Reading> read(String typed) {
        String text = Typed.halfWidth(typed);
        Set<DocumentNumber.Deviation> deviations = EnumSet.noneOf(DocumentNumber.Deviation.class);
        if (!text.equals(typed)) {
            deviations.add(DocumentNumber.Deviation.WIDTH_OR_SPACE);
        }
        @Nullable DocumentNumber number = number(text, deviations);
        return number == null
                ? Optional.empty()
                : Optional.of(new DocumentNumber.Reading(number, new ArrayList<>(deviations)));
    }

    private static @Nullable DocumentNumber number(String text, Set<DocumentNumber.Deviation> deviations) {
        Matcher order = ORDER.matcher(text);
        if (order.matches()) {
            return order(order.group(1), order.group(2), order.group(3), deviations);
        }
        Matcher reversed = REVERSED_ORDER.matcher(text);
        if (reversed.matches()) {
            deviations.add(DocumentNumber.Deviation.ORDER_FORM);
            return order(reversed.group(1) + reversed.group(3), null, reversed.group(2), deviations);
        }
        Matcher unified = UNIFIED.matcher(text);
        if (unified.matches()) {
            return new DocumentNumber.Unified(
                    unified.group(1), Integer.parseInt(unified.group(2)), serial(unified.group(3), deviations));
        }
        Matcher ordinary = ORDINARY.matcher(text);
        return ordinary.matches() ? ordinary(ordinary, deviations) : null;
    }

    private static DocumentNumber ordinary(Matcher parts, Set<DocumentNumber.Deviation> deviations) {
        if (!parts.group(2).equals("〔") || !parts.group(4).equals("〕")) {
            deviations.add(DocumentNumber.Deviation.BRACKETS);
        }
        if (!parts.group(5).isEmpty()) {
            deviations.add(DocumentNumber.Deviation.ORDINAL_WORD);
        }
        return new DocumentNumber.Ordinary(
                parts.group(1), Integer.parseInt(parts.group(3)), serial(parts.group(6), deviations));
    }

    private static DocumentNumber order(
            String series, @Nullable String year, String serial, Set<DocumentNumber.Deviation> deviations) {
        boolean arabic = Character.isDigit(serial.charAt(0));
        String plain = arabic ? String.valueOf(serial(serial, deviations)) : serial;
        return new DocumentNumber.Order(series, year == null ? null : Integer.valueOf(year), plain);
    }

    private static int serial(String digits, Set<DocumentNumber.Deviation> deviations) {
        if (digits.startsWith("0")) {
            deviations.add(DocumentNumber.Deviation.LEADING_ZERO);
        }
        return Integer.parseInt(digits);
    }
}

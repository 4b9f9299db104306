package org.zhiqing.annualreport.read;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.Measure;

/** Says what one cell of the file holds. */
final class NumberReading {

    private static final String DIGITS = "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final Pattern LEADING_NOUGHT = Pattern.compile("[+-]?0\\d.*");
    private static final Pattern NUMBER = Pattern.compile(DIGITS);
    private static final Pattern WITH_REMARK = Pattern.compile("(" + DIGITS + ")\\s*\\([^()]*\\p{IsHan}[^()]*\\)");
    private static final Pattern COUNTED = Pattern.compile("(" + DIGITS + ")\\s*(?:件|项|个|条|宗|起|次)");
    private static final Pattern MONEY = Pattern.compile("(" + DIGITS + ")\\s*(万元|元)");
    private static final Pattern LESS = Pattern.compile("(减少?|增加?)\\s*(\\d+)");
    private static final Pattern MARK = Pattern.compile("[/\\\\\\-—–－―_~]*");
    private static final Pattern BLANKS_WITHIN = Pattern.compile("[\u200b\ufeff]");
    private static final int DECIMALS_OF_YUAN_IN_TEN_THOUSANDS = 4;

    private NumberReading() {}

    /** @param cell {@code null} when the row has no such cell */
    static CellValue of(@Nullable Passage cell, Measure measure) {
        if (cell == null) {
            return CellValue.absent();
        }
        if (digits(cell.text())) {
            return number(cell.text(), cell);
        }
        String text = normal(cell.text());
        if (NUMBER.matcher(text).matches()) {
            return number(text, cell);
        }
        if (MARK.matcher(text).matches()) {
            return new CellValue(CellState.BLANK, null, cell.text(), cell.place());
        }
        return worded(text, cell, measure)
                .orElseGet(() -> new CellValue(CellState.UNREADABLE, null, cell.text(), cell.place()));
    }

    /** A number with a remark, a unit or a word for its sign; nothing else is taken for a number. */
    private static Optional<CellValue> worded(String text, Passage cell, Measure measure) {
        Matcher remark = WITH_REMARK.matcher(text);
        if (remark.matches()) {
            return Optional.of(number(remark.group(1), cell));
        }
        return switch (measure) {
            case COUNT -> counted(text, cell);
            case CHANGE -> changed(text, cell).or(() -> counted(text, cell));
            case AMOUNT -> money(text, cell);
        };
    }

    private static Optional<CellValue> counted(String text, Passage cell) {
        Matcher matcher = COUNTED.matcher(text);
        return matcher.matches() ? Optional.of(number(matcher.group(1), cell)) : Optional.empty();
    }

    private static Optional<CellValue> changed(String text, Passage cell) {
        Matcher matcher = LESS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean less = matcher.group(1).startsWith("减");
        BigDecimal size = new BigDecimal(matcher.group(2));
        return Optional.of(CellValue.proven(
                less ? size.negate() : size, cell.text(), cell.place(), less ? "“减”表示比上一年少，记为负数" : "“增”表示比上一年多，记为正数"));
    }

    /** The form's unit is 万元; yuan are converted exactly. */
    private static Optional<CellValue> money(String text, Passage cell) {
        Matcher matcher = MONEY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(2).equals("万元")) {
            return Optional.of(number(matcher.group(1), cell));
        }
        BigDecimal inForm = plainNumber(matcher.group(1))
                .movePointLeft(DECIMALS_OF_YUAN_IN_TEN_THOUSANDS)
                .stripTrailingZeros();
        BigDecimal value = inForm.scale() < 0 ? inForm.setScale(0) : inForm;
        return Optional.of(CellValue.proven(
                value,
                cell.text(),
                cell.place(),
                "单元格写明单位为元，换算为格式规定的万元：" + cell.text() + "＝" + value.toPlainString() + "万元"));
    }

    /** No number begins with a nought before another digit: there two cells have run together. */
    private static CellValue number(String digits, Passage cell) {
        if (LEADING_NOUGHT.matcher(digits).matches()) {
            return new CellValue(CellState.UNREADABLE, null, cell.text(), cell.place());
        }
        return new CellValue(CellState.NUMBER, plainNumber(digits), cell.text(), cell.place());
    }

    private static BigDecimal plainNumber(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    /** A cell of a row whose numbers cannot be assigned to columns. */
    static CellValue undecided(List<Passage> cells, List<BigDecimal> candidates) {
        String all = String.join(
                " ",
                cells.stream()
                        .map(Passage::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
        return CellValue.undecided(all, cells.isEmpty() ? null : cells.get(0).place(), candidates);
    }

    /** Two readings of one cell that contradict each other. */
    static CellValue eitherOf(@Nullable CellValue first, CellValue second) {
        List<BigDecimal> candidates = Stream.of(Optional.ofNullable(first), Optional.of(second))
                .flatMap(Optional::stream)
                .flatMap(value -> value.asNumber().stream())
                .toList();
        CellValue shown = first == null ? second : first;
        return CellValue.undecided(shown.text(), shown.place(), candidates);
    }

    static boolean looksNumeric(String text) {
        return digits(text) || !text.isEmpty() && NUMBER.matcher(normal(text)).matches();
    }

    /** Returns whether the text may be the content of a cell of numbers: a number, also with words, or a mark for none. */
    static boolean fitsNumberCell(String text) {
        if (digits(text)) {
            return true;
        }
        String normal = normal(text);
        return MARK.matcher(normal).matches()
                || NUMBER.matcher(normal).matches()
                || WITH_REMARK.matcher(normal).matches()
                || COUNTED.matcher(normal).matches()
                || MONEY.matcher(normal).matches()
                || LESS.matcher(normal).matches();
    }

    /** Most cells: nothing but digits. */
    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static String normal(String text) {
        if (text.chars().anyMatch(c -> Characters.marksANote((char) c))) {
            return text.strip();
        }
        return BLANKS_WITHIN
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .strip()
                .replace('−', '-');
    }
}

package org.zhiqing.server.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Finding;

/**
 * Something an office may choose (设置项). Made by {@link #text}, {@link #area}, {@link #number}, {@link #flag} or
 * {@link #choice}, refined by {@link #matching}, {@link #ownOnly}.
 *
 * @param key stable, {@code module.word}: never changed once released
 * @param label Chinese name
 * @param help what it decides, and by which rule the office may choose
 * @param standard what holds where nobody has chosen; a text may be empty, which then also may be chosen
 * @param inherited whether an organ that has not chosen follows the organ above
 * @param unit printed behind a number, e.g. 个工作日; else empty
 * @param pattern what a text must match, with {@code example} shown when it does not; {@code null} for any text
 */
public record Setting(
        String key,
        String label,
        String help,
        Kind kind,
        String standard,
        boolean inherited,
        String unit,
        int least,
        int most,
        List<Choice> choices,
        @Nullable String pattern,
        String example) {

    /** How it is entered and shown. */
    public enum Kind {
        TEXT,
        AREA,
        NUMBER,
        FLAG,
        CHOICE
    }

    /** One of the values of a choice. */
    public record Choice(String value, String label) {}

    private static final int TEXT_LENGTH = 300;
    private static final int AREA_LENGTH = 4000;

    public Setting {
        choices = List.copyOf(choices);
    }

    /** A line of text of up to 300 characters. */
    public static Setting text(String key, String label, String help, String standard) {
        return plain(key, label, help, Kind.TEXT, standard, List.of());
    }

    /** Several lines of text, up to 4000 characters. */
    public static Setting area(String key, String label, String help, String standard) {
        return plain(key, label, help, Kind.AREA, standard, List.of());
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public static Setting number(
            String key, String label, String help, int standard, int least, int most, String unit) {
        return new Setting(key, label, help, Kind.NUMBER, "" + standard, true, unit, least, most, List.of(), null, "");
    }

    /** Yes or no. */
    public static Setting flag(String key, String label, String help, boolean standard) {
        return plain(
                key,
                label,
                help,
                Kind.FLAG,
                String.valueOf(standard),
                List.of(new Choice("true", "是"), new Choice("false", "否")));
    }

    /** One of several; {@code standard} is the value of one of them. */
    public static Setting choice(String key, String label, String help, String standard, Choice... choices) {
        return plain(key, label, help, Kind.CHOICE, standard, Arrays.asList(choices));
    }

    private static Setting plain(
            String key, String label, String help, Kind kind, String standard, List<Choice> choices) {
        return new Setting(key, label, help, kind, standard, true, "", 0, 0, choices, null, "");
    }

    /** The same, for each organ by itself: it never follows the organ above. */
    public Setting ownOnly() {
        return new Setting(key, label, help, kind, standard, false, unit, least, most, choices, pattern, example);
    }

    /** The same text, which must match a regular expression; {@code example} shows one that does. */
    public Setting matching(String regex, String shownExample) {
        return new Setting(
                key, label, help, kind, standard, inherited, unit, least, most, choices, regex, shownExample);
    }

    /** Returns what is wrong with a value as entered, for the form field {@code value}; empty if nothing is. */
    Optional<Finding> problem(String entered) {
        return switch (kind) {
            case TEXT, AREA -> textProblem(entered);
            case NUMBER -> numberProblem(entered);
            case FLAG, CHOICE ->
                choices.stream().anyMatch(choice -> choice.value().equals(entered))
                        ? Optional.empty()
                        : Optional.of(new Finding("value", "settings.not-a-choice", label));
        };
    }

    private Optional<Finding> textProblem(String entered) {
        int most = kind == Kind.TEXT ? TEXT_LENGTH : AREA_LENGTH;
        if (entered.isEmpty()) {
            return standard.isEmpty() ? Optional.empty() : Optional.of(new Finding("value", "settings.empty", label));
        }
        if (entered.length() > most) {
            return Optional.of(new Finding("value", "settings.too-long", label, most));
        }
        return pattern == null || entered.matches(pattern)
                ? Optional.empty()
                : Optional.of(new Finding("value", "settings.not-matching", label, example));
    }

    private Optional<Finding> numberProblem(String entered) {
        return entered.matches("-?\\d{1,9}") && Integer.parseInt(entered) >= least && Integer.parseInt(entered) <= most
                ? Optional.empty()
                : Optional.of(new Finding("value", "settings.not-a-number", label, least, most, unit));
    }

    /** Returns a value as pages print it: the label of a choice, a number with its unit, 未填写 for an empty text. */
    public String shown(String value) {
        return switch (kind) {
            case TEXT, AREA -> value.isEmpty() ? "未填写" : value;
            case NUMBER -> unit.isEmpty() ? value : value + " " + unit;
            case FLAG, CHOICE ->
                choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value);
        };
    }
}

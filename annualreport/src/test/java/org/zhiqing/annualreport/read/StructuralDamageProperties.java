package org.zhiqing.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;

/**
 * What copying, converting and extracting do to the structure of a text, its digits left as they are: a cell may be lost by
 * it or become undecided, but never gets a number that does not stand there.
 */
class StructuralDamageProperties {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d+(?![\\d.])[\\t |]?");

    enum Damage {
        LINE_LOST,
        LINE_REPEATED,
        LINES_JOINED,
        LINES_JOINED_BY_A_TAB,
        LINE_BROKEN,
        TABS_LOST,
        TABS_MADE_BLANKS,
        NUMBER_LOST,
        CHARACTER_LOST,
        CHARACTER_CHANGED,
        PAGE_NUMBER_BETWEEN,
        RUNNING_TITLE_BETWEEN,
        END_LOST
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(
                "clean-2021-tabs.txt",
                "clean-2021-bars.md",
                "clean-2022-cells.txt",
                "old-form-2020.txt",
                "run-together-2021.txt",
                "torn-2021.txt");
    }

    @Property(tries = 2_000)
    void neverGivesACellANumberThatDoesNotStandThere(
            @ForAll("samples") String name, @ForAll Damage damage, @ForAll long seed) {
        String text = Samples.text(name);
        Map<CellId, CellValue> printed = ReportReader.readText(text, name).cells();
        Map<CellId, CellValue> read = ReportReader.readText(damaged(text, damage, new Random(seed)), name)
                .cells();
        read.forEach((id, value) -> {
            CellValue before = printed.getOrDefault(id, CellValue.absent());
            boolean known = before.isNumber() || before.candidates().isEmpty();
            if (value.isNumber() && known) {
                assertThat(value.asNumber()).as(id + " in " + name).isEqualTo(before.asNumber());
            }
        });
    }

    @Example
    void numbersBehindTheNameOfAGroupAreNoRowOfTheOtherEdition() {
        String text = Samples.text("clean-2022-cells.txt");
        String label = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请";
        assertThat(text).contains(label);
        Map<CellId, CellValue> read = ReportReader.readText(text.replace("\t" + label + "\n", ""), "lost.txt")
                .cells();
        assertThat(read.getOrDefault(new CellId("requests/other_handling/natural_person"), CellValue.absent())
                        .isNumber())
                .isFalse();
        assertThat(read.getOrDefault(new CellId("requests/fee_unpaid/natural_person"), CellValue.absent())
                        .isNumber())
                .as("the rows beside it are read as before")
                .isTrue();
    }

    private static String damaged(String text, Damage damage, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int first = line(lines, "主动公开政府信息情况");
        int at = first + random.nextInt(line(lines, "存在的主要问题") - first);
        String line = lines.get(at);
        switch (damage) {
            case LINE_LOST -> lines.remove(at);
            case LINE_REPEATED -> lines.add(at, line);
            case LINES_JOINED -> lines.set(at, line + lines.remove(at + 1));
            case LINES_JOINED_BY_A_TAB -> lines.set(at, line + "\t" + lines.remove(at + 1));
            case LINE_BROKEN -> broken(lines, at, random);
            case TABS_LOST -> lines.set(at, line.replace("\t", ""));
            case TABS_MADE_BLANKS -> lines.set(at, line.replace('\t', ' '));
            case NUMBER_LOST -> lines.set(at, withoutANumber(line, random));
            case CHARACTER_LOST -> lines.set(at, withHan(line, "", random));
            case CHARACTER_CHANGED -> lines.set(at, withHan(line, "囧", random));
            case PAGE_NUMBER_BETWEEN -> lines.add(at, "- " + (1 + random.nextInt(9)) + " -");
            case RUNNING_TITLE_BETWEEN -> lines.add(at, "某局政府信息公开工作年度报告");
            case END_LOST -> lines.subList(at, lines.size()).clear();
        }
        return String.join("\n", lines);
    }

    private static int line(List<String> lines, String words) {
        int at = 0;
        while (!lines.get(at).contains(words)) {
            at++;
        }
        return at;
    }

    /** Never within a number. */
    private static void broken(List<String> lines, int at, Random random) {
        String line = lines.get(at);
        int place = line.isEmpty() ? 0 : random.nextInt(line.length());
        boolean within = place > 0 && line.substring(place - 1, place + 1).matches("[\\d.]{2}");
        if (!within) {
            lines.set(at, line.substring(0, place));
            lines.add(at + 1, line.substring(place));
        }
    }

    private static String withoutANumber(String line, Random random) {
        List<MatchResult> numbers = NUMBER.matcher(line).results().toList();
        if (numbers.isEmpty()) {
            return line;
        }
        MatchResult lost = numbers.get(random.nextInt(numbers.size()));
        return line.substring(0, lost.start()) + line.substring(lost.end());
    }

    private static String withHan(String line, String replacement, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            if (Character.UnicodeScript.of(line.charAt(i)) == Character.UnicodeScript.HAN) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return line;
        }
        int at = places.get(random.nextInt(places.size()));
        return line.substring(0, at) + replacement + line.substring(at + 1);
    }
}

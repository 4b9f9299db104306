package org.zhiqing.server.catalog.item;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.organ.Organ;

/**
 * Makes items of the rows of a catalog. What is wrong is a finding that names row and column; columns of our own that a
 * sheet does not have are filled from what it says: the cycle from the time limit, the unit from the body.
 */
final class RowReading {

    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[月/.-](\\d{1,2})日?");
    private static final Set<String> YES = Set.of("√", "✓", "是", "■", "☑", "1", "Y", "y");
    private static final Set<String> NO = Set.of("", "否", "□", "0", "×", "N", "n", "/", "—", "-", "无");

    private final UnitWords.Units units;
    private final List<Section> sections;
    private final String field;
    private final Findings.Collector findings;
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param field what the items belong to where the sheet has no such column */
    RowReading(UnitWords.Units units, List<Section> sections, String field, Findings.Collector findings) {
        this.units = units;
        this.sections = sections;
        this.field = field;
        this.findings = findings;
    }

    /** Returns the item of the row; what is wrong in it has been noted. */
    ItemPlan read(SheetTable.Line line, int position) {
        boolean proactive = yes(line, CatalogColumn.PROACTIVE);
        boolean uponRequest = yes(line, CatalogColumn.UPON_REQUEST);
        String topic = line.cell(CatalogColumn.TOPIC);
        String matter = text(line, CatalogColumn.MATTER);
        ItemTerms terms = new ItemTerms(
                line.cell(CatalogColumn.FIELD).isEmpty() ? field : text(line, CatalogColumn.FIELD),
                topic.isEmpty() ? cut(matter) : text(line, CatalogColumn.TOPIC),
                matter,
                text(line, CatalogColumn.CONTENT),
                text(line, CatalogColumn.GROUND),
                text(line, CatalogColumn.TIME_LIMIT),
                text(line, CatalogColumn.BODY),
                channels(line),
                audience(line),
                proactive || !uponRequest,
                uponRequest,
                yes(line, CatalogColumn.COUNTY),
                yes(line, CatalogColumn.TOWNSHIP));
        ItemPlan plan = new ItemPlan(
                number(line, position), terms, unit(line), null, timetable(line), section(line), law(line));
        Integer before = seen.putIfAbsent(terms.key(), line.number());
        findings.when(before != null, "file", "catalog.row-twice", line.number(), matter, before);
        return plan;
    }

    private static String cut(String matter) {
        return matter.length() <= CatalogColumn.TOPIC.longest()
                ? matter
                : matter.substring(0, CatalogColumn.TOPIC.longest());
    }

    private String text(SheetTable.Line line, CatalogColumn column) {
        String text = line.cell(column);
        if (!findings.when(
                column.required() && text.isEmpty(), "file", "catalog.row-empty", line.number(), column.heading())) {
            findings.when(
                    text.length() > column.longest(),
                    "file",
                    "catalog.row-too-long",
                    line.number(),
                    column.heading(),
                    column.longest(),
                    text.length());
        }
        return text;
    }

    private boolean yes(SheetTable.Line line, CatalogColumn column) {
        String written = line.cell(column);
        boolean yes = YES.contains(written);
        findings.when(
                !yes && !NO.contains(written),
                "file",
                "catalog.row-tick",
                line.number(),
                column.heading(),
                shortly(written));
        return yes;
    }

    private String audience(SheetTable.Line line) {
        String written = text(line, CatalogColumn.AUDIENCE);
        return NO.contains(written) ? "" : written.replaceFirst("^[√✓■☑]\\s*", "");
    }

    private Set<Channel> channels(SheetTable.Line line) {
        String written = line.cell(CatalogColumn.CHANNELS);
        Set<Channel> chosen = EnumSet.noneOf(Channel.class);
        if (written.isEmpty()) {
            chosen.add(Channel.SITE);
            return chosen;
        }
        boolean boxes = written.matches("(?s).*[■☑√✓□☐].*");
        for (String one : boxes ? written.split("(?=[■☑√✓□☐])") : written.split("[\\n、；;，,]")) {
            String name = one.replaceAll("^[■☑√✓□☐]\\s*", "").strip();
            if (name.isEmpty() || boxes && !one.strip().matches("(?s)[■☑√✓].*")) {
                continue;
            }
            Channel.ofLabel(name)
                    .ifPresentOrElse(
                            chosen::add,
                            () -> findings.when(
                                    true,
                                    "file",
                                    "catalog.row-channel",
                                    line.number(),
                                    CatalogColumn.CHANNELS.heading(),
                                    shortly(name),
                                    List.of(Channel.values())));
        }
        if (chosen.isEmpty()) {
            chosen.add(Channel.SITE);
        }
        return chosen;
    }

    private int number(SheetTable.Line line, int position) {
        String written = line.cell(CatalogColumn.NUMBER);
        if (written.isEmpty()) {
            return position;
        }
        if (written.matches("\\d{1,6}") && Integer.parseInt(written) > 0) {
            return Integer.parseInt(written);
        }
        wrong(line, CatalogColumn.NUMBER, written, "正整数");
        return position;
    }

    private @Nullable Long unit(SheetTable.Line line) {
        String written = line.cell(CatalogColumn.UNIT);
        if (written.isEmpty()) {
            return units.within(line.cell(CatalogColumn.BODY)).map(Organ::id).orElse(null);
        }
        var named = units.named(written);
        if (named.isEmpty()) {
            wrong(
                    line,
                    CatalogColumn.UNIT,
                    written,
                    "本机关内设机构的名称："
                            + String.join(
                                    "、", units.units().stream().map(Organ::name).toList()));
        }
        return named.map(Organ::id).orElse(null);
    }

    private Timetable timetable(SheetTable.Line line) {
        String written = line.cell(CatalogColumn.CYCLE);
        if (written.isEmpty()) {
            return Timetable.ofWords(line.cell(CatalogColumn.TIME_LIMIT));
        }
        Cycle cycle = Cycle.ofLabel(written).orElse(null);
        if (cycle == null) {
            wrong(line, CatalogColumn.CYCLE, written, labels(List.of(Cycle.values()), Cycle::label));
            return Timetable.onEvent(Timetable.STATUTORY_DAYS);
        }
        int days = days(line, cycle);
        return new Timetable(cycle, days, cycle == Cycle.YEARLY ? yearlyBy(line) : null);
    }

    private int days(SheetTable.Line line, Cycle cycle) {
        String written = line.cell(CatalogColumn.DAYS);
        if (written.isEmpty()) {
            return cycle == Cycle.ON_EVENT ? Timetable.STATUTORY_DAYS : 0;
        }
        if (written.matches("\\d{1,3}") && Integer.parseInt(written) <= Timetable.MOST_DAYS) {
            return Integer.parseInt(written);
        }
        wrong(line, CatalogColumn.DAYS, written, "0 至 " + Timetable.MOST_DAYS + " 的整数");
        return 0;
    }

    private MonthDay yearlyBy(SheetTable.Line line) {
        String written = line.cell(CatalogColumn.YEARLY_BY);
        Matcher day = MONTH_DAY.matcher(written);
        try {
            if (day.matches()) {
                return MonthDay.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
            }
        } catch (DateTimeException noSuchDay) {
            // named below like everything else that is no day
        }
        wrong(line, CatalogColumn.YEARLY_BY, written, "月日，例如 01-31");
        return MonthDay.of(12, 31);
    }

    private String section(SheetTable.Line line) {
        String written = line.cell(CatalogColumn.SECTION);
        if (written.isEmpty()) {
            return "";
        }
        return sections.stream()
                .filter(section ->
                        section.slug().equals(written) || section.name().equals(written))
                .map(Section::slug)
                .findFirst()
                .orElseGet(() -> {
                    wrong(line, CatalogColumn.SECTION, written, "本机关栏目的名称或者网址名");
                    return "";
                });
    }

    private @Nullable StatutoryItem law(SheetTable.Line line) {
        String written = line.cell(CatalogColumn.LAW);
        if (written.isEmpty()) {
            return null;
        }
        StatutoryItem law = StatutoryItem.ofCode(written).orElse(null);
        if (law == null) {
            wrong(line, CatalogColumn.LAW, written, "20-1 至 20-15");
        }
        return law;
    }

    private void wrong(SheetTable.Line line, CatalogColumn column, String written, String expected) {
        findings.when(true, "file", "catalog.row-cell", line.number(), column.heading(), shortly(written), expected);
    }

    private static String shortly(String written) {
        return written.length() <= 30 ? written : written.substring(0, 30) + "…";
    }

    private static <T> String labels(List<T> all, Function<T, String> label) {
        return String.join("、", all.stream().map(label).toList());
    }
}

package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out which year the report is about. Runs of digits from which 年 or 月 have been lost say nothing. */
final class YearReading {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})\\s*年");

    private YearReading() {}

    static List<YearMention> of(
            String fileName, @Nullable Passage title, List<Passage> opening, List<Passage> narrative) {
        List<YearMention> years = new ArrayList<>();
        if (title != null) {
            years.addAll(all(YearMention.Source.TITLE, YEAR, List.of(title)));
        }
        years.addAll(all(YearMention.Source.PERIOD, OpeningParts.PERIOD, opening));
        years.addAll(all(YearMention.Source.PERIOD, OpeningParts.PERIOD, narrative));
        mostOften(narrative, years);
        Matcher file = YEAR.matcher(fileName);
        if (file.find()) {
            years.add(new YearMention(YearMention.Source.FILE_NAME, Integer.parseInt(file.group(1)), null));
        }
        return List.copyOf(years);
    }

    private static List<YearMention> all(YearMention.Source source, Pattern pattern, List<Passage> passages) {
        List<YearMention> found = new ArrayList<>();
        for (Passage passage : passages) {
            Matcher matcher = pattern.matcher(passage.text());
            while (matcher.find()) {
                found.add(new YearMention(source, Integer.parseInt(matcher.group(1)), passage.at(matcher.start(1))));
            }
        }
        return found;
    }

    /** Of the years in section one the one named most often counts; none when two are named equally often. */
    private static void mostOften(List<Passage> narrative, List<YearMention> years) {
        Map<Integer, List<YearMention>> byYear = new LinkedHashMap<>();
        for (YearMention mention : all(YearMention.Source.NARRATIVE, YEAR, narrative)) {
            byYear.computeIfAbsent(mention.year(), key -> new ArrayList<>()).add(mention);
        }
        int most = byYear.values().stream().mapToInt(List::size).max().orElse(0);
        List<List<YearMention>> top =
                byYear.values().stream().filter(list -> list.size() == most).toList();
        if (top.size() == 1) {
            years.add(top.get(0).get(0));
        }
    }
}

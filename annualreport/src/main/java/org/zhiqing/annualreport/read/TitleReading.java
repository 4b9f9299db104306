package org.zhiqing.annualreport.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The title of the report and the organ named there. */
record TitleReading(@Nullable Passage title, @Nullable Passage organ, List<Passage> opening) {

    private static final Pattern TITLE =
            Pattern.compile("(标题:)?[^。;]{0,50}(政府信息公开|政务公开)(工作)?[^。;]{0,4}(年度报告|年报|工作报告)[^。;]{0,8}");
    private static final Pattern ORGAN = Pattern.compile("[^。，、；：:;0-9]{3,40}");
    private static final Pattern AFTER_YEAR =
            Pattern.compile("20\\d{2}\\s*年度?\\s*([^\\d，。]{3,40}?)\\s*(?:政府信息公开|政务公开)");
    private static final Pattern BEFORE_YEAR = Pattern.compile("^(标题[:：])?\\s*(\\D{2,40}?)\\s*(关于)?\\s*20\\d{2}\\s*年");

    /** Looks at the running text before section one. */
    static TitleReading of(List<Passage> before) {
        for (int lines = 1; lines <= 2; lines++) {
            for (int i = 0; i + lines <= before.size(); i++) {
                Passage title = joined(before.subList(i, i + lines));
                if (TITLE.matcher(Spelling.plain(title.text())).matches()) {
                    return new TitleReading(title, organ(before, i, title), before.subList(i + lines, before.size()));
                }
            }
        }
        return new TitleReading(null, null, before);
    }

    /** A title stands on one line, or is broken over two. */
    private static Passage joined(List<Passage> lines) {
        return new Passage(
                lines.stream().map(Passage::text).collect(Collectors.joining()),
                lines.get(0).place());
    }

    private static @Nullable Passage organ(List<Passage> before, int at, Passage title) {
        if (at > 0 && ORGAN.matcher(before.get(at - 1).text()).matches()) {
            return before.get(at - 1);
        }
        Matcher named = BEFORE_YEAR.matcher(title.text());
        if (named.find()) {
            return new Passage(named.group(2).strip(), title.at(named.start(2)));
        }
        Matcher after = AFTER_YEAR.matcher(title.text());
        return after.find() ? new Passage(after.group(1).strip(), title.at(after.start(1))) : null;
    }
}

package org.zhiqing.server.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.zhiqing.server.kernel.Finding;

/** What must not be left in a body that is submitted: pictures without words for those who cannot see them, gaps to fill. */
final class BodyFaults {

    /** What a template asks to be filled in: 【填写：受理条件】. */
    private static final Pattern GAP = Pattern.compile("【填写[^】]*】");

    private static final int SHOWN = 3;

    private BodyFaults() {}

    /** Returns {@code publication.picture-without-words}, {@code publication.points-not-drawn}, {@code publication.gaps-left}, or nothing. */
    static List<Finding> of(EditionContent content) {
        Document body = Jsoup.parseBodyFragment(content.bodyHtml());
        List<Finding> faults = new ArrayList<>();
        long silent = body.select("img").stream()
                .filter(picture -> picture.attr("alt").isBlank())
                .count();
        if (silent > 0) {
            faults.add(new Finding("body", "publication.picture-without-words", silent));
        }
        if (InterpretationForm.isPicture(content) && body.select("img").isEmpty()) {
            faults.add(new Finding("body", "publication.points-not-drawn"));
        }
        List<String> gaps = new ArrayList<>();
        Matcher gap = GAP.matcher(body.text());
        while (gap.find()) {
            gaps.add(gap.group());
        }
        if (!gaps.isEmpty()) {
            String first = String.join("", gaps.subList(0, Math.min(SHOWN, gaps.size())));
            faults.add(new Finding("body", "publication.gaps-left", gaps.size(), first));
        }
        return faults;
    }
}

package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.ReportSection;

/** Where the six sections begin, and which running text belongs to each. */
final class Outline {

    /** @param at its place among the fragments */
    record Heading(ReportSection section, Passage passage, int at, boolean asPrescribed) {}

    private static final Map<ReportSection, Pattern> WORDS = Map.of(
            ReportSection.OVERVIEW, Pattern.compile("总体|概述"),
            ReportSection.PROACTIVE, Pattern.compile("主动公开"),
            ReportSection.REQUESTS, Pattern.compile("申请"),
            ReportSection.REMEDIES, Pattern.compile("复议|诉讼"),
            ReportSection.PROBLEMS, Pattern.compile("问题|改进|不足"),
            ReportSection.OTHER_MATTERS, Pattern.compile("其他|其它|需要报告"));
    private static final Pattern HEADING_LIKE = Pattern.compile("[一二三四五六]、[^。；;：:！？]{2,38}");
    private static final int LONGEST_LABEL = 40;
    /** With blanks between its characters. */
    private static final int LONGEST_HEADING = 120;

    private static final Pattern CAPTION = Pattern.compile("表[一二三四]\\s*[：:\\s　]\\s*\\S{4,30}");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–\\s]*\\d{1,3}[-—–\\s]*");

    private final List<Fragment> fragments;
    private final List<Heading> headings = new ArrayList<>();
    private final Map<Fragment, ReportSection> sections = new IdentityHashMap<>();
    private final Map<Fragment, Integer> positions = new IdentityHashMap<>();
    private final Map<ReportSection, Integer> firstRow = new EnumMap<>(ReportSection.class);
    private final Map<ReportSection, Integer> lastRow = new EnumMap<>(ReportSection.class);

    private Outline(List<Fragment> fragments) {
        this.fragments = fragments;
        for (ReportSection section : ReportSection.values()) {
            heading(section).ifPresent(headings::add);
        }
        @Nullable ReportSection current = null;
        for (int i = 0; i < fragments.size(); i++) {
            int at = i;
            current = headings.stream()
                    .filter(heading -> heading.at() == at)
                    .map(Heading::section)
                    .findFirst()
                    .orElse(current);
            positions.put(fragments.get(i), i);
            if (current != null) {
                sections.put(fragments.get(i), current);
                if (fragments.get(i) instanceof SourceRow) {
                    firstRow.putIfAbsent(current, i);
                    lastRow.put(current, i);
                }
            }
        }
    }

    static Outline of(List<Fragment> fragments) {
        return new Outline(fragments);
    }

    List<Heading> headings() {
        return headings;
    }

    /** Returns the section in which the fragment stands, {@code null} before the first heading. */
    @Nullable
    ReportSection sectionAt(Fragment fragment) {
        return sections.get(fragment);
    }

    /** Returns the running text before the first heading. */
    List<Passage> opening() {
        return fragments.stream()
                .filter(Passage.class::isInstance)
                .map(Passage.class::cast)
                .filter(passage -> sectionAt(passage) == null)
                .toList();
    }

    /** Returns the running text of a section without its heading, page numbers and repeated titles. */
    List<Passage> paragraphs(ReportSection section, @Nullable Passage title) {
        String runningTitle = title == null ? "" : Spelling.plain(title.text());
        return fragments.stream()
                .filter(Passage.class::isInstance)
                .map(Passage.class::cast)
                .filter(passage -> sectionAt(passage) == section)
                .filter(passage -> headings.stream().noneMatch(heading -> heading.passage() == passage))
                .filter(passage -> !Spelling.plain(passage.text()).equals(runningTitle))
                .filter(passage -> !PAGE_NUMBER.matcher(passage.text()).matches())
                .filter(passage -> !CAPTION.matcher(passage.text()).matches())
                .filter(passage -> !tornLabel(section, passage))
                .toList();
    }

    /** A few words between the rows of a table are a piece of a label or of a head. */
    private boolean tornLabel(ReportSection section, Passage passage) {
        if (passage.text().length() > LONGEST_LABEL || passage.text().indexOf('。') >= 0) {
            return false;
        }
        int at = positions.getOrDefault(passage, -1);
        return at > firstRow.getOrDefault(section, fragments.size()) && at < lastRow.getOrDefault(section, -1);
    }

    private Optional<Heading> heading(ReportSection section) {
        String prescribed = Spelling.plain(section.heading());
        String title = Spelling.plain(section.title());
        return first(section, true, text -> Spelling.plain(text).equals(prescribed))
                .or(() -> first(section, false, text -> Spelling.bare(text).equals(title)))
                .or(() -> first(section, false, text -> resembles(section, Spelling.plain(text))));
    }

    private static boolean resembles(ReportSection section, String plain) {
        return plain.startsWith(section.number() + "、")
                && HEADING_LIKE.matcher(plain).matches()
                && WORDS.getOrDefault(section, HEADING_LIKE).matcher(plain).find();
    }

    private Optional<Heading> first(ReportSection section, boolean asPrescribed, Predicate<String> test) {
        return IntStream.range(0, fragments.size())
                .filter(i -> fragments.get(i) instanceof Passage passage
                        && passage.text().length() <= LONGEST_HEADING
                        && test.test(passage.text()))
                .mapToObj(i -> new Heading(section, (Passage) fragments.get(i), i, asPrescribed))
                .findFirst();
    }
}

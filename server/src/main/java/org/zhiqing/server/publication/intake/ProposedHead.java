package org.zhiqing.server.publication.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.number.DocumentNumber;

/**
 * What a text says of itself where official documents say it (GB/T 9704): title, document number, date. Only what is
 * certain; the clerk checks it.
 *
 * @param title empty if not certain
 * @param documentNumber canonical; empty if none stands alone above the text
 * @param documentDate the day that stands alone below the text, or {@code null}
 */
public record ProposedHead(String title, String documentNumber, @Nullable LocalDate documentDate) {

    static final ProposedHead NONE = new ProposedHead("", "", null);

    private static final int ABOVE = 10;
    private static final int BELOW = 8;
    private static final int LONGEST_TITLE = 120;
    private static final Pattern TITLE = Pattern.compile(
            ".*(通知|意见|办法|规定|方案|公告|通告|通报|报告|决定|决议|命令|令|函|批复|细则|规划|计划|解读|条例|规则|指南|公示|纪要|清单|目录|要点|说明|总结|预案|标准|信息|答复|名单)([（(].*[）)])?");
    private static final Pattern LETTERHEAD = Pattern.compile("[^，。]{2,30}文件");
    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern WRITTEN_DAY =
            Pattern.compile("([〇零○Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final String DIGITS = "〇一二三四五六七八九";

    /** Reads the head; title and document number are taken out, since the page shows them above the text. */
    static ProposedHead takeOutOf(Element body) {
        List<Element> all = body.children();
        List<Element> above = new ArrayList<>();
        for (Element block : all.subList(0, Math.min(ABOVE, all.size()))) {
            if (!block.normalName().matches("p|h[2-4]")) {
                break;
            }
            above.add(block);
        }
        Optional<Element> numbered = above.stream()
                .filter(block -> DocumentNumber.parse(flat(block)).isPresent())
                .findFirst();
        List<Element> title = title(above);
        String words = String.join("", title.stream().map(ProposedHead::flat).toList());
        LocalDate day = day(all);
        if (title.isEmpty()) {
            return new ProposedHead("", number(numbered), day);
        }
        List<Element> letterhead = above.subList(0, above.indexOf(title.get(0))).stream()
                .filter(block -> isLetterhead(flat(block)))
                .toList();
        title.forEach(Element::remove);
        letterhead.forEach(Element::remove);
        numbered.ifPresent(Element::remove);
        return new ProposedHead(words, number(numbered), day);
    }

    private static String number(Optional<Element> numbered) {
        return numbered.flatMap(block -> DocumentNumber.parse(flat(block)))
                .map(reading -> reading.number().text())
                .orElse("");
    }

    /** The paragraphs styled as title, else the centred ones or the single heading above the text that end as titles do. */
    private static List<Element> title(List<Element> above) {
        List<Element> styled = above.stream()
                .filter(block -> block.attr("data-role").equals("title"))
                .toList();
        if (!styled.isEmpty()) {
            return fits(styled) ? styled : List.of();
        }
        List<Element> run = new ArrayList<>();
        for (Element block : above) {
            String text = flat(block);
            boolean candidate = block.attr("align").equals("center") && !isLetterhead(text);
            if (candidate) {
                run.add(block);
            }
            if (candidate && TITLE.matcher(text).matches()) {
                return fits(run) ? run : List.of();
            }
            if (!candidate && !run.isEmpty()) {
                return List.of();
            }
        }
        return above.stream()
                .limit(2)
                .filter(block -> block.text().length() <= 60
                        && TITLE.matcher(flat(block)).matches()
                        && !isLetterhead(flat(block)))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /** The organ's letterhead (某某市人民政府文件) and the document number. */
    private static boolean isLetterhead(String text) {
        return LETTERHEAD.matcher(text).matches() || DocumentNumber.parse(text).isPresent();
    }

    private static boolean fits(List<Element> title) {
        return title.stream().mapToInt(block -> block.text().length()).sum() <= LONGEST_TITLE;
    }

    private static @Nullable LocalDate day(List<Element> all) {
        List<LocalDate> days = new ArrayList<>();
        List<Element> below = new ArrayList<>(all.subList(Math.max(0, all.size() - BELOW), all.size()));
        Collections.reverse(below);
        for (Element block : below) {
            if (block.normalName().equals("p")) {
                day(flat(block)).ifPresent(days::add);
            }
        }
        return days.size() == 1 ? days.get(0) : null;
    }

    static Optional<LocalDate> day(String text) {
        try {
            Matcher digits = DAY.matcher(text);
            if (digits.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(digits.group(1)),
                        Integer.parseInt(digits.group(2)),
                        Integer.parseInt(digits.group(3))));
            }
            Matcher written = WRITTEN_DAY.matcher(text);
            return written.matches()
                    ? Optional.of(
                            LocalDate.of(year(written.group(1)), number(written.group(2)), number(written.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String written) {
        int year = 0;
        for (char c : written.replaceAll("[零○Ｏ]", "〇").toCharArray()) {
            year = year * 10 + DIGITS.indexOf(c);
        }
        return year;
    }

    private static int number(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(written);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0));
        return tens * 10 + (ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1)));
    }

    private static String flat(Element block) {
        return block.text().replaceAll("[\\s\\u3000]+", "");
    }
}

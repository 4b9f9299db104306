package org.zhiqing.server.publication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.screening.Rules;

/**
 * Which documents a text quotes that nobody is known to have made public. By number (发文字号): neither public here, nor of
 * a series of the organ's own, nor listed as public. By title without number: only of the kinds that organs write to each
 * other (请示、批复、函、纪要、议案), which are seldom public, and neither public here nor listed.
 */
@Repository
class QuotedDocuments {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<series>\\p{IsHan}{2,12})[〔\\[［(（]\\s*(?<year>\\d{4})\\s*[〕\\]］)）]\\s*(?<serial>\\d{1,5})\\s*号");
    private static final Pattern TITLE = Pattern.compile(
            "《(?<title>[^《》\\n]{3,120}(?:请示|批复|函|纪要|议案))》(?!\\s*[（(]\\s*\\p{IsHan}{2,12}\\s*[〔\\[［(（]\\s*\\d{4})");
    /** Words that stand before a number in a sentence and are no part of it. */
    private static final Pattern LEADING = Pattern.compile("^.*(根据|按照|依据|依照|印发|转发|贯彻|落实|关于|执行|参照|违反|废止|修改)(?=.{2})");

    private final JdbcClient jdbc;

    QuotedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the numbers in their canonical form and the titles between 《 and 》, each once. */
    List<String> unverified(long organ, String words, Rules rules) {
        Set<String> unverified = new LinkedHashSet<>();
        Matcher titled = TITLE.matcher(words);
        while (titled.find()) {
            String title = titled.group("title").strip();
            if (!rules.isListedAsPublic(title) && !isPublic(title)) {
                unverified.add("《" + title + "》");
            }
        }
        Matcher quoted = NUMBER.matcher(words);
        while (quoted.find()) {
            String written = quoted.group("series");
            String rest = rest(quoted);
            List<String> series = endings(written);
            if (series.stream().noneMatch(one -> rules.isListedAsPublic(one + rest)) && !isKnown(organ, series, rest)) {
                unverified.add(LEADING.matcher(written).replaceFirst("") + rest);
            }
        }
        return List.copyOf(unverified);
    }

    /** Returns every number that the text quotes with its brackets in canonical form, a line each, whatever stands before it. */
    static String canonical(String words) {
        StringBuilder lines = new StringBuilder();
        Matcher quoted = NUMBER.matcher(words);
        while (quoted.find()) {
            lines.append(quoted.group("series")).append(rest(quoted)).append('\n');
        }
        return lines.toString();
    }

    private static String rest(Matcher quoted) {
        return "〔" + quoted.group("year") + "〕" + quoted.group("serial") + "号";
    }

    /** Where the series begins in the run of characters before the bracket nobody can tell: each ending may be it. */
    private static List<String> endings(String written) {
        return IntStream.rangeClosed(0, written.length() - 2)
                .mapToObj(written::substring)
                .toList();
    }

    private boolean isPublic(String title) {
        return jdbc.sql("select exists (select 1 from public_document where title = :title)")
                .param("title", title)
                .query(Boolean.class)
                .single();
    }

    private boolean isKnown(long organ, List<String> series, String rest) {
        return jdbc.sql(
                        """
                select exists (select 1 from public_document p where p.document_number in (:numbers))
                    or exists (select 1 from document d join document_edition e on e.document_id = d.id
                                where d.organ_id = :organ and d.kind <> 'repost' and e.document_number <> ''
                                  and split_part(e.document_number, '〔', 1) in (:series))
                """)
                .param("organ", organ)
                .param("numbers", series.stream().map(one -> one + rest).toList())
                .param("series", series)
                .query(Boolean.class)
                .single();
    }
}

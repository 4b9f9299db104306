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
 * Which numbers of documents (发文字号) a text quotes that nobody is known to have made public: neither are they public here,
 * nor of a series of the organ's own, nor listed as public.
 */
@Repository
class QuotedNumbers {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<series>\\p{IsHan}{2,12})[〔\\[［(（]\\s*(?<year>\\d{4})\\s*[〕\\]］)）]\\s*(?<serial>\\d{1,5})\\s*号");
    /** Words that stand before a number in a sentence and are no part of it. */
    private static final Pattern LEADING = Pattern.compile("^.*(根据|按照|依据|依照|印发|转发|贯彻|落实|关于|执行|参照|违反|废止|修改)(?=.{2})");

    private final JdbcClient jdbc;

    QuotedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the numbers in their canonical form, each once, in order. */
    List<String> unverified(long organ, String words, Rules rules) {
        Set<String> unverified = new LinkedHashSet<>();
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

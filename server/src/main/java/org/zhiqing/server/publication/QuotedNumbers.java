package org.zhiqing.server.publication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.screening.Rules;

/**
 * Which numbers of documents (发文字号) a text quotes that nobody is known to have made public: neither are they public here,
 * nor of a series of the organ's own, nor listed as public or as not public.
 */
@Repository
class QuotedNumbers {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<series>\\p{IsHan}{2,12})[〔\\[［(（]\\s*(?<year>\\d{4})\\s*[〕\\]］)）]\\s*(?<serial>\\d{1,5})\\s*号");
    /** What stands before a number in a sentence and is no part of it. */
    private static final Pattern LEADING =
            Pattern.compile("^.*(根据|按照|依据|依照|印发|转发|贯彻|落实|关于|执行|见|和|及|与|以|按|的|由|经)(?=.{2})");

    private final JdbcClient jdbc;

    QuotedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the numbers in their canonical form, each once, in order. */
    List<String> unverified(long organ, String words, Rules rules) {
        Set<String> unverified = new LinkedHashSet<>();
        Matcher quoted = NUMBER.matcher(words);
        while (quoted.find()) {
            String series = LEADING.matcher(quoted.group("series")).replaceFirst("");
            String number = series + "〔" + quoted.group("year") + "〕" + quoted.group("serial") + "号";
            if (!rules.isListedAsPublic(number) && !isKnown(organ, series, number)) {
                unverified.add(number);
            }
        }
        return List.copyOf(unverified);
    }

    private boolean isKnown(long organ, String series, String number) {
        return jdbc.sql(
                        """
                select exists (select 1 from public_document p where p.document_number = :number)
                    or exists (select 1 from document d join document_edition e on e.document_id = d.id
                                where d.organ_id = :organ and d.kind <> 'repost'
                                  and starts_with(e.document_number, :series))
                """)
                .param("organ", organ)
                .param("number", number)
                .param("series", series + "〔")
                .query(Boolean.class)
                .single();
    }
}

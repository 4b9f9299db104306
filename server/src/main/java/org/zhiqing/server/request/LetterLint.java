package org.zhiqing.server.request;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.outcome.RemedyParagraph;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.request.letter.Letter;

/**
 * What an answer letter must have before anybody signs it: facts, article, decision, remedy, date; and nothing that was
 * left to be filled in. Reads the letter as it will be printed, whatever made its text.
 */
final class LetterLint {

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "[×╳]{2,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|[〇○]{2,}|_{2,}|＿{2,}|【(?![0-9]{4}】)[^】]*】|（此处[^）]*）|待填|待补充|TODO");

    /** The words with which an organ decides; a letter without any of them tells and decides nothing. */
    private static final List<String> DECISIONS =
            List.of("予以公开", "告知", "不予公开", "公开其中", "不予提供", "无法提供", "不作为政府信息公开申请处理", "不予重复处理", "不予处理", "不再处理", "终止办理");

    private LetterLint() {}

    /** Notes everything that the letter lacks. */
    static void check(
            Letter letter,
            DisclosureRequest request,
            AnswerDraft draft,
            RemedyParagraph remedy,
            Findings.Collector wrong) {
        String text = String.join("\n", letter.paragraphs());
        String before = text.replace(remedy.text(), "");
        boolean facts = before.contains(request.receiptNumber()) && before.contains("申请公开：");
        wrong.when(!facts, "facts", "request.lint-facts");
        for (Citation citation : draft.situation().citations()) {
            wrong.when(!before.contains(citation.provision()), "situation", "request.lint-article", citation.text());
        }
        wrong.when(DECISIONS.stream().noneMatch(before::contains), "situation", "request.lint-decision");
        wrong.when(!text.contains(remedy.text()), "situation", "request.lint-remedy");
        boolean dated = request.receivedOn() == null || !letter.issuedOn().isBefore(request.receivedOn());
        wrong.when(!dated, "facts", "request.lint-date", letter.date());
        typed(draft).filter(PLACEHOLDER.asPredicate()).findFirst().ifPresent(written -> {
            Matcher open = PLACEHOLDER.matcher(written);
            wrong.when(open.find(), "facts", "request.lint-placeholder", open.group());
        });
    }

    /** What the office wrote. The applicant's own words are the applicant's. */
    private static Stream<String> typed(AnswerDraft draft) {
        return Stream.concat(Stream.of(draft.facts()), draft.records().values().stream());
    }
}

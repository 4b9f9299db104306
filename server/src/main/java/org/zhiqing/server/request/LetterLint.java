package org.zhiqing.server.request;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.outcome.RemedyParagraph;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.request.letter.Letter;

/**
 * What a letter must have before anybody signs or sends it: facts, article, decision, remedy, date; and nothing that was left
 * to be filled in. Reads the letter as it will be printed, whatever made its text, and says in which paragraph of the template
 * a missing thing stood.
 */
final class LetterLint {

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "[×╳]{2,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|[〇○]{2,}|_{2,}|＿{2,}|【(?![0-9]{4}】)[^】]*】|（此处[^）]*）|待填|待补充|TODO");

    /** What a notice takes from the register: provisions, days, sums, and numbers by which the request is known. */
    private static final Pattern REGISTERED =
            Pattern.compile("第[〇一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?(?:第（[一二三四五六七八九十]+）项)?"
                    + "|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d+元|[A-Za-z0-9-]{8,}");

    /** The words with which an organ decides; a letter without any of them tells and decides nothing. */
    private static final List<String> DECISIONS =
            List.of("予以公开", "告知", "不予公开", "公开其中", "不予提供", "无法提供", "不作为政府信息公开申请处理", "不予重复处理", "不予处理", "不再处理", "终止办理");

    private final List<String> text;
    private final List<String> template;
    private final Findings.Collector wrong;

    private LetterLint(List<String> text, List<String> template, Findings.Collector wrong) {
        this.text = text;
        this.template = template;
        this.wrong = wrong;
    }

    /** Notes everything that an answer letter lacks. */
    static void check(
            Letter letter,
            List<String> template,
            DisclosureRequest request,
            AnswerDraft draft,
            RemedyParagraph remedy,
            Findings.Collector wrong) {
        new LetterLint(letter.paragraphs(), template, wrong).answer(letter, request, draft, remedy);
    }

    /** Notes what the changed words of a notice have lost of its template. */
    static void checkNotice(List<String> text, List<String> template, Findings.Collector wrong) {
        new LetterLint(text, template, wrong).notice();
    }

    private void answer(Letter letter, DisclosureRequest request, AnswerDraft draft, RemedyParagraph remedy) {
        String whole = String.join("\n", text);
        String before = whole.replace(remedy.text(), "");
        boolean facts = before.contains(request.receiptNumber()) && before.contains("申请公开");
        wrong.when(!facts, field("facts"), "request.lint-facts", place(line -> line.contains(request.receiptNumber())));
        if (request.receivedOn() != null) {
            String day = Beijing.sentence(request.receivedOn());
            wrong.when(
                    !before.contains(day), field("facts"), "request.lint-day", day, place(line -> line.contains(day)));
            boolean dated = !letter.issuedOn().isBefore(request.receivedOn());
            wrong.when(!dated, field("facts"), "request.lint-date", letter.date());
        }
        for (Citation citation : draft.situation().citations()) {
            String provision = citation.provision();
            wrong.when(
                    !before.contains(provision),
                    field("situation"),
                    "request.lint-article",
                    citation.text(),
                    place(line -> line.contains(provision)));
        }
        wrong.when(
                DECISIONS.stream().noneMatch(before::contains),
                field("situation"),
                "request.lint-decision",
                place(line -> DECISIONS.stream().anyMatch(line::contains)));
        wrong.when(
                !whole.contains(remedy.text()),
                field("situation"),
                "request.lint-remedy",
                place(line -> line.contains(remedy.text())));
        placeholder(Stream.concat(typed(draft), changed()), field("facts"));
    }

    private void notice() {
        String whole = String.join("\n", text);
        for (int i = 0; i < template.size(); i++) {
            Set<String> lost = new LinkedHashSet<>();
            Matcher registered = REGISTERED.matcher(template.get(i));
            while (registered.find()) {
                lost.add(registered.group());
            }
            lost.removeIf(whole::contains);
            wrong.when(!lost.isEmpty(), "text", "request.lint-lost", List.copyOf(lost), i + 1);
        }
        placeholder(changed(), "text");
    }

    private void placeholder(Stream<String> written, String field) {
        written.filter(PLACEHOLDER.asPredicate()).findFirst().ifPresent(line -> {
            Matcher open = PLACEHOLDER.matcher(line);
            wrong.when(open.find(), field, "request.lint-placeholder", open.group());
        });
    }

    /** What somebody changed stands in one field, whatever it lacks. */
    private String field(String otherwise) {
        return text.equals(template) ? otherwise : "text";
    }

    private String place(Predicate<String> holds) {
        for (int i = 0; i < template.size(); i++) {
            if (holds.test(template.get(i))) {
                return "第" + (i + 1) + "段";
            }
        }
        return "正文";
    }

    private Stream<String> changed() {
        return text.stream().filter(line -> !template.contains(line));
    }

    /** What the office wrote. The applicant's own words are the applicant's. */
    private static Stream<String> typed(AnswerDraft draft) {
        return Stream.concat(Stream.of(draft.facts()), draft.records().values().stream());
    }
}

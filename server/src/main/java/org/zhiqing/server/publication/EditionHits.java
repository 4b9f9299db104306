package org.zhiqing.server.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.files.FileText;
import org.zhiqing.server.files.HiddenPart;
import org.zhiqing.server.files.HiddenPart.Nature;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.publication.link.ExternalLinks;
import org.zhiqing.server.screening.HitKind;
import org.zhiqing.server.screening.RuleBook;
import org.zhiqing.server.screening.Rules;
import org.zhiqing.server.screening.ScreenedText;
import org.zhiqing.server.screening.Screening;
import org.zhiqing.server.screening.ScreeningHit;

/**
 * Everything that the screening finds in an edition: in its words, in its attachments with what they carry unseen, in its
 * links, and in what it quotes of documents that the office does not make public.
 */
@Repository
class EditionHits {

    private static final Pattern OWN_ADDRESS =
            Pattern.compile("/(documents|sections)/([A-Za-z0-9-]{1,60})(?:[/?#].*)?");
    private static final Pattern NAMED_AS_TABLE = Pattern.compile("表|名单|明细|清单|目录|公示");

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final RuleBook rules;
    private final QuotedDocuments quotations;
    private final ExternalLinks links;
    private final SectionList sections;
    private final Clock clock;

    EditionHits(
            JdbcClient jdbc,
            StoredFiles files,
            RuleBook rules,
            QuotedDocuments quotations,
            ExternalLinks links,
            SectionList sections,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.rules = rules;
        this.quotations = quotations;
        this.links = links;
        this.sections = sections;
        this.clock = clock;
    }

    /** Returns every hit, each different one once; the words by the rules of the document's own day. */
    List<ScreeningHit> of(long organ, long document, Edition edition) {
        LocalDate day = Objects.requireNonNullElse(edition.content().documentDate(), LocalDate.now(clock));
        List<ScreenedText> texts = new ArrayList<>();
        List<ScreeningHit> others = new ArrayList<>();
        EditionContent content = edition.content();
        String body = Jsoup.parseBodyFragment(edition.bodyHtml()).wholeText();
        texts.add(ScreenedText.of("标题", content.title()));
        texts.add(ScreenedText.of("内容概述", content.summary()));
        texts.add(ScreenedText.of("正文", body));
        texts.add(ScreenedText.of("要素", String.join("\n", content.elements().values())));
        texts.add(ScreenedText.of("补录的理由", content.statedReason()));
        for (Attachment attachment : edition.attachments()) {
            attached(attachment, texts, others);
        }
        deadLinks(organ, edition, others);
        links.dead(organ, ExternalLinks.in(edition.bodyHtml()))
                .forEach((url, seen) -> others.add(hit(HitKind.DEAD_LINK, "正文", url, url + "（" + seen + "）")));
        String words = String.join(
                "\n",
                content.title(),
                content.summary(),
                body,
                String.join("\n", content.elements().values()),
                content.statedReason());
        Rules today = rules.of(organ, day);
        restricted(organ, document, words, others);
        quotations
                .unverified(organ, words, today)
                .forEach(quoted -> others.add(hit(HitKind.UNVERIFIED_DOCUMENT, "正文", quoted, quoted)));
        List<ScreeningHit> all = new ArrayList<>(Screening.screen(texts, today));
        others.stream()
                .filter(hit -> all.stream().noneMatch(known -> known.key().equals(hit.key())))
                .forEach(all::add);
        return all;
    }

    private void attached(Attachment attachment, List<ScreenedText> texts, List<ScreeningHit> others) {
        FileText text = files.text(attachment.file());
        String place = "附件“" + attachment.name() + "”";
        texts.add(new ScreenedText(place, attachment.name() + "\n" + text.content(), text.failure()));
        if (attachment.type().isPicture()
                && NAMED_AS_TABLE.matcher(attachment.name()).find()) {
            others.add(hit(HitKind.TABLE_AS_PICTURE, place, attachment.name(), attachment.name()));
        }
        for (HiddenPart part : files.hidden(attachment.file())) {
            if (part.nature() != Nature.TABLE_PICTURE) {
                texts.add(ScreenedText.of(place + "的" + part.kind(), part.text()));
            }
            boolean unseen = part.nature() == Nature.UNSEEN;
            others.add(hit(
                    kind(part.nature()),
                    place,
                    part.kind() + part.text(),
                    unseen ? part.kind() : part.kind() + "：" + part.text()));
        }
    }

    private static HitKind kind(Nature nature) {
        return switch (nature) {
            case UNSEEN -> HitKind.HIDDEN_CONTENT;
            case PROPERTY -> HitKind.METADATA;
            case TABLE_PICTURE -> HitKind.TABLE_AS_PICTURE;
        };
    }

    private void deadLinks(long organ, Edition edition, List<ScreeningHit> others) {
        for (Element link : Jsoup.parseBodyFragment(edition.bodyHtml()).select("a[href]")) {
            String href = link.attr("href");
            Matcher own = OWN_ADDRESS.matcher(href);
            if (own.matches() && !isThere(organ, own.group(1), own.group(2))) {
                others.add(hit(HitKind.DEAD_LINK, "正文", href, link.text() + "（" + href + "）"));
            }
        }
    }

    private boolean isThere(long organ, String kind, String name) {
        if (kind.equals("sections")) {
            return sections.find(organ, name).isPresent();
        }
        return name.matches("\\d{1,18}")
                && jdbc.sql("select count(*) from public_document where id = :id")
                                .param("id", Long.valueOf(name))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * Numbers and titles of documents of the organ, or of those whose documents it keeps, that are not for proactive
     * disclosure: a number in whatever brackets, a title between 《 and 》.
     */
    private void restricted(long organ, long document, String words, List<ScreeningHit> others) {
        jdbc.sql(
                        """
                select distinct case when e.document_number <> '' and position(e.document_number in :words) > 0
                                     then e.document_number else '《' || e.title || '》' end
                  from document d join document_edition e on e.document_id = d.id and e.number = d.edition
                 where d.organ_id = :organ and d.id <> :document and d.stage = 'KEPT' and e.attribute <> 'PROACTIVE'
                   and (e.document_number <> '' and position(e.document_number in :words) > 0
                        or position('《' || e.title || '》' in :words) > 0)
                """)
                .param("organ", organ)
                .param("document", document)
                .param("words", words + "\n" + QuotedDocuments.canonical(words))
                .query(String.class)
                .list()
                .forEach(quoted -> others.add(hit(HitKind.RESTRICTED_DOCUMENT, "正文", quoted, quoted)));
    }

    private static ScreeningHit hit(HitKind kind, String place, String found, String shown) {
        String shortly = shown.length() <= 200 ? shown : shown.substring(0, 199) + "…";
        return ScreeningHit.of(kind, place, found, shortly, kind.suggestion());
    }

    /** Returns the version of the organ's lists by which it looks now. */
    int version(long organ) {
        return rules.version(organ);
    }
}

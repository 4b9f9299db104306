package org.zhiqing.server.publication;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.publication.body.CleanHtml;
import org.zhiqing.server.publication.body.PlainText;
import org.zhiqing.server.publication.kind.DisclosurePhase;

/**
 * The words of an edition: title, body and metadata. Texts that are not given are empty.
 *
 * @param body as typed, in {@code bodyFormat}
 * @param issuingOrgan 发文机关
 * @param documentNumber 发文字号, in its canonical form once saved
 * @param documentDate 成文日期
 * @param effectiveFrom 生效日期
 * @param expiresOn 有效期至, last day included
 * @param subjectClass 主题分类
 * @param source 转载来源
 * @param phase which of the five it serves (五公开), or {@code null} for its kind's own
 * @param elements what its kind asks for besides, by key; what is empty is left out
 * @param statedOn the earlier day it is said to have been public already (原发布日期), kept apart from the system's own;
 *     {@code null} without
 * @param statedReason why; empty without {@code statedOn}
 * @param attribute 公开属性
 * @param ground why it is withheld; {@code null} unless {@code attribute} is {@code WITHHELD}
 * @param groundNote the ground in words; for {@code UPON_REQUEST} the reason
 */
public record EditionContent(
        String title,
        String summary,
        BodyFormat bodyFormat,
        String body,
        String issuingOrgan,
        String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate expiresOn,
        String subjectClass,
        List<String> keywords,
        String source,
        @Nullable DisclosurePhase phase,
        Map<String, String> elements,
        @Nullable LocalDate statedOn,
        String statedReason,
        DisclosureAttribute attribute,
        @Nullable WithholdingGround ground,
        String groundNote,
        List<Relation> relations) {

    public EditionContent {
        keywords = List.copyOf(keywords);
        relations = List.copyOf(relations);
        elements = Collections.unmodifiableMap(new TreeMap<>(elements));
    }

    /** Returns content of plain text for proactive disclosure, without any metadata yet. */
    public static EditionContent of(String title, String body) {
        return new EditionContent(
                title,
                "",
                BodyFormat.PLAIN,
                body,
                "",
                "",
                null,
                null,
                null,
                "",
                List.of(),
                "",
                null,
                Map.of(),
                null,
                "",
                DisclosureAttribute.PROACTIVE,
                null,
                "",
                List.of());
    }

    /** Returns a builder that begins with this content. */
    public EditionDraft edit() {
        return new EditionDraft(this);
    }

    /** Returns the body as shown: cleaned markup. */
    String bodyHtml() {
        return CleanHtml.of(bodyFormat == BodyFormat.HTML ? body : PlainText.toHtml(body));
    }
}

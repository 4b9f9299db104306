package org.zhiqing.server.portal;

import java.util.List;
import java.util.Map;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.publication.RelationKind;
import org.zhiqing.server.publication.reading.PublicDocument;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.server.publication.reading.RelatedDocument;
import org.zhiqing.server.publication.reading.Tombstone;
import org.zhiqing.server.search.SearchQuery;
import org.zhiqing.server.web.Shell;

/**
 * The page of a public document.
 *
 * @param phase which of the five it serves
 * @param elements what its kind asks for besides, by their labels
 * @param organName the organ that published it
 * @param issuedBy 发文机关: as the document states it, else the organ that published it
 * @param related everything that refers to it or that it refers to, but what stands in the chain
 * @param chain the documents of its matter from draft to result, itself included; empty where it stands alone
 * @param merged what became part of it
 */
public record DocumentPage(
        PublicDocument document,
        DocumentBody body,
        String kind,
        String phase,
        Map<String, String> elements,
        String organName,
        String issuedBy,
        List<Shell.Crumb> way,
        List<RelatedDocument> related,
        List<Station> chain,
        List<Tombstone> merged) {

    /** A document of the chain. */
    public record Station(PublicLine document, String kind, String phase) {}

    public DocumentPage {
        related = related.stream()
                .filter(other -> other.kind() != RelationKind.FOLLOWS)
                .toList();
    }

    private static final int DESCRIPTION = 120;

    /** Returns those of the related documents that say why this one is not in force, or not as it stands. */
    public List<RelatedDocument> causes() {
        return related.stream()
                .filter(other -> other.reverse()
                        && (other.kind() == RelationKind.AMENDS || other.kind() == RelationKind.REPEALS))
                .toList();
    }

    /** Returns the address of a search for documents with a title like this one's. */
    public String similar() {
        return SearchAddress.of(new SearchQuery(document.title(), Map.of(), false, 1));
    }

    /** Returns what the validity banner says; empty when the document is simply in force. */
    public String banner() {
        return switch (document.validity()) {
            case IN_FORCE -> "";
            case NOT_YET ->
                "本文件尚未生效"
                        + (document.effectiveFrom() == null
                                ? "。"
                                : "，自" + Beijing.sentence(document.effectiveFrom()) + "起施行。");
            case AMENDED ->
                "本文件已经修改"
                        + (document.amendedOn() == null ? "" : "（" + Beijing.sentence(document.amendedOn()) + "）")
                        + "，请以修改后的内容为准。";
            case EXPIRED -> "本文件已经失效" + (document.expiredOn() == null ? lapsed() : since(document.expiredOn())) + "。";
            case REPEALED -> "本文件已经废止" + (document.repealedOn() == null ? "" : since(document.repealedOn())) + "。";
        };
    }

    /** Returns the beginning of the text, for search engines. */
    public String description() {
        String text = document.summary().isBlank() ? document.bodyText() : document.summary();
        return text.length() <= DESCRIPTION ? text : text.substring(0, DESCRIPTION) + "…";
    }

    private String lapsed() {
        return document.expiresOn() == null ? "" : "，有效期至" + Beijing.sentence(document.expiresOn());
    }

    private static String since(java.time.LocalDate day) {
        return "，自" + Beijing.sentence(day) + "起不再执行";
    }
}

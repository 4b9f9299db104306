package org.zhiqing.server.publication.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.Attachment;
import org.zhiqing.server.publication.Validity;
import org.zhiqing.server.publication.kind.DisclosurePhase;

/**
 * A document as the public reads it.
 *
 * @param edition number of the public edition, from 1
 * @param unit id of the unit that drafted it, or {@code null}
 * @param kind slug of its kind
 * @param section slug of its section
 * @param publishedOn the day it was first public (发布日期)
 * @param publishedAt when this edition became public
 * @param bodyHtml cleaned: may be written to a page as it is
 * @param expiresOn last day in force, or {@code null}
 * @param source where it was reposted from; empty when the organ's own
 * @param validity as of today
 * @param phase which of the five it says it serves, or {@code null} for its kind's own
 * @param elements what its kind asks for besides, by key
 * @param statedOn the earlier day it is said to have been public already, or {@code null}
 */
public record PublicDocument(
        long id,
        int edition,
        long organ,
        @Nullable Long unit,
        String kind,
        String section,
        String indexNumber,
        LocalDate publishedOn,
        Instant publishedAt,
        String title,
        String summary,
        String bodyHtml,
        String issuingOrgan,
        String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate expiresOn,
        String subjectClass,
        List<String> keywords,
        String source,
        List<Attachment> attachments,
        Validity validity,
        @Nullable LocalDate amendedOn,
        @Nullable LocalDate repealedOn,
        @Nullable LocalDate expiredOn,
        @Nullable DisclosurePhase phase,
        Map<String, String> elements,
        @Nullable LocalDate statedOn) {

    /** Returns the attachments that are listed: those that are no pictures of the body. */
    public List<Attachment> files() {
        return attachments.stream().filter(file -> !file.inText()).toList();
    }

    /** Returns the body's text without markup, for search, feeds and descriptions. */
    public String bodyText() {
        return Jsoup.parseBodyFragment(bodyHtml).text();
    }
}

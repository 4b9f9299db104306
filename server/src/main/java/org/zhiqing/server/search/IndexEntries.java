package org.zhiqing.server.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiqing.server.publication.Validity;
import org.zhiqing.server.publication.reading.IndexedDocument;
import org.zhiqing.server.publication.reading.PublicDocument;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicMark;

/** Makes entries of the index from public documents. */
@Component
class IndexEntries {

    private static final int LONGEST_ATTACHMENT = 1_000_000;

    private final PublicDocuments documents;

    IndexEntries(PublicDocuments documents) {
        this.documents = documents;
    }

    /** Returns the stamp of everything that is public now. */
    Map<Long, String> stamps() {
        Map<Long, String> stamps = new LinkedHashMap<>();
        for (PublicMark mark : documents.marks()) {
            stamps.put(mark.id(), stamp(mark.edition(), mark.section(), mark.validity()));
        }
        return stamps;
    }

    SearchEntry of(IndexedDocument found) {
        PublicDocument document = found.document();
        LocalDate date = document.documentDate() == null ? document.publishedOn() : document.documentDate();
        return new SearchEntry(
                document.id(),
                stamp(document.edition(), document.section(), document.validity()),
                document.title(),
                Stream.of(document.documentNumber(), document.indexNumber())
                        .filter(number -> !number.isBlank())
                        .toList(),
                document.summary() + "\n" + found.bodyText(),
                attachments(found),
                Map.of(
                        SearchFacet.SECTION, List.of(document.section()),
                        SearchFacet.ORGAN, named(document.issuingOrgan()),
                        SearchFacet.YEAR, List.of(Integer.toString(date.getYear())),
                        SearchFacet.KIND, List.of(document.kind()),
                        SearchFacet.VALIDITY, List.of(document.validity().name())),
                document.publishedOn());
    }

    private static String attachments(IndexedDocument found) {
        return found.attachments().stream()
                .map(attachment -> attachment.name() + "\n" + cut(attachment.text()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> named(String organ) {
        return organ.isBlank() ? List.of() : List.of(organ);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_ATTACHMENT ? text : text.substring(0, LONGEST_ATTACHMENT);
    }

    private static String stamp(int edition, String section, Validity validity) {
        return edition + "/" + section + "/" + validity.name();
    }
}

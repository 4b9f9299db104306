package org.zhiqing.server.publication.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.publication.kind.TableTwoRow;

/** Reading where nothing is public: an organ that has published nothing. */
@SystemTest
class EmptyRegisterTests {

    private static final long NOBODY = 9_000_000_001L;

    private final PublicDocuments documents;
    private final DocumentTally tally;

    @Autowired
    EmptyRegisterTests(PublicDocuments documents, DocumentTally tally) {
        this.documents = documents;
        this.tally = tally;
    }

    @Test
    void aDocumentThatIsNotThereIsNeitherPublicNorWithdrawn() {
        assertThat(documents.find(NOBODY)).isEmpty();
        assertThat(documents.tombstone(NOBODY)).isEmpty();
        assertThat(documents.indexed(NOBODY)).isEmpty();
        assertThat(documents.related(NOBODY)).isEmpty();
        assertThat(documents.attachment(NOBODY, 1)).isEmpty();
        assertThat(documents.byIndexNumber("none")).isEmpty();
        assertThat(documents.idsAfter(NOBODY, 10)).isEmpty();
    }

    @Test
    void anOrganWithoutDocumentsHasAnEmptyPageAndZeroFigures() {
        var filter = new PublicFilter(
                List.of("notices"),
                List.of("notice"),
                NOBODY,
                2026,
                org.zhiqing.server.publication.Validity.IN_FORCE,
                null);
        assertThat(documents.page(filter, 1, 20).total()).isZero();
        assertThat(documents.newest(List.of("no-such-section"), 5)).isEmpty();
        YearOfDocuments year = tally.ofYear(NOBODY, 2026);
        for (TableTwoRow row : TableTwoRow.values()) {
            for (TallyFigure figure : TallyFigure.values()) {
                assertThat(year.figure(row, figure)).isZero();
                assertThat(tally.behind(NOBODY, 2026, row, figure)).isEmpty();
            }
        }
        assertThat(year.publishedCount()).isZero();
    }
}

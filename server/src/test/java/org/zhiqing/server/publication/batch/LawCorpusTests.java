package org.zhiqing.server.publication.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.SecrecyConclusion;
import org.zhiqing.server.publication.Validity;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicFilter;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.testing.Cases;

/** 725 real regulations, where they are at hand. */
@SystemTest
class LawCorpusTests {

    private static final Path LAWS = Path.of("../../shared/corpus/laws");

    private final LawImport laws;
    private final ImportBatches batches;
    private final PublicDocuments open;
    private final PublishingDesk desk;

    @Autowired
    LawCorpusTests(LawImport laws, ImportBatches batches, PublicDocuments open, PublishingDesk desk) {
        this.laws = laws;
        this.batches = batches;
        this.open = open;
        this.desk = desk;
    }

    @TestFactory
    Stream<DynamicTest> realRegulations() {
        return Cases.given(
                LAWS, List.of(DynamicTest.dynamicTest("all of them are imported and become public", this::importAll)));
    }

    private void importAll() {
        PublishingOffice office = desk.office();
        ImportReport report = laws.from(LAWS, false, office.office().system());
        for (HeadField field : HeadField.values()) {
            System.out.println(field.label() + " left empty: " + report.missing(field));
        }
        System.out.println("taken " + report.taken().size() + ", refused " + report.refused() + ", earlier versions "
                + report.amendedCount());
        assertThat(report.taken()).hasSize(725);
        long batch = Objects.requireNonNull(report.batch());
        batches.sign(batch, 0, SecrecyConclusion.MAY_BE_PUBLIC, "已公布的法规", PublishingOffice.SIGNATURE, office.secrecy());
        assertThat(batches.approve(batch, 1, "同意", office.leader())).isEqualTo(725);
        PublicFilter amended = new PublicFilter(List.of(), List.of(), office.organ(), null, Validity.AMENDED, null);
        assertThat(open.page(amended, 1, 10).total()).isEqualTo(report.amendedCount());
        List<PublicLine> disclosure = open
                .page(new PublicFilter(List.of("laws"), List.of(), office.organ(), null, null, null), 1, 800)
                .items()
                .stream()
                .filter(line -> line.title().equals("中华人民共和国政府信息公开条例"))
                .toList();
        assertThat(disclosure).extracting(PublicLine::documentNumber).contains("国务院令第711号");
    }
}

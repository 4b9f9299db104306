package org.zhiqing.annualreport.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.file.ConvertedFiles;
import org.zhiqing.annualreport.file.HostileFiles;
import org.zhiqing.annualreport.file.ReportFile;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.read.ReportReading;

/** Files that mean harm, read as the page reads strangers' files: refused with a reason, and the next file is read. */
class HostileFilesInWorkersTests {

    private static final int TENTHS = 10;
    private static final String SOUND = "b-2019-many.html-docx.docx";
    private static ReadingWorkers workers;

    @BeforeAll
    static void start() {
        workers = new ReadingWorkers(ReadingWorkers.besideThis(""), 1, 256, Duration.ofMinutes(2));
    }

    @AfterAll
    static void end() {
        workers.close();
    }

    @AfterEach
    void theNextFileIsReadAsIfNothingHadBeen() {
        assertThat(workers.read(ConvertedFiles.bytes(SOUND), SOUND).year()).hasValue(2019);
    }

    static Stream<Arguments> hostile() throws Exception {
        return Stream.of(
                Arguments.of("bomb.docx", HostileFiles.bomb("word/document.xml"), "解开后太大"),
                Arguments.of("bomb.ofd", HostileFiles.bomb("OFD.xml"), "解开后太大"),
                Arguments.of("bomb.odt", HostileFiles.bomb("content.xml"), "解开后太大"),
                Arguments.of("bomb.xlsx", HostileFiles.workbookBomb(), "损坏"),
                Arguments.of("entities.docx", HostileFiles.entities("word/document.xml"), "损坏"),
                Arguments.of("entities.odt", HostileFiles.entities("content.xml"), "损坏"),
                Arguments.of("entities.ofd", HostileFiles.entities("OFD.xml"), "损坏"),
                Arguments.of("entities.xlsx", HostileFiles.workbookEntities(), "损坏"),
                Arguments.of("deep.docx", HostileFiles.deepDocx(), "层次太深"),
                Arguments.of("deep.odt", HostileFiles.deepOdt(), "层次太深"),
                Arguments.of("long.pdf", HostileFiles.pagesPdf(10_000), "10000页"),
                Arguments.of("unmapped.pdf", HostileFiles.unmappedPdf(), "乱码"),
                Arguments.of("locked.docx", HostileFiles.lockedDocx(), "设有密码"),
                Arguments.of("locked.xls", HostileFiles.lockedXls(), "设有密码"),
                Arguments.of("locked.odt", HostileFiles.lockedOdt(), "设有密码"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("hostile")
    void isRefusedWithItsReason(String name, byte[] file, String why) {
        assertThatThrownBy(() -> workers.read(file, name))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining(why);
    }

    static Stream<String> kinds() {
        return Stream.of(
                SOUND,
                "e-2025-many.html-doc.doc",
                "b-2019-many.docx-odt.odt",
                "e-2025-many.xlsx-ods.ods",
                "b-2019-many.xlsx-xls.xls",
                "e-2025-many.docx-pdf.pdf",
                "b-2019-many.html-pdf.pdf",
                "c-2023-few.print-pdf.pdf");
    }

    /** Whatever is left of a file that was cut off: no number that is not the number of the whole. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aFileCutOffAtEveryTenthNeverGivesAWrongNumber(String name) {
        byte[] whole = ConvertedFiles.bytes(name);
        Map<CellId, BigDecimal> truth = ConvertedFiles.cells(name.substring(0, name.indexOf('.')));
        for (int tenth = 1; tenth < TENTHS; tenth++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * tenth / TENTHS);
            try {
                ReportReading reading = workers.read(cut, name);
                truth.forEach((id, number) -> reading.cell(id)
                        .asNumber()
                        .ifPresent(read -> assertThat(read).as(id.value()).isEqualByComparingTo(number)));
            } catch (UnreadableReportException | NoReportFormException e) {
                assertThat(e.getMessage()).as("%d tenths", tenth).endsWith("。");
            }
        }
    }

    @Test
    void aFileOfOneGigabyteIsNotEvenOpened(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.docx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        assertThatThrownBy(() -> ReportFile.bytes(file))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("超过50MB");
    }
}

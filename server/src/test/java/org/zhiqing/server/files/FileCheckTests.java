package org.zhiqing.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import org.zhiqing.server.kernel.Refusal;

/** Which files are kept, and with which words the others are refused. */
class FileCheckTests {

    final Path folder;

    FileCheckTests(@TempDir Path folder) {
        this.folder = folder;
    }

    final FileCheck check =
            new FileCheck(new FileLimits(DataSize.ofMegabytes(2), DataSize.ofMegabytes(20), 50, 100, 1_000_000));

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("通知.pdf", HandedIn.pdf("notice"), FileType.PDF),
                Arguments.of("通知.PDF", HandedIn.pdf("notice"), FileType.PDF),
                Arguments.of("通知.docx", HandedIn.docx("通知"), FileType.DOCX),
                Arguments.of("名单.xlsx", HandedIn.xlsx("名单"), FileType.XLSX),
                Arguments.of("名单.xls", HandedIn.xls("名单"), FileType.XLS),
                Arguments.of("通知.ofd", HandedIn.ofd("通知"), FileType.OFD),
                Arguments.of("图.png", HandedIn.png(10, 10), FileType.PNG),
                Arguments.of("说明.txt", "说明".getBytes(UTF_8), FileType.TXT),
                Arguments.of("名单.csv", "姓名,金额".getBytes(Charset.forName("GB18030")), FileType.CSV));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("good")
    void acceptsWhatItsNameAndContentAgreeOn(String name, byte[] bytes, FileType type) throws IOException {
        assertThat(check.check(file(bytes), name)).isEqualTo(type);
    }

    static Stream<Arguments> bad() {
        byte[] pdf = HandedIn.pdf("notice");
        byte[] png = HandedIn.png(200, 200);
        byte[] docx = HandedIn.docx("通知");
        return Stream.of(
                Arguments.of("空.pdf", new byte[0], "files.empty"),
                Arguments.of("大.txt", new byte[2 * 1024 * 1024 + 1], "files.too-large"),
                Arguments.of("程序.exe", pdf, "files.type-not-accepted"),
                Arguments.of("无扩展名", pdf, "files.type-not-accepted"),
                Arguments.of("打包.zip", HandedIn.zip("a.txt", "a"), "files.type-not-accepted"),
                Arguments.of("其实是图.pdf", png, "files.type-mismatch"),
                Arguments.of("其实是表.docx", HandedIn.xlsx("表"), "files.type-mismatch"),
                Arguments.of("其实是包.ofd", HandedIn.zip("a.txt", "a"), "files.type-mismatch"),
                Arguments.of("其实是表.doc", HandedIn.xls("表"), "files.type-mismatch"),
                Arguments.of("其实是网页.txt", new byte[] {'<', 0, 'h'}, "files.type-mismatch"),
                Arguments.of("乱码.docx", new byte[] {7, 1, 9, 3, 5, 8}, "files.not-of-type"),
                Arguments.of("其实是文字.png", "说明".getBytes(UTF_8), "files.not-of-type"),
                Arguments.of("截断.pdf", "%PDF-1.7 only".getBytes(UTF_8), "files.corrupt"),
                Arguments.of("截断.docx", Arrays.copyOf(docx, docx.length / 2), "files.corrupt"),
                Arguments.of("截断.png", Arrays.copyOf(png, 40), "files.corrupt"),
                Arguments.of("加密.pdf", HandedIn.pdfWithPassword(), "files.password-protected"),
                Arguments.of("炸弹.docx", HandedIn.bomb(10), "files.unpacks-too-large"),
                Arguments.of("大图.png", HandedIn.png(1200, 1200), "files.picture-too-large"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bad")
    void refusesWithTheReason(String name, byte[] bytes, String code) throws IOException {
        Path file = file(bytes);
        assertThatThrownBy(() -> check.check(file, name)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.getMessage()).contains(name);
        });
    }

    @Test
    void aProofIsAPictureOrAPdf() throws IOException {
        assertThat(check.checkProof(file(HandedIn.png(5, 5)), "身份证.png")).isEqualTo(FileType.PNG);
        assertThat(check.checkProof(file(HandedIn.pdf("licence")), "执照.pdf")).isEqualTo(FileType.PDF);

        Path text = file("我是我".getBytes(UTF_8));
        assertThatThrownBy(() -> check.checkProof(text, "身份证.txt")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("files.not-a-proof");
            assertThat(refusal.getMessage()).contains(".pdf、.png、.jpg").doesNotContain(".docx");
        });
    }

    @Test
    void refusesADocumentOfTooManyParts() throws IOException {
        String[] parts = new String[2 * 60];
        for (int i = 0; i < 60; i++) {
            parts[2 * i] = "word/" + i + ".xml";
            parts[2 * i + 1] = "x";
        }
        Path file = file(HandedIn.zip(parts));
        assertThatThrownBy(() -> check.check(file, "多.docx"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("files.unpacks-too-large"));
    }

    @Test
    void readsTheTextOfEachType() throws IOException {
        assertThat(text(HandedIn.pdf("notice 2026"), FileType.PDF)).contains("notice 2026");
        assertThat(text(HandedIn.docx("关于停水的通知"), FileType.DOCX)).contains("关于停水的通知");
        assertThat(text(HandedIn.xlsx("低保名单"), FileType.XLSX)).contains("低保名单");
        assertThat(text(HandedIn.xls("低保名单"), FileType.XLS)).contains("低保名单");
        assertThat(text(HandedIn.ofd("版式文件"), FileType.OFD)).contains("版式文件");
        assertThat(text("说明".getBytes(Charset.forName("GB18030")), FileType.TXT))
                .isEqualTo("说明");
    }

    @Test
    void saysWhenThereIsNoText() throws IOException {
        FileText picture = TextExtraction.of(file(HandedIn.png(5, 5)), FileType.PNG);
        assertThat(picture.content()).isEmpty();
        assertThat(picture.failure()).contains("人工查看");
        FileText broken = TextExtraction.of(file("%PDF-1.7 only".getBytes(UTF_8)), FileType.PDF);
        assertThat(broken.failure()).contains("提取失败");
    }

    @Test
    void takesFoldersAndControlCharactersOutOfNames() {
        assertThat(FileName.clean("C:\\文件\\通知\u202e.pdf")).isEqualTo("通知.pdf");
        assertThat(FileName.clean("../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(FileName.clean("长".repeat(300) + ".docx")).hasSize(200).endsWith(".docx");
    }

    private String text(byte[] bytes, FileType type) throws IOException {
        FileText text = TextExtraction.of(file(bytes), type);
        assertThat(text.failure()).isNull();
        return text.content();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "in", ".bin"), bytes);
    }
}

package org.zhiqing.annualreport.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.annualreport.UnreadableReportException;

/** Files that mean harm or are broken: a clear reason, and the process goes on. */
class HostileFilesTests {

    private static final String SAMPLE = "clean-2021-tabs.txt";

    private static void refused(byte[] file, String name, String why) {
        assertThatThrownBy(() -> ReportFile.fragments(file, name, FileLimits.STANDARD))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining(why);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesAPackedFileThatUnpacksWithoutEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 220; i++) {
                zip.write(zeros);
            }
        }
        refused(bytes.toByteArray(), "bomb.docx", "解开后太大");
    }

    @Test
    void opensNothingThatXmlRefersTo() {
        String xml =
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        byte[] file = SampleFiles.zip(Map.of("word/document.xml", xml));
        try {
            assertThat(ReportFile.fragments(file, "x.docx", FileLimits.STANDARD))
                    .isEmpty();
        } catch (UnreadableReportException e) {
            assertThat(e).hasMessageContaining("损坏");
        }
    }

    @Test
    void refusesEntitiesThatMultiply() {
        String xml =
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><text:p>&b;&b;</text:p></office:document-content>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", xml);
        try {
            assertThat(ReportFile.fragments(SampleFiles.zip(parts), "x.odt", FileLimits.STANDARD))
                    .isEmpty();
        } catch (UnreadableReportException e) {
            assertThat(e).hasMessageContaining("损坏");
        }
    }

    @Test
    void refusesTablesNestedWithoutEnd() {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(2_000);
        String xml = "<w:document xmlns:w=\"w\"><w:body>" + deep + "</w:tc></w:tr></w:tbl>".repeat(2_000)
                + "</w:body></w:document>";
        refused(SampleFiles.zip(Map.of("word/document.xml", xml)), "deep.docx", "层次太深");
    }

    @Test
    void survivesAWebPageNestedWithoutEnd() {
        String html = "<html>" + "<div><table><tr><td>".repeat(30_000) + "年度报告";
        assertThat(ReportFile.fragments(utf8(html), "deep.html", FileLimits.STANDARD)
                        .size())
                .isLessThan(100);
    }

    @Test
    void refusesAWebPageOfTagsWithoutEnd() {
        refused(utf8("<html>" + "<b>".repeat(200_000)), "tags.html", "标签太多");
    }

    @Test
    void refusesAPageThatDrawsWithoutEnd() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(utf8("0 0 m\n".repeat(1_000_001)));
            }
            page.setContents(content);
            document.save(file);
        }
        assertThat(file.size()).as("packed").isLessThan(100_000);
        refused(file.toByteArray(), "drawn.pdf", "画的内容太多");
    }

    @ParameterizedTest(name = "the first half of a {0}")
    @ValueSource(strings = {"docx", "odt", "ofd", "xlsx"})
    void refusesHalfAFile(String kind) {
        byte[] whole =
                switch (kind) {
                    case "docx" -> SampleFiles.docx(SAMPLE);
                    case "odt" -> SampleFiles.odt(SAMPLE);
                    case "ofd" -> SampleFiles.ofd(SAMPLE);
                    default -> SampleFiles.xlsx(SAMPLE);
                };
        assertThatThrownBy(() -> ReportFile.fragments(
                        Arrays.copyOf(whole, whole.length / 2), "half." + kind, FileLimits.STANDARD))
                .isInstanceOf(UnreadableReportException.class);
    }

    @Test
    void refusesAPdfOfTooManyPages() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 501; i++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            refused(bytes.toByteArray(), "long.pdf", "501页");
        }
    }

    @Test
    void refusesAPdfWithAPassword() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            refused(bytes.toByteArray(), "locked.pdf", "设有密码");
        }
    }

    @Test
    void saysThatAPdfWithoutTextIsAPicture() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThatThrownBy(() -> PdfFile.fragments(bytes.toByteArray(), FileLimits.STANDARD))
                    .isInstanceOf(PictureException.class);
        }
    }

    @Test
    void saysWhatToDoWithOtherKinds() {
        refused(utf8("{\\rtf1 text}"), "a.rtf", "另存为.docx");
        refused(new byte[] {'R', 'a', 'r', '!', 1, 2}, "a.rar", "请解开");
        refused(utf8("%PDF-1.7 nothing"), "a.pdf", "PDF已经损坏");
        refused(new byte[0], "a.txt", "空文件");
        refused(utf8("?".repeat(500) + "2021 0 0 0"), "a.txt", "变成问号");
        refused(new byte[(int) FileLimits.STANDARD.bytes() + 1], "a.txt", "超过50MB");
    }

    @Test
    void refusesMoreTextThanAReportHas() {
        FileLimits few = new FileLimits(1_000_000, 1_000_000, 10, 50, 1_000);
        assertThatThrownBy(() -> ReportFile.fragments(utf8("<html>" + SampleFiles.html(SAMPLE)), "a.html", few))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("文字太多");
    }
}

package org.zhiqing.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.server.files.HiddenPart.Nature;

/** The properties of documents: who wrote them, and whatever else stands there. */
class HiddenPartsTests {

    @Test
    void allPropertiesOfALetterAreRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("通知.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("正文");
            var core = document.getProperties().getCoreProperties();
            core.setCreator("某甲");
            core.setLastModifiedByUser("某乙");
            core.setTitle("旧的标题");
            core.setDescription("电话13800138000");
            document.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setCompany("某单位");
            document.getProperties().getCustomProperties().addProperty("密级", "内部");
            document.write(out);
        }
        List<HiddenPart> parts = HiddenParts.of(file, FileType.DOCX);
        assertThat(parts).extracting(HiddenPart::nature).containsOnly(Nature.PROPERTY);
        assertThat(parts).extracting(HiddenPart::kind).containsExactly("作者", "最后修改者", "其他文档属性");
        assertThat(parts.get(2).text()).contains("旧的标题", "电话13800138000", "某单位", "密级：内部");
    }

    @Test
    void thoseOfAPdfToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("通知.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setSubject("电话13800138000");
            document.save(file.toFile());
        }
        assertThat(HiddenParts.of(file, FileType.PDF)).singleElement().satisfies(part -> assertThat(part.text())
                .isEqualTo("电话13800138000"));
    }
}

package org.zhiqing.server.publication.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.server.files.FileType;

/** The text of an OFD file (GB/T 33190-2016): paragraphs, headings and ruled tables by their place on the page. */
class OfdIntakeTests {

    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final StringBuilder page = new StringBuilder();

    @Test
    void paragraphsHeadingsAndATableWithAMergedCellAreKept(@TempDir Path folder) throws IOException {
        words("测试新区管理委员会关于停车的通知", 40, 20, 7);
        words("一、停车的时间", 20, 40, 5);
        words("各路段每日七时至二十二时可以停车，其余时间不得停放。", 25, 50, 4);
        words("二、收费的标准", 20, 62, 5);
        for (List<Double> box : List.of(
                List.of(20.0, 75.0, 120.0),
                List.of(20.0, 85.0, 60.0),
                List.of(80.0, 85.0, 60.0),
                List.of(20.0, 95.0, 60.0),
                List.of(80.0, 95.0, 60.0))) {
            box(box.get(0), box.get(1), box.get(2));
        }
        words("收费标准", 22, 77, 4);
        words("路段", 22, 87, 4);
        words("每小时", 82, 87, 4);
        words("纬五路", 22, 97, 4);
        words("三元", 82, 97, 4);
        words("特此通知。", 25, 115, 4);

        Document body = Jsoup.parseBodyFragment(read(folder).whole());
        assertThat(body.text()).contains("一、停车的时间", "各路段每日七时至二十二时可以停车，其余时间不得停放。", "二、收费的标准", "特此通知。");
        assertThat(body.select("h2").eachText()).contains("一、停车的时间", "二、收费的标准");
        assertThat(body.select("table tr")).hasSize(3);
        assertThat(body.select("table tr").get(0).select("th, td").attr("colspan"))
                .isEqualTo("2");
        assertThat(body.select("table tr").get(2).select("th, td").eachText()).containsExactly("纬五路", "三元");
    }

    private Intake read(Path folder) throws IOException {
        Path file = folder.resolve("通知.ofd");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "OFD.xml",
                "<ofd:OFD" + SPACE
                        + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        parts.put(
                "Doc_0/Document.xml",
                "<ofd:Document" + SPACE
                        + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                        + "</ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>"
                        + "</ofd:Pages></ofd:Document>");
        parts.put(
                "Doc_0/Pages/Page_0/Content.xml",
                "<ofd:Page" + SPACE + "><ofd:Content><ofd:Layer>" + page + "</ofd:Layer></ofd:Content></ofd:Page>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return FileIntake.of(file, FileType.OFD, "通知.ofd");
    }

    private void words(String text, double x, double y, double size) {
        page.append("<ofd:TextObject Boundary=\"" + x + " " + y + " 180 8\" Size=\"" + size
                + "\"><ofd:TextCode X=\"0\" Y=\"" + size + "\" DeltaX=\"g " + (text.length() - 1) + " " + size + "\">"
                + text
                + "</ofd:TextCode></ofd:TextObject>");
    }

    private void box(double x, double y, double width) {
        page.append("<ofd:PathObject Boundary=\"" + x + " " + y + " " + width + " 10\"><ofd:AbbreviatedData>M 0 0 L "
                + width + " 0 L " + width + " 10 L 0 10 C</ofd:AbbreviatedData></ofd:PathObject>");
    }
}

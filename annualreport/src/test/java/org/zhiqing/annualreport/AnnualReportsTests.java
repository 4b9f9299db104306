package org.zhiqing.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.json.ReportJson;
import org.zhiqing.annualreport.read.ReadingText;
import org.zhiqing.annualreport.read.ReportReading;

class AnnualReportsTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void readsUtf8AndGb18030Alike() throws IOException {
        String text = Samples.text("clean-2021-tabs.txt");
        ReportReading utf8 = AnnualReports.read(file("a.txt", text.getBytes(StandardCharsets.UTF_8)));
        ReportReading gb = AnnualReports.read(file("b.txt", text.getBytes(Charset.forName("GB18030"))));
        assertThat(gb.cells()).isEqualTo(utf8.cells());
        assertThat(AnnualReports.check(gb, null, CheckPolicy.DEFAULT)).isEmpty();
    }

    @Test
    void readsItsOwnJson() throws IOException {
        String json = ReportJson.of(Samples.read("clean-2021-tabs.txt"));
        ReportReading reading = AnnualReports.read(file("cells.json", json.getBytes(StandardCharsets.UTF_8)));
        assertThat(AnnualReports.check(reading, null, CheckPolicy.DEFAULT)).isEmpty();
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        assertUnreadable(folder.resolve("none.txt"), "没有找到文件");
        assertUnreadable(file("empty.txt", new byte[0]), "空文件");
        assertUnreadable(file("report.docx", new byte[] {1}), "不是文本文件");
        assertUnreadable(file("bytes.txt", new byte[] {(byte) 0xff, 0, 1, 2}), "不是文本文件");
        assertUnreadable(file("bad.json", "{}".getBytes(StandardCharsets.UTF_8)), "form应为");
    }

    private static void assertUnreadable(Path file, String why) {
        assertThatThrownBy(() -> AnnualReports.read(file))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining(why);
    }

    @Test
    void printsWhatWasReadWithBlankAbsentAndZeroApart() {
        assertThat(ReadingText.of(Samples.read("bad-cells-2023.txt")))
                .contains("报告年度：2023", "1.属于国家秘密\t空白\t空白", "无法识别“若干”", "7.属于行政执法案卷\t0\t0");
        assertThat(ReadingText.of(Samples.read("text-defects-2021.txt")))
                .contains("3.其他\t缺失", "格式之外：表三“（六）其他处理”行“自然人”列：1");
    }
}

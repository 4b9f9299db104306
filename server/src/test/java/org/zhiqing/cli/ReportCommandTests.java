package org.zhiqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.annualreport.ReportFormat;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.json.CellJson;
import picocli.CommandLine;

/** The {@code report} commands: what they print, what they write and how they exit. */
class ReportCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int run(String... args) {
        return new CommandLine(new ReportCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    /** Zeros throughout, but for {@code review/upheld}. */
    private String cells(int year, LongUnaryOperator upheld) throws IOException {
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        FormEdition edition = FormEdition.forYear(year);
        ReportForm.of(edition).cells().forEach(cell -> cells.put(cell.id(), CellValue.of(0)));
        cells.computeIfPresent(new CellId("review/upheld"), (id, zero) -> CellValue.of(upheld.applyAsLong(0)));
        Path file = folder.resolve(year + ".json");
        return Files.writeString(file, CellJson.write(edition, OptionalInt.of(year), "青禾区发展局", cells))
                .toString();
    }

    private int runOn(byte[] input, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            return run(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aDashIsStandardInputWhateverKindOfFileComes() throws IOException {
        byte[] json = Files.readAllBytes(Path.of(cells(2023, zero -> zero)));
        Path written = folder.resolve("cells.csv");
        assertThat(runOn(json, "render", "-", written.toString())).isZero();
        byte[] csv = Files.readAllBytes(written);
        assertThat(runOn(csv, "check", "-")).isZero();
        assertThat(runOn(csv, "compare", cells(2023, zero -> zero), "-")).isZero();
    }

    @Test
    void checkExitsWithZeroWhenNothingIsFound() throws IOException {
        assertThat(run("check", cells(2023, zero -> zero))).isZero();
        assertThat(out).hasToString("没有发现问题。\n");
    }

    @Test
    void checkExitsWithZeroWhenThereIsOnlySomethingToKnow() throws IOException {
        assertThat(run("check", cells(2020, zero -> zero))).isZero();
        assertThat(out.toString()).contains("[提示] S-03I");
    }

    @Test
    void checkExitsWithOneWhenASumIsWrong() throws IOException {
        assertThat(run("check", cells(2023, zero -> 3))).isEqualTo(1);
        assertThat(err.toString()).contains("没有指明机关类别", "（T2-A）", "--organ-kind");
        assertThat(out.toString()).contains("[错误] T4-R", "四种结果之和为3，“总计”为0，相差3");
    }

    @Test
    void checkPutsLastYearBesideThisYear() throws IOException {
        String last = cells(2021, zero -> zero);
        assertThat(run("check", cells(2023, zero -> zero), "--last-year", last)).isEqualTo(1);
        assertThat(out.toString()).contains("请提供2022年度的报告");
    }

    @Test
    void checkPrintsJson() throws IOException {
        assertThat(run("check", "--json", cells(2023, zero -> 3))).isEqualTo(1);
        assertThat(out.toString()).contains("\"rule\" : \"T4-R\"");
    }

    @Test
    void readPrintsEveryCell() throws IOException {
        assertThat(run("read", cells(2023, zero -> 7))).isZero();
        assertThat(out.toString()).contains("报告年度：2023", "表四　政府信息公开行政复议、行政诉讼情况", "7\t0\t0\t0\t0");
    }

    @Test
    void exitsWithTwoWhenTheFileCannotBeRead() {
        assertThat(run("check", folder.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("没有找到文件");
    }

    @Test
    void exitsWithTwoForAFormBefore2019() throws IOException {
        Path old = Files.writeString(folder.resolve("old.txt"), "青禾区2017年政府信息公开工作年度报告\n\n一、概述\n\n2017年公开信息3条。\n");
        assertThat(run("read", old.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("2017年度报告使用2019年以前的格式");
    }

    private String generated(String name) {
        String file = folder.resolve(name).toString();
        assertThat(run("generate", file, "--seed", "5", "--requests", "40")).isZero();
        return file;
    }

    @Test
    void generateWritesAReportInWhichNothingIsFound() {
        assertThat(run("check", generated("r.txt"), "--organ-kind", "LOCAL_DEPARTMENT"))
                .isZero();
        assertThat(out).hasToString("没有发现问题。\n");
    }

    @Test
    void generateWritesAFolderOfSeveralYears() throws IOException {
        Path many = folder.resolve("many");
        assertThat(run(
                        "generate",
                        many.toString(),
                        "--format",
                        "json",
                        "--years",
                        "3",
                        "--count",
                        "2",
                        "--year",
                        "2019"))
                .isZero();
        try (var files = Files.list(many)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .hasSize(6)
                    .allMatch(name -> name.endsWith("年政府信息公开工作年度报告.json"));
        }
    }

    @Test
    void generateDamagesAReportAndSaysWhatAReaderMustAnswer() throws IOException {
        Path file = folder.resolve("d.txt");
        assertThat(run("generate", file.toString(), "--damage", "DASH_FOR_ZERO"))
                .isZero();
        assertThat(err.toString()).contains("0画线", "空白");
        assertThat(Files.readString(file)).contains("\t—");
        assertThat(run("generate", folder.resolve("d.pdf").toString(), "--damage", "DASH_FOR_ZERO"))
                .isEqualTo(2);
    }

    @Test
    void renderWritesEveryFormatFromEveryOneThatCanBeRead() throws IOException {
        String source = generated("r.json");
        for (ReportFormat format : ReportFormat.values()) {
            Path written = folder.resolve("out." + format.ending());
            assertThat(run("render", source, written.toString()))
                    .as(format.word())
                    .isZero();
            assertThat(Files.size(written)).as(format.word()).isGreaterThan(1000);
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void renderSaysWhichCellsItLeftEmpty() throws IOException {
        String source = generated("r.json");
        Path holed = folder.resolve("holed.csv");
        run("render", source, holed.toString());
        Files.writeString(holed, Files.readString(holed).replaceFirst("(复议·结果维持,)\\d+", "$1"));
        assertThat(run("render", holed.toString(), folder.resolve("out.html").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("没有数字，留空：表四", "共有1个单元格");
    }

    @Test
    void renderAndGenerateSayWhatIsMissing() {
        assertThat(run("render", generated("r.txt"))).isEqualTo(2);
        assertThat(err.toString()).contains("请用 --format");
        assertThat(run("generate", "x.zip")).isEqualTo(2);
        assertThat(run("generate", folder.resolve("r.txt").toString(), "--year", "2018"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("2018年度报告使用2019年以前的格式");
        assertThat(run("generate", folder.resolve("none/r.txt").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("没有写出来");
    }
}

package org.zhiqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.json.CellJson;
import picocli.CommandLine;

/** {@code report check, locate, compare, aggregate} on several files: output, exit code, bad files. */
class ReportBatchCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int run(String... args) {
        return new CommandLine(new ReportCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    /** Zeros throughout, but for review/upheld and review/total. */
    private String report(String organ, long upheld, long total) throws IOException {
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        ReportForm.of(FormEdition.FORM_2021).cells().forEach(cell -> cells.put(cell.id(), CellValue.of(0)));
        cells.put(new CellId("review/upheld"), CellValue.of(upheld));
        cells.put(new CellId("review/total"), CellValue.of(total));
        Path file = Files.createDirectories(folder.resolve("reports")).resolve(organ + ".json");
        return Files.writeString(file, CellJson.write(FormEdition.FORM_2021, OptionalInt.of(2023), organ, cells))
                .toString();
    }

    private String reports() {
        return folder.resolve("reports").toString();
    }

    @Test
    void checkGoesThroughAFolderAndSumsUp() throws IOException {
        report("甲局", 0, 0);
        report("乙局", 3, 0);
        assertThat(run("check", reports(), "--jobs", "2")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "== " + folder.resolve("reports/乙局.json"),
                        "[错误] T4-R",
                        "最可能写错的是表四",
                        "共2份：1份没有发现问题，1份有问题，0份不能读取。");
    }

    @Test
    void aBadFileNeverStopsTheRest() throws IOException {
        report("甲局", 0, 0);
        Files.writeString(folder.resolve("reports/坏.json"), "{");
        report("乙局", 0, 0);
        assertThat(run("check", reports())).isEqualTo(2);
        assertThat(err.toString()).contains("坏.json：").contains("不是有效的JSON");
        assertThat(out.toString()).contains("共3份：2份没有发现问题，0份有问题，1份不能读取。");
    }

    @Test
    void readGoesThroughAFolderAndABadFileStopsNothing() throws IOException {
        report("甲局", 0, 0);
        Files.writeString(folder.resolve("reports/坏.json"), "{");
        report("乙局", 3, 0);
        assertThat(run("read", reports(), "--jobs", "2")).isEqualTo(2);
        assertThat(out.toString())
                .contains("== " + folder.resolve("reports/甲局.json"), "== " + folder.resolve("reports/乙局.json"));
        assertThat(err.toString()).contains("坏.json：");
        out.getBuffer().setLength(0);
        assertThat(run("read", "--format", "json", reports())).isEqualTo(2);
        assertThat(tools.jackson.databind.json.JsonMapper.shared().readTree(out.toString()))
                .hasSize(2);
    }

    @Test
    void checkOfSeveralPrintsOneJsonDocument() throws IOException {
        report("甲局", 0, 0);
        report("乙局", 3, 0);
        assertThat(run("check", reports(), "--format", "json")).isEqualTo(1);
        assertThat(tools.jackson.databind.json.JsonMapper.shared().readTree(out.toString()))
                .hasSize(3)
                .anySatisfy(each -> assertThat(
                                each.path("result").path(0).path("rule").asString(""))
                        .isEqualTo("T4-R"))
                .anySatisfy(each -> assertThat(each.has("alike")).isTrue());
    }

    @Test
    void lastYearsReportsAreFoundByTheNameOfTheOrgan() throws IOException {
        String now = report("甲局", 0, 0);
        String other = report("乙局", 0, 0);
        assertThat(run("check", now, other, "--last-year", reports())).isEqualTo(1);
        assertThat(out.toString()).contains("请提供2022年度的报告");
    }

    @Test
    void aReportComesFromStandardInput() throws IOException {
        List<Path> files = ReportFiles.of(
                List.of("-"),
                new ByteArrayInputStream(
                        Files.readString(Path.of(report("甲局", 0, 0))).getBytes(StandardCharsets.UTF_8)));
        assertThat(run("check", files.get(0).toString())).isZero();
    }

    @Test
    void locateNamesTheCell() throws IOException {
        assertThat(run("locate", report("乙局", 3, 0))).isEqualTo(1);
        assertThat(out.toString()).contains("至少要改动1个单元格，有2种改法", "1. 表四“行政复议·总计”列现为0，应为3", "2. 表四“行政复议·结果维持”列现为3，应为0");
        assertThat(run("locate", report("甲局", 0, 0))).isZero();
        assertThat(out.toString()).endsWith("勾稽关系都成立。\n");
    }

    @Test
    void locatePrintsJson() throws IOException {
        assertThat(run("locate", "--json", report("乙局", 3, 0))).isEqualTo(1);
        assertThat(out.toString()).contains("\"rule\" : \"T4-R\"", "\"proposed\" : 3");
    }

    @Test
    void compareTellsWhetherTwoReportsDiffer() throws IOException {
        String one = report("甲局", 0, 0);
        String other = report("乙局", 3, 3);
        assertThat(run("compare", one, one)).isZero();
        assertThat(run("compare", one, other)).isEqualTo(1);
        assertThat(out.toString()).contains("表四“行政复议·总计”列：0 → 3（+3）");
        Path page = folder.resolve("page.html");
        assertThat(run("compare", one, other, "--format", "html", "--output", page.toString()))
                .isEqualTo(1);
        assertThat(page).content().contains("<!DOCTYPE html>", "行政复议·总计");
        assertThat(run("compare", one, "none.txt")).isEqualTo(2);
    }

    private String tree() throws IOException {
        return Files.writeString(folder.resolve("tree.csv"), "机关,上级,曾用名\n某区,,\n甲局,某区,\n乙局,某区,\n")
                .toString();
    }

    @Test
    void aggregateAddsUpAndNamesWhatIsMissing() throws IOException {
        report("甲局", 2, 2);
        assertThat(run("aggregate", "--tree", tree(), "--year", "2023", reports()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("“某区”2023年度，1份报告之和", "表四“行政复议·总计”列：2", "没有“乙局”的报告");
    }

    @Test
    void aggregateWritesTheSumsForTheNextLevel() throws IOException {
        report("甲局", 2, 2);
        report("乙局", 3, 3);
        Path sums = folder.resolve("sums");
        assertThat(run("aggregate", "--tree", tree(), "--year", "2023", reports(), "--output", sums.toString()))
                .isZero();
        String sum = sums.resolve("某区.json").toString();
        assertThat(run("check", sum)).isZero();
        assertThat(run("aggregate", "--tree", tree(), "--year", "2023", reports(), "--published", sum, "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"review/total\"");
    }

    @Test
    void aggregateChecksEachReportInTheSameRun() throws IOException {
        report("甲局", 0, 0);
        report("乙局", 3, 0);
        assertThat(run("aggregate", "--check", "--tree", tree(), "--year", "2023", reports()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("== " + folder.resolve("reports/乙局.json"), "[错误] T4-R", "核对了2份：1份没有错误和需说明的事项，1份有。")
                .doesNotContain("== " + folder.resolve("reports/甲局.json"));
        assertThat(run("aggregate", "--tree", tree(), "--year", "2023", reports()))
                .as("without --check only the sums count")
                .isZero();
    }

    @Test
    void aggregateRefusesATreeThatIsNotThere() throws IOException {
        assertThat(run("aggregate", "--tree", "none.csv", "--year", "2023", report("甲局", 0, 0)))
                .isEqualTo(2);
        assertThat(err.toString()).contains("没有找到机关树文件");
        assertThat(run("aggregate", "--tree", tree(), "--year", "2023", "--organ", "丙局", reports()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("机关树里没有“丙局”");
    }

    @Test
    void theBarShowsHowFarItIs() {
        Progress progress = new Progress(new PrintWriter(err), 2, true);
        progress.step();
        progress.step();
        progress.clear();
        assertThat(err.toString())
                .contains("[###############               ] 1/2", "] 2/2")
                .endsWith("\r");
    }
}

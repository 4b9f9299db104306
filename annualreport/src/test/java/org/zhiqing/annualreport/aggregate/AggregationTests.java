package org.zhiqing.annualreport.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.annualreport.ValidCells;
import org.zhiqing.annualreport.aggregate.Irregularity.Kind;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.json.CellJson;
import org.zhiqing.annualreport.locate.AppliedCheck;
import org.zhiqing.annualreport.read.ReportReading;

/** An organ's figures are its own and those of the organs below it, cell by cell. */
class AggregationTests {

    private static final CellId RECEIVED = new CellId("requests/received/total");
    private static final String TREE =
            """
            机关,上级,曾用名
            青禾市,,
            青禾市政府办公室,青禾市,
            东山区,青禾市,
            东山区教育局,东山区,东山区教育体育局|东山区教委
            东山区水利局,东山区,
            """;

    private static ReportReading report(String organ, int year, Map<CellId, CellValue> cells) {
        return CellJson.read(
                CellJson.write(FormEdition.forYear(year), OptionalInt.of(year), organ, cells), organ + ".json");
    }

    private static ReportReading report(String organ, int seed) {
        Random random = new Random(seed);
        return report(organ, 2023, ValidCells.of(FormEdition.FORM_2021, () -> random.nextInt(30)));
    }

    private static Aggregation all() {
        Aggregation aggregation = new Aggregation(OrganTreeFile.csv(TREE), 2023);
        aggregation.add(report("青禾市政府办公室", 1));
        aggregation.add(report("东山区教育局", 2));
        aggregation.add(report("东山区水利局", 3));
        return aggregation;
    }

    private static BigDecimal received(Aggregation aggregation, String organ) {
        return aggregation
                .cells(organ)
                .getOrDefault(RECEIVED, CellValue.absent())
                .asNumber()
                .orElseThrow();
    }

    private static BigDecimal received(ReportReading reading) {
        return reading.cell(RECEIVED).asNumber().orElseThrow();
    }

    @Test
    void aParentIsItsOwnAndItsChildren() {
        Aggregation aggregation = all();
        BigDecimal district = received(report("东山区教育局", 2)).add(received(report("东山区水利局", 3)));
        assertThat(received(aggregation, "东山区")).isEqualByComparingTo(district);
        assertThat(received(aggregation, "青禾市")).isEqualByComparingTo(district.add(received(report("青禾市政府办公室", 1))));
        assertThat(aggregation.reports("青禾市")).isEqualTo(3);
        assertThat(aggregation.irregularities()).isEmpty();
        assertThat(aggregation.incomplete("青禾市")).isEmpty();
    }

    @Property(tries = 40)
    void whatAddsUpInEveryReportAddsUpInTheSum(@ForAll @IntRange(max = 10_000) int seed) {
        Aggregation aggregation = new Aggregation(OrganTreeFile.csv(TREE), 2023);
        aggregation.add(report("东山区教育局", seed));
        aggregation.add(report("东山区水利局", seed + 1));
        ReportReading sum = report("东山区", 2023, aggregation.cells("东山区"));
        assertThat(AppliedCheck.of(sum)).allMatch(AppliedCheck::decided).noneMatch(AppliedCheck::broken);
    }

    @Test
    void namesAMissingOrganAndWhereItIsMissed() {
        Aggregation aggregation = new Aggregation(OrganTreeFile.csv(TREE), 2023);
        aggregation.add(report("青禾市政府办公室", 1));
        aggregation.add(report("东山区教育局", 2));
        assertThat(aggregation.irregularities()).singleElement().satisfies(missing -> {
            assertThat(missing.kind()).isEqualTo(Kind.MISSING);
            assertThat(missing.sentence()).isEqualTo("没有“东山区水利局”的报告，“东山区”“青禾市”的汇总数都不含这个机关。请补交。");
        });
    }

    @Test
    void countsAnOrganOnceAndSaysWhatTwiceWouldDo() {
        Aggregation aggregation = all();
        BigDecimal before = received(aggregation, "青禾市");
        aggregation.add(report("东山区水利局", 9));
        assertThat(received(aggregation, "青禾市")).isEqualByComparingTo(before);
        assertThat(aggregation.irregularities()).singleElement().satisfies(twice -> {
            assertThat(twice.kind()).isEqualTo(Kind.DOUBLE);
            assertThat(twice.sentence()).contains("两份都计会多新收申请" + received(report("", 9)) + "件");
        });
    }

    @Test
    void countsAnOrganUnderItsEarlierName() {
        Aggregation aggregation = new Aggregation(OrganTreeFile.csv(TREE), 2023);
        aggregation.add(report("东山区教委", 2));
        assertThat(received(aggregation, "东山区")).isEqualByComparingTo(received(report("", 2)));
        assertThat(aggregation.irregularities())
                .filteredOn(each -> each.kind() == Kind.RENAMED)
                .singleElement()
                .satisfies(renamed -> assertThat(renamed.sentence()).startsWith("“东山区教育局”以“东山区教委”的名义报告"));
    }

    @Test
    void leavesOutStrangersAndOtherYears() {
        Aggregation aggregation = all();
        BigDecimal before = received(aggregation, "青禾市");
        aggregation.add(report("西山区教育局", 5));
        aggregation.add(report("东山区教育局", 2020, ValidCells.of(FormEdition.FORM_2019, () -> 1)));
        assertThat(received(aggregation, "青禾市")).isEqualByComparingTo(before);
        assertThat(aggregation.irregularities())
                .extracting(Irregularity::kind)
                .containsExactly(Kind.UNKNOWN, Kind.OTHER_YEAR);
    }

    @Test
    void aBlankIsNotTakenForZero() {
        Map<CellId, CellValue> cells = ValidCells.of(FormEdition.FORM_2021, () -> 1);
        cells.put(RECEIVED, CellValue.blank());
        Aggregation aggregation = all();
        BigDecimal before = received(aggregation, "青禾市");
        Aggregation one = new Aggregation(OrganTreeFile.csv(TREE), 2023);
        one.add(report("东山区教育局", 2023, cells));
        assertThat(one.cells("东山区")).containsEntry(RECEIVED, CellValue.blank());
        assertThat(one.incomplete("东山区")).hasSize(1).containsValue(1);
        assertThat(before).isPositive();
    }

    @Test
    void addsAmountsExactly() {
        Aggregation aggregation = new Aggregation(OrganTreeFile.csv(TREE), 2023);
        CellId charges = new CellId("proactive/charges/amount");
        for (String[] each : new String[][] {{"东山区教育局", "24252.311082"}, {"东山区水利局", "0.1"}}) {
            Map<CellId, CellValue> cells = ValidCells.of(FormEdition.FORM_2021, () -> 0);
            cells.put(charges, CellValue.of(new BigDecimal(each[1])));
            aggregation.add(report(each[0], 2023, cells));
        }
        assertThat(aggregation
                        .cells("东山区")
                        .getOrDefault(charges, CellValue.absent())
                        .text())
                .isEqualTo("24252.411082");
    }

    @Test
    void comparesWhatAGovernmentPublished() {
        Aggregation aggregation = all();
        Map<CellId, CellValue> cells = aggregation.cells("青禾市");
        assertThat(aggregation.beside("青禾市", report("青禾市", 2023, cells))).isEmpty();
        cells.put(RECEIVED, CellValue.of(1));
        assertThat(aggregation.beside("青禾市", report("青禾市", 2023, cells)))
                .singleElement()
                .satisfies(differs ->
                        assertThat(differs.sentence()).contains("汇总报告为1，本机关与下级各份报告之和为" + received(aggregation, "青禾市")));
    }

    @ParameterizedTest(name = "a tree with {0} is refused: {1}")
    @CsvSource({
        "'机关,上级\n甲,乙\n', 不在机关树里",
        "'机关,上级\n甲,\n乙,\n', 有2个：甲、乙",
        "'机关,上级\n甲,\n乙,丙\n丙,乙\n', 绕成了圈",
        "'机关,上级,曾用名\n甲,,丙\n乙,甲,丙\n', 用了不止一次",
        "'名字,上级\n甲,\n', 第一行应当是",
        "'机关,上级\n,甲\n', 没有机关名称"
    })
    void refusesATreeThatIsNone(String csv, String why) {
        assertThatThrownBy(() -> OrganTreeFile.csv(csv))
                .isInstanceOf(OrganTreeException.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsATreeFromYamlAsWell() {
        OrganTree tree = OrganTreeFile.yaml(
                """
                - name: 青禾市
                - {机关: 东山区, 上级: 青禾市, 曾用名: [东山县]}
                """);
        assertThat(tree.root()).isEqualTo("青禾市");
        assertThat(tree.find("东山县")).hasValue("东山区");
        assertThat(tree.path("东山区")).containsExactly("东山区", "青禾市");
        assertThatThrownBy(() -> OrganTreeFile.yaml("甲: 乙")).hasMessageContaining("应当是一个列表");
        assertThatThrownBy(() -> OrganTreeFile.yaml("- 甲")).hasMessageContaining("应当有name、parent、aliases");
        assertThatThrownBy(() -> OrganTreeFile.yaml("[")).hasMessageContaining("不是有效的YAML");
    }

    @Test
    void severalThreadsAddUpTheSame() throws InterruptedException {
        Aggregation aggregation = new Aggregation(OrganTreeFile.csv(TREE), 2023);
        List<Thread> threads = new ArrayList<>();
        List<String> organs = List.of("青禾市政府办公室", "东山区教育局", "东山区水利局");
        for (int i = 0; i < organs.size(); i++) {
            ReportReading reading = report(organs.get(i), i + 1);
            threads.add(new Thread(() -> aggregation.add(reading)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(aggregation.cells("青禾市")).isEqualTo(all().cells("青禾市"));
    }
}

package org.zhiqing.server.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.catalog.Sections;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.Refused;

/** A catalog in a workbook, in the official order of columns: read whole or not at all, written so that it can be read. */
@SystemTest
class CatalogImportTests {

    private static final String TWENTY_DAYS = "自信息形成或者变更之日起20个工作日内";

    private final CatalogImport imports;
    private final CatalogExport export;
    private final CatalogItems items;
    private final CatalogItemList list;
    private final Sections sections;
    private final Offices offices;
    private Office office;

    @Autowired
    CatalogImportTests(
            CatalogImport imports,
            CatalogExport export,
            CatalogItems items,
            CatalogItemList list,
            Sections sections,
            Offices offices) {
        this.imports = imports;
        this.export = export;
        this.items = items;
        this.list = list;
        this.sections = sections;
        this.offices = offices;
        this.office = offices.site();
    }

    @BeforeEach
    void anOffice() {
        office = offices.zone();
        sections.arrangeDefault(office.organ());
    }

    @Test
    void anOfficialCatalogIsReadWithItsTitleItsHeadingInTwoRowsAndItsMergedCells() {
        byte[] workbook = Catalogs.official(
                sheet -> sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1)),
                Catalogs.row("1", "综合业务", "政策文件", TWENTY_DAYS),
                Catalogs.row("2", "", "监督检查", "每月公开"));

        assertThat(take(workbook)).isEqualTo(new ImportOutcome(2, 0, 0, true));

        assertThat(list.open(office.organ()))
                .extracting(item -> item.plan().terms().field() + "/" + item.name())
                .containsExactly("社会救助/综合业务—政策文件", "社会救助/综合业务—监督检查");
        ItemPlan first = list.open(office.organ()).get(0).plan();
        assertThat(first.terms().channels()).containsExactlyInAnyOrder(Channel.SITE, Channel.NEW_MEDIA);
        assertThat(first.unit()).as("the body names the unit").isEqualTo(office.unit());
        assertThat(first.timetable()).isEqualTo(Timetable.onEvent(20));
        assertThat(list.open(office.organ()).get(1).plan().timetable().cycle()).isEqualTo(Cycle.MONTHLY);
    }

    @Test
    void everyWrongCellIsNamedByRowAndColumnAndNothingIsHalfImported() {
        String[] empty = Catalogs.row("2", "综合业务", "缺依据", TWENTY_DAYS);
        empty[4] = "";
        String[] odd = Catalogs.row("第三", "综合业务", "渠道不对", TWENTY_DAYS);
        odd[7] = "■官网\n■政府网站";
        odd[8] = "也许";
        odd[10] = "大概";
        byte[] workbook = Catalogs.official(
                sheet -> sheet.getRow(3).createCell(5).setCellFormula("1+1"),
                Catalogs.row("1", "综合业务", "公式", TWENTY_DAYS),
                empty,
                odd,
                Catalogs.row("4", "综合业务", "缺依据", TWENTY_DAYS));

        assertThatThrownBy(() -> take(workbook)).isInstanceOfSatisfying(Findings.class, wrong -> assertThat(
                        wrong.all().stream().map(Finding::sentence))
                .containsExactly(
                        "第 4 行“公开时限”是公式，不能读取。请改成文字。",
                        "第 4 行“公开时限”没有填写。",
                        "第 5 行“公开依据”没有填写。",
                        "第 6 行“主动”写的是“大概”，应当打√或者留空。",
                        "第 6 行“公开渠道和载体”里的“官网”不是标准目录的渠道。可以写：政府网站、政府公报、两微一端、发布会/听证会、广播电视、纸质媒体、公开查阅点、政务服务中心、便民服务站、入户/现场、社区/企事业单位/村公示栏（电子屏）、精准推送、其他。",
                        "第 6 行“序号”写的是“第三”，应当是正整数。",
                        "第 7 行“缺依据”与第 5 行是同一个事项。请只留一行。"));
        assertThat(list.all(office.organ())).isEmpty();
    }

    @Test
    void importingAgainChangesWhatSaysSomethingElseAndLeavesTheRest() {
        take(Catalogs.official(
                sheet -> {},
                Catalogs.row("1", "综合业务", "政策文件", TWENTY_DAYS),
                Catalogs.row("2", "综合业务", "监督检查", "每月公开")));
        byte[] changed = Catalogs.official(
                sheet -> {},
                Catalogs.row("1", "综合业务", "政策文件", TWENTY_DAYS),
                Catalogs.row("2", "综合业务", "监督检查", "每季度公开"),
                Catalogs.row("3", "综合业务", "统计数据", "每年公开"));

        ImportOutcome tried = imports.take("目录.xlsx", new ByteArrayInputStream(changed), "社会救助", true, editor());
        assertThat(tried).isEqualTo(new ImportOutcome(1, 1, 1, false));
        assertThat(list.open(office.organ())).as("only tried").hasSize(2);

        assertThat(take(changed)).isEqualTo(new ImportOutcome(1, 1, 1, true));
        assertThat(list.open(office.organ()).get(1).plan().timetable().cycle()).isEqualTo(Cycle.QUARTERLY);
    }

    @Test
    void whatIsWrittenIsReadAgainAsTheSame() throws IOException {
        assertThat(items.adoptShipped(editor())).isGreaterThan(40);
        assertThat(items.adoptShipped(editor())).as("a second time").isZero();
        List<ItemPlan> before = plans();

        ImportOutcome outcome = take(exported());

        assertThat(outcome).isEqualTo(new ImportOutcome(0, 0, before.size(), true));
        assertThat(plans()).isEqualTo(before);
    }

    @Test
    void nothingThatIsWrittenIsAFormulaOrBecomesOne() throws IOException {
        ItemPlan plan = Catalogs.plan("=HYPERLINK(\"http://x\")", null, Timetable.onEvent(20));
        items.add(plan, editor());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(exported()))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
            }
        }
        assertThat(take(exported())).isEqualTo(new ImportOutcome(0, 0, 1, true));
    }

    @Test
    void whatIsNoCatalogIsRefusedInOneSentence() throws IOException {
        Refused.with(
                "catalog.not-a-workbook",
                () -> imports.take(
                        "目录.csv",
                        new ByteArrayInputStream("序号".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "",
                        false,
                        editor()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("不是目录");
            book.write(out);
        }
        Refused.with("catalog.sheet-without-heading", () -> take(out.toByteArray()));
        Refused.with("catalog.sheet-empty", () -> take(Catalogs.official(sheet -> {})));
        Refused.with(
                "files.type-mismatch",
                () -> take("%PDF-1.7 not a workbook".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Refused.with(
                "kernel.act-not-allowed",
                () -> imports.take(
                        "目录.xlsx", new ByteArrayInputStream(new byte[0]), "", false, office.the(Role.CLERK)));
    }

    @Test
    void theShippedItemsHoldEveryItemOfArticle20AndTheirSectionsExist() {
        items.adoptShipped(editor());
        assertThat(list.open(office.organ()).stream()
                        .map(item -> item.plan().law())
                        .filter(java.util.Objects::nonNull)
                        .distinct())
                .containsExactlyInAnyOrder(org.zhiqing.rules.outcome.StatutoryItem.values());
        Set<String> slugs = Set.copyOf(sectionsOf());
        assertThat(list.open(office.organ()))
                .allSatisfy(item ->
                        assertThat(slugs).as(item.name()).contains(item.plan().section()));
    }

    @Autowired
    org.zhiqing.server.catalog.SectionList sectionList;

    private List<String> sectionsOf() {
        return sectionList.tree(office.organ()).stream()
                .map(org.zhiqing.server.catalog.Section::slug)
                .toList();
    }

    private List<ItemPlan> plans() {
        return list.all(office.organ()).stream().map(CatalogItem::plan).toList();
    }

    private byte[] exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(out, editor());
        return out.toByteArray();
    }

    private ImportOutcome take(byte[] workbook) {
        return imports.take("目录.xlsx", new ByteArrayInputStream(workbook), "社会救助", false, editor());
    }

    private Actor editor() {
        return office.the(Role.DISCLOSURE_OFFICE);
    }
}

package org.zhiqing.server.catalog.budget;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.printing.TextSheet;

/** A budget round as a workbook: bodies by things, then every thing with its days and what settles it. */
@Service
@Transactional
public class BudgetExport {

    private static final int[] SUMMARY = {40, 14};
    private static final int[] DETAIL = {8, 36, 12, 24, 20, 14, 22, 14, 18, 60};

    private final BudgetList list;
    private final AuditTrail audit;

    BudgetExport(BudgetList list, AuditTrail audit) {
        this.list = list;
        this.audit = audit;
    }

    /**
     * Writes the round; every cell is text. Written down in the operation log.
     *
     * @param titles the title of a public document by its id; empty if it has none
     * @throws Refusal {@code catalog.round-not-found}
     */
    @Requires(Act.CATALOG_READ)
    public void write(long id, LongFunction<String> titles, OutputStream to, Actor by) throws IOException {
        BudgetTable table = list.table(by.organ(), id);
        String title = by.organName() + table.round().year() + "年预决算公开情况（公开率 " + table.rate() + "%，"
                + table.settledCount() + "/" + table.entryCount() + "）";
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            summary(book, "部门和所属单位", title, table.bodies(), false);
            summary(book, "专项资金", title, table.funds(), true);
            detail(book, title, table, titles);
            book.write(to);
        }
        audit.record(
                by, "budget-round.exported", "budget-round/" + id, table.round().year() + "年");
    }

    private static void summary(XSSFWorkbook book, String name, String title, List<BudgetLine> lines, boolean funds) {
        List<String> headings = new ArrayList<>(List.of(funds ? "专项资金" : "单位", "责任部门"));
        BudgetThing.of(funds).forEach(thing -> headings.add(thing.label()));
        TextSheet sheet = new TextSheet(book, name, title, SUMMARY, headings.toArray(String[]::new));
        for (BudgetLine line : lines) {
            List<String> cells = new ArrayList<>(List.of(line.subject().name(), line.unitName()));
            line.cells().forEach(cell -> cells.add(cell.standing().label()));
            sheet.row(cells.toArray(String[]::new));
        }
    }

    private static void detail(XSSFWorkbook book, String title, BudgetTable table, LongFunction<String> titles) {
        TextSheet sheet = new TextSheet(
                book, "明细", title, DETAIL, "序号", "单位、专项资金", "类别", "责任部门", "公开内容", "情况", "最后一日", "公开日期", "逾期（工作日）",
                "信息或者声明");
        int number = 0;
        for (BudgetLine line : table.lines()) {
            for (BudgetCell cell : line.cells()) {
                number++;
                BudgetRound.Due due = cell.due();
                sheet.row(
                        String.valueOf(number),
                        line.subject().name(),
                        line.subject().kind().label(),
                        line.unitName(),
                        cell.entry().thing().label(),
                        cell.standing().label(),
                        due == null ? "" : due.shown(),
                        day(cell.entry().settledOn()),
                        cell.lateDays() == 0 ? "" : String.valueOf(cell.lateDays()),
                        settledBy(cell, titles));
            }
        }
    }

    private static String settledBy(BudgetCell cell, LongFunction<String> titles) {
        Long document = cell.entry().document();
        BudgetStatement statement = cell.statement();
        if (document != null) {
            return titles.apply(document);
        }
        return statement == null || !statement.holds()
                ? ""
                : statement.kind().label() + "：" + statement.reason()
                        + (statement.link().isEmpty() ? "" : " " + statement.link());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}

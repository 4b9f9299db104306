package org.zhiqing.server.catalog.item;

import java.io.IOException;
import java.io.OutputStream;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.printing.TextSheet;

/** Writing a catalog as a workbook in the columns of the standard catalogs; {@link CatalogImport} reads it again. */
@Service
@Transactional
public class CatalogExport {

    private static final int WIDE = 40;
    private static final int NARROW = 12;
    private static final Set<CatalogColumn> WIDE_COLUMNS =
            Set.of(CatalogColumn.MATTER, CatalogColumn.CONTENT, CatalogColumn.GROUND, CatalogColumn.CHANNELS);

    private final CatalogItemList list;
    private final Organs organs;
    private final SectionList sections;
    private final AuditTrail audit;

    CatalogExport(CatalogItemList list, Organs organs, SectionList sections, AuditTrail audit) {
        this.list = list;
        this.organs = organs;
        this.sections = sections;
        this.audit = audit;
    }

    /**
     * Writes the open items of the person's organ. Every cell is text: nothing that begins like a formula is one, and it
     * stays text when the cell is edited. Written down in the operation log.
     */
    @Requires(Act.CATALOG_READ)
    public void write(OutputStream to, Actor by) throws IOException {
        List<CatalogItem> items = list.open(by.organ());
        Map<Long, String> units = new HashMap<>();
        organs.unitsOf(by.organ()).forEach(unit -> units.put(unit.id(), unit.name()));
        Map<String, String> names = new HashMap<>();
        sections.tree(by.organ()).forEach((Section section) -> names.put(section.slug(), section.name()));
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("公开目录");
            head(book, sheet, by.organName() + "政府信息公开目录");
            CellStyle text = TextSheet.style(book, false);
            for (CatalogItem item : items) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (CatalogColumn column : CatalogColumn.values()) {
                    TextSheet.put(row, column.ordinal(), cell(column, item.plan(), units, names), text);
                }
            }
            book.write(to);
        }
        audit.record(by, "catalog.exported", "organ/" + by.organ(), items.size() + " 项");
    }

    private static void head(XSSFWorkbook book, XSSFSheet sheet, String title) {
        CatalogColumn[] columns = CatalogColumn.values();
        CellStyle bold = TextSheet.style(book, true);
        TextSheet.put(sheet.createRow(0), 0, title, bold);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.length - 1));
        Row upper = sheet.createRow(1);
        Row lower = sheet.createRow(2);
        int from = 0;
        for (int at = 0; at < columns.length; at++) {
            String group = columns[at].group();
            TextSheet.put(upper, at, group.isEmpty() ? columns[at].heading() : group, bold);
            TextSheet.put(lower, at, columns[at].heading(), bold);
            sheet.setColumnWidth(at, (WIDE_COLUMNS.contains(columns[at]) ? WIDE : NARROW) * 256);
            boolean last = at + 1 == columns.length || !columns[at + 1].group().equals(group);
            if (group.isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, at, at));
                from = at + 1;
            } else if (last) {
                if (at > from) {
                    sheet.addMergedRegion(new CellRangeAddress(1, 1, from, at));
                }
                from = at + 1;
            }
        }
        sheet.createFreezePane(CatalogColumn.CONTENT.ordinal(), 3);
    }

    private static String cell(
            CatalogColumn column, ItemPlan plan, Map<Long, String> units, Map<String, String> sections) {
        ItemTerms terms = plan.terms();
        Timetable timetable = plan.timetable();
        return switch (column) {
            case NUMBER -> String.valueOf(plan.number());
            case CHANNELS -> Channel.boxes(terms.channels());
            case PUBLIC -> tick(terms.audience().isEmpty());
            case PROACTIVE -> tick(terms.proactive());
            case UPON_REQUEST -> tick(terms.uponRequest());
            case COUNTY -> tick(terms.county());
            case TOWNSHIP -> tick(terms.township());
            case UNIT -> plan.unit() == null ? "" : units.getOrDefault(plan.unit(), "");
            case CYCLE -> timetable.cycle().label();
            case DAYS -> String.valueOf(timetable.days());
            case YEARLY_BY -> day(timetable.yearlyBy());
            case SECTION -> plan.section().isEmpty() ? "" : sections.getOrDefault(plan.section(), "");
            case LAW -> plan.law() == null ? "" : plan.law().code();
            case TOPIC, MATTER, CONTENT, GROUND, TIME_LIMIT, BODY, AUDIENCE, FIELD -> column.textOf(terms);
        };
    }

    private static String day(@org.jspecify.annotations.Nullable MonthDay day) {
        return day == null ? "" : String.format("%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    }

    private static String tick(boolean chosen) {
        return chosen ? "√" : "";
    }
}

package org.zhiqing.server.publication.inventory;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.printing.TextSheet;

/** The organ's own list of what is not public (不公开信息清单) as a workbook. */
@Service
@Transactional
public class InventoryExport {

    private static final int[] WIDTHS = {8, 44, 16, 18, 14, 14, 34, 40, 40, 40, 14};

    private final InventoryList list;
    private final Organs organs;
    private final AuditTrail audit;

    InventoryExport(InventoryList list, Organs organs, AuditTrail audit) {
        this.list = list;
        this.organs = organs;
        this.audit = audit;
    }

    /** Writes what the filter lets through, as the person may see it; every cell is text. Written down in the log. */
    @Requires(Act.INVENTORY_READ)
    public void write(InventoryFilter filter, OutputStream to, Actor by) throws IOException {
        List<InventoryEntry> entries = list.listed(filter, by);
        Map<Long, String> units = new HashMap<>();
        organs.unitsOf(by.organ()).forEach(unit -> units.put(unit.id(), unit.name()));
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            TextSheet sheet = new TextSheet(
                    book,
                    "不公开信息清单",
                    by.organName() + "不公开政府信息清单（" + entries.size() + " 件）",
                    WIDTHS,
                    "编号",
                    "标题",
                    "信息类型",
                    "部门",
                    "形成日期",
                    "公开属性",
                    "依据",
                    "理由",
                    "条例第十九条至第二十一条的要求",
                    "仍不公开的理由",
                    "下次评估");
            for (InventoryEntry entry : entries) {
                sheet.row(
                        String.valueOf(entry.id()),
                        entry.title().isEmpty() ? "（不显示）" : entry.title(),
                        entry.kind().label(),
                        entry.unit() == null ? "" : units.getOrDefault(entry.unit(), ""),
                        entry.formedOn() == null ? "" : entry.formedOn().toString(),
                        entry.attribute().label(),
                        entry.groundWords(),
                        entry.reason(),
                        String.join("；", entry.test().provisions()),
                        entry.despiteReason(),
                        entry.assessOn().toString());
            }
            book.write(to);
        }
        audit.record(by, "inventory.exported", "organ/" + by.organ(), entries.size() + " 件");
    }
}

package org.zhiqing.server.publication.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.DocumentStep;
import org.zhiqing.server.publication.WithheldTitles;
import org.zhiqing.server.publication.kind.DocumentKinds;

/** The approval ledger (审核台账) of an organ: every step with opinion, person and time, secrecy reviews among them. */
@Component
@Transactional
public class ApprovalLedger {

    private static final String[] HEAD = {"时间", "标题", "信息类型", "部门", "版本", "环节", "由", "到", "意见", "办理人", "版本摘要（SM3）"};
    private static final int[] WIDTHS = {18, 50, 16, 16, 6, 16, 12, 12, 50, 12, 20};
    private static final int MOST = 100_000;

    private static final String FROM =
            """
             from document_step s
             join document d on d.id = s.document_id
             join document_edition e on e.document_id = d.id and e.number = s.edition
             where d.organ_id = :organ
               and (cast(:from as date) is null or s.at >= cast(:from as date)::timestamp at time zone 'Asia/Shanghai')
               and (cast(:until as date) is null
                    or s.at < (cast(:until as date) + 1)::timestamp at time zone 'Asia/Shanghai')
               and (cast(:unit as bigint) is null or d.unit_id = :unit)
               and (cast(:kind as varchar) is null or d.kind = :kind)
               and (cast(:step as varchar) is null or s.step = :step)
               and (:person = '' or position(:person in s.person_name) > 0)
               and (:words = '' or position(:words in e.title) > 0 and
            """
                    + WithheldTitles.SHOWN + ")";

    private final JdbcClient jdbc;
    private final DocumentKinds kinds;
    private final Organs organs;
    private final AuditTrail audit;

    ApprovalLedger(JdbcClient jdbc, DocumentKinds kinds, Organs organs, AuditTrail audit) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.organs = organs;
        this.audit = audit;
    }

    /**
     * Returns a page (from 1) of the ledger of the person's organ, newest first; without title and opinion where the
     * document is withheld from the reader.
     */
    @Requires(Act.APPROVAL_LEDGER_READ)
    public Page<LedgerLine> page(LedgerFilter filter, int number, int size, Actor actor) {
        Map<String, @Nullable Object> params = params(filter, actor);
        long total = jdbc.sql("select count(*)" + FROM)
                .params(params)
                .query(Long.class)
                .single();
        return new Page<>(lines(params, size, Page.offset(number, size)), Math.max(1, number), size, total);
    }

    /**
     * Writes the ledger as an XLSX workbook of one sheet, newest first, at most 100,000 lines. Written down in the
     * operation log.
     */
    @Requires(Act.APPROVAL_LEDGER_READ)
    public void export(LedgerFilter filter, OutputStream to, Actor actor) throws IOException {
        List<LedgerLine> lines = lines(params(filter, actor), MOST, 0);
        Map<Long, String> units = new HashMap<>();
        organs.unitsOf(actor.organ()).forEach(unit -> units.put(unit.id(), unit.name()));
        try (Workbook workbook = new Workbook(to, "知情", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("审核台账");
            head(sheet);
            for (int i = 0; i < lines.size(); i++) {
                LedgerLine line = lines.get(i);
                String unit = line.unit() == null ? "" : units.getOrDefault(line.unit(), "");
                row(sheet, i + 1, line, unit);
            }
        }
        audit.record(actor, "approval-ledger.exported", "organ/" + actor.organ(), lines.size() + " 行");
    }

    private static void head(Worksheet sheet) {
        for (int column = 0; column < HEAD.length; column++) {
            sheet.value(0, column, HEAD[column]);
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(0, 0, 0, HEAD.length - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private void row(Worksheet sheet, int row, LedgerLine line, String unit) {
        String[] cells = {
            Beijing.minute(line.at()),
            line.title(),
            kinds.get(line.kind()).label(),
            unit,
            String.valueOf(line.edition()),
            line.step().label(),
            line.from().label(),
            line.to().label(),
            line.opinion(),
            line.personName(),
            line.sm3()
        };
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private List<LedgerLine> lines(Map<String, @Nullable Object> params, int size, int offset) {
        return jdbc.sql("select s.*, e.title, d.kind, d.unit_id, " + WithheldTitles.SHOWN + " as shown" + FROM
                        + " order by s.at desc, s.id desc limit :size offset :offset")
                .params(params)
                .param("size", size)
                .param("offset", offset)
                .query((row, index) -> new LedgerLine(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("document_id"),
                        row.getBoolean("shown") ? row.getString("title") : WithheldTitles.HIDDEN,
                        row.getString("kind"),
                        row.getObject("unit_id", Long.class),
                        row.getInt("edition"),
                        DocumentStep.valueOf(row.getString("step")),
                        DocumentStage.valueOf(row.getString("from_stage")),
                        DocumentStage.valueOf(row.getString("to_stage")),
                        row.getBoolean("shown") ? row.getString("opinion") : "",
                        row.getString("person_name"),
                        row.getString("sm3")))
                .list();
    }

    private static Map<String, @Nullable Object> params(LedgerFilter filter, Actor actor) {
        Map<String, @Nullable Object> params = new HashMap<>(WithheldTitles.params(actor));
        params.put("organ", actor.organ());
        params.put("from", day(filter.fromOn()));
        params.put("until", day(filter.untilOn()));
        params.put("unit", filter.unit());
        params.put("kind", filter.kind());
        params.put("step", filter.step() == null ? null : filter.step().name());
        params.put("person", filter.person().strip());
        params.put("words", filter.words().strip());
        return params;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.server.kernel.Actor;

/** Tables {@code report}, {@code report_section}, {@code report_cell}. */
@Repository
class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AnnualReport> find(long organ, int year) {
        return jdbc.sql("select * from report where organ_id = :organ and year = :year")
                .param("organ", organ)
                .param("year", year)
                .query(this::toReport)
                .optional();
    }

    Optional<AnnualReport> ofDocument(long document) {
        return jdbc.sql("select * from report where document_id = :document")
                .param("document", document)
                .query(this::toReport)
                .optional();
    }

    List<AnnualReport> all(long organ) {
        return jdbc.sql("select * from report where organ_id = :organ order by year desc")
                .param("organ", organ)
                .query(this::toReport)
                .list();
    }

    void add(
            long organ,
            int year,
            String title,
            String preface,
            Map<ReportSection, String> sections,
            Actor by,
            Instant at) {
        long id = jdbc.sql(
                        """
                insert into report (organ_id, year, title, preface, stage, started_at, changed_at, changed_by)
                values (:organ, :year, :title, :preface, 'DRAFT', :at, :at, :by)
                returning id
                """)
                .param("organ", organ)
                .param("year", year)
                .param("title", title)
                .param("preface", preface)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .query(Long.class)
                .single();
        sections.forEach((section, body) -> putSection(id, section, body));
    }

    void putSection(long report, ReportSection section, String body) {
        jdbc.sql(
                        """
                insert into report_section (report_id, section, body) values (:report, :section, :body)
                on conflict (report_id, section) do update set body = excluded.body
                """)
                .param("report", report)
                .param("section", section.name())
                .param("body", body)
                .update();
    }

    /** Writes title and preface if nobody else has changed the report since; returns whether it did. */
    boolean save(long id, String title, String preface, int version, Actor by, Instant at) {
        return jdbc.sql(
                                """
                update report set title = :title, preface = :preface, changed_at = :at, changed_by = :by,
                                  version = version + 1
                 where id = :id and version = :version
                """)
                        .param("title", title)
                        .param("preface", preface)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void submit(long id, long document, Actor by, Instant at) {
        jdbc.sql(
                        """
                update report set stage = 'IN_APPROVAL', document_id = :document, changed_at = :at, changed_by = :by,
                                  version = version + 1
                 where id = :id
                """)
                .param("document", document)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("id", id)
                .update();
    }

    void reopen(long id) {
        jdbc.sql("update report set stage = 'DRAFT', version = version + 1 where id = :id and stage = 'IN_APPROVAL'")
                .param("id", id)
                .update();
    }

    void freeze(long id, Instant at) {
        jdbc.sql(
                        """
                update report set stage = 'FROZEN', frozen_at = :at, version = version + 1
                 where id = :id and stage = 'IN_APPROVAL'
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void putCells(long report, Map<CellId, CellValue> cells) {
        jdbc.sql("delete from report_cell where report_id = :report")
                .param("report", report)
                .update();
        cells.forEach((cell, value) -> jdbc.sql(
                        "insert into report_cell (report_id, cell, value) values (:report, :cell, :value)")
                .param("report", report)
                .param("cell", cell.value())
                .param("value", value.number())
                .update());
    }

    void putSentences(long report, Map<String, String> sentences) {
        jdbc.sql("delete from report_sentence where report_id = :report")
                .param("report", report)
                .update();
        sentences.forEach((name, words) -> jdbc.sql(
                        "insert into report_sentence (report_id, name, words) values (:report, :name, :words)")
                .param("report", report)
                .param("name", name)
                .param("words", words)
                .update());
    }

    Map<String, String> sentences(long report) {
        Map<String, String> sentences = new LinkedHashMap<>();
        jdbc.sql("select name, words from report_sentence where report_id = :report order by name")
                .param("report", report)
                .query((row, index) -> Map.entry(row.getString("name"), row.getString("words")))
                .list()
                .forEach(entry -> sentences.put(entry.getKey(), entry.getValue()));
        return sentences;
    }

    Map<CellId, CellValue> cells(long report) {
        Map<CellId, CellValue> cells = new LinkedHashMap<>();
        jdbc.sql("select cell, value from report_cell where report_id = :report")
                .param("report", report)
                .query((row, index) -> {
                    BigDecimal value = row.getBigDecimal("value");
                    return Map.entry(
                            new CellId(row.getString("cell")),
                            value == null ? CellValue.blank() : CellValue.of(UnitFigures.plain(value)));
                })
                .list()
                .forEach(entry -> cells.put(entry.getKey(), entry.getValue()));
        return cells;
    }

    private AnnualReport toReport(ResultSet row, int index) throws SQLException {
        long document = row.getLong("document_id");
        boolean noDocument = row.wasNull();
        OffsetDateTime frozenAt = row.getObject("frozen_at", OffsetDateTime.class);
        return new AnnualReport(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getInt("year"),
                row.getString("title"),
                row.getString("preface"),
                ReportStage.valueOf(row.getString("stage")),
                sections(row.getLong("id")),
                noDocument ? null : document,
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                frozenAt == null ? null : frozenAt.toInstant(),
                row.getInt("version"));
    }

    private Map<ReportSection, String> sections(long report) {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        jdbc.sql("select section, body from report_section where report_id = :report")
                .param("report", report)
                .query((row, index) ->
                        Map.entry(ReportSection.valueOf(row.getString("section")), row.getString("body")))
                .list()
                .forEach(entry -> sections.put(entry.getKey(), entry.getValue()));
        return sections;
    }
}

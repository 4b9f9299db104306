package org.zhiqing.server.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.check.Severity;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.reporting.KeptExaminations.Original;

/** Table {@code report_examination}. */
@Repository
class ExaminationStore {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    ExaminationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Examined examined, Original file, Actor by, Instant at) {
        OrganKind kind = file.kind();
        var reading = examined.reading();
        return jdbc.sql(
                        """
                insert into report_examination (organ_id, file_name, content, organ_kind, organ_name, year, errors,
                                                explanations, remarks, kept_by, kept_by_name, kept_at)
                values (:organ, left(:file, 255), :content, :kind, left(:name, 200), :year, :errors, :explanations,
                        :remarks, :by, :byName, :at)
                returning id
                """)
                .param("organ", by.organ())
                .param("file", reading.fileName())
                .param("content", file.content())
                .param("kind", kind == null ? null : kind.name())
                .param("name", reading.organ() == null ? "" : reading.organ().text())
                .param("year", reading.year().isPresent() ? reading.year().getAsInt() : null)
                .param("errors", examined.count(Severity.ERROR))
                .param("explanations", examined.count(Severity.EXPLANATION))
                .param("remarks", examined.count(Severity.INFORMATION))
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Returns the organ's newest, newest first. */
    List<KeptExamination> of(long organ) {
        return jdbc.sql(
                        """
                select id, file_name, organ_name, year, errors, explanations, remarks, kept_by_name, kept_at
                  from report_examination where organ_id = :organ order by kept_at desc, id desc limit :most
                """)
                .param("organ", organ)
                .param("most", SHOWN)
                .query(ExaminationStore::toExamination)
                .list();
    }

    Optional<Original> original(long organ, long id) {
        return jdbc.sql(
                        """
                select file_name, content, organ_kind from report_examination where organ_id = :organ and id = :id
                """)
                .param("organ", organ)
                .param("id", id)
                .query((row, number) -> {
                    String kind = row.getString("organ_kind");
                    return new Original(
                            row.getString("file_name"),
                            row.getBytes("content"),
                            kind == null ? null : OrganKind.valueOf(kind));
                })
                .optional();
    }

    /** Returns the name of the file that was removed; empty if it was not there. */
    Optional<String> remove(long organ, long id) {
        return jdbc.sql("delete from report_examination where organ_id = :organ and id = :id returning file_name")
                .param("organ", organ)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static KeptExamination toExamination(ResultSet row, int number) throws SQLException {
        int year = row.getInt("year");
        return new KeptExamination(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("organ_name"),
                year == 0 ? null : year,
                row.getInt("errors"),
                row.getInt("explanations"),
                row.getInt("remarks"),
                row.getString("kept_by_name"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}

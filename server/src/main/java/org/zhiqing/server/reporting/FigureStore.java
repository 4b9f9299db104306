package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.server.kernel.Actor;

/** Tables {@code report_figure} and {@code report_opening}. */
@Repository
class FigureStore {

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(NewFigure figure, Actor by, Instant at) {
        return jdbc.sql(
                        """
                insert into report_figure (organ_id, unit_id, cell, from_on, to_on, value, source, entered_by,
                                           entered_by_name, entered_at)
                values (:organ, :unit, :cell, :fromOn, :toOn, :value, :source, :by, :byName, :at)
                returning id
                """)
                .param("organ", by.organ())
                .param("unit", by.unit())
                .param("cell", figure.cell().value())
                .param("fromOn", figure.fromOn())
                .param("toOn", figure.toOn())
                .param("value", figure.value())
                .param("source", figure.source())
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<UnitFigure> find(long organ, long id) {
        return jdbc.sql("select * from report_figure where organ_id = :organ and id = :id")
                .param("organ", organ)
                .param("id", id)
                .query(FigureStore::toFigure)
                .optional();
    }

    void voidFigure(long id, String reason, Actor by, Instant at) {
        jdbc.sql(
                        """
                update report_figure set voided_at = :at, voided_by_name = :by, void_reason = :reason
                 where id = :id and voided_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Returns the sum per cell; a cell without a figure is not there. */
    Map<CellId, BigDecimal> sums(long organ, int year) {
        return jdbc
                .sql(
                        """
                select cell, sum(value) as value from report_figure
                 where organ_id = :organ and voided_at is null and extract(year from from_on) = :year
                 group by cell
                """)
                .param("organ", organ)
                .param("year", year)
                .query((row, index) -> Map.entry(new CellId(row.getString("cell")), row.getBigDecimal("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the figures of a year, voided ones too, newest first; of one cell, or of all if {@code null}. */
    List<UnitFigure> ofYear(long organ, int year, @Nullable CellId cell) {
        return jdbc.sql(
                        """
                select * from report_figure
                 where organ_id = :organ and extract(year from from_on) = :year
                   and (cast(:cell as varchar) is null or cell = :cell)
                 order by entered_at desc, id desc
                """)
                .param("organ", organ)
                .param("year", year)
                .param("cell", cell == null ? null : cell.value())
                .query(FigureStore::toFigure)
                .list();
    }

    boolean overlaps(long organ, @Nullable Long unit, NewFigure figure) {
        return jdbc.sql(
                                """
                select count(*) from report_figure
                 where organ_id = :organ and cell = :cell and voided_at is null
                   and unit_id is not distinct from cast(:unit as bigint)
                   and from_on <= :toOn and to_on >= :fromOn
                """)
                        .param("organ", organ)
                        .param("unit", unit)
                        .param("cell", figure.cell().value())
                        .param("fromOn", figure.fromOn())
                        .param("toOn", figure.toOn())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void putOpening(long organ, int year, CellId cell, BigDecimal value, String source, Actor by, Instant at) {
        jdbc.sql(
                        """
                insert into report_opening (organ_id, year, cell, value, source, entered_by_name, entered_at)
                values (:organ, :year, :cell, :value, :source, :by, :at)
                on conflict (organ_id, year, cell) do update
                   set value = excluded.value, source = excluded.source,
                       entered_by_name = excluded.entered_by_name, entered_at = excluded.entered_at
                """)
                .param("organ", organ)
                .param("year", year)
                .param("cell", cell.value())
                .param("value", value)
                .param("source", source)
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<OpeningFigure> openings(long organ) {
        return jdbc.sql("select * from report_opening where organ_id = :organ order by year, cell")
                .param("organ", organ)
                .query((row, index) -> new OpeningFigure(
                        row.getInt("year"),
                        new CellId(row.getString("cell")),
                        row.getBigDecimal("value"),
                        row.getString("source"),
                        row.getString("entered_by_name")))
                .list();
    }

    /** Returns the organ's opening figure of a cell, whatever its year. */
    Optional<OpeningFigure> opening(long organ, CellId cell) {
        return openings(organ).stream()
                .filter(figure -> figure.cell().equals(cell))
                .findFirst();
    }

    private static UnitFigure toFigure(ResultSet row, int index) throws SQLException {
        long unit = row.getLong("unit_id");
        boolean noUnit = row.wasNull();
        return new UnitFigure(
                row.getLong("id"),
                noUnit ? null : unit,
                new CellId(row.getString("cell")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getBigDecimal("value"),
                row.getString("source"),
                row.getString("entered_by_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("void_reason"),
                row.getString("voided_by_name"));
    }
}

package org.zhiqing.server.publication.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.publication.kind.TableTwoRow;

/**
 * Table two's counts of rules and normative documents (国办公开办函〔2021〕30号) from the register of documents. Only what
 * is public and of a kind that counts: what is reposted never is. Opening figures for documents that are not in the
 * register are added by who keeps them.
 */
@Component
@Transactional(readOnly = true)
public class DocumentTally {

    private final JdbcClient jdbc;
    private final DocumentKinds kinds;
    private final Clock clock;

    DocumentTally(JdbcClient jdbc, DocumentKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * Returns the organ's figures for a year. Made: by the document's date. Repealed: repealed or lapsed in the year.
     * In force: made by 31 December and neither repealed nor lapsed by then. So this year's documents in force are last
     * year's, plus made, less repealed.
     */
    public YearOfDocuments ofYear(long organ, int year) {
        String columns = Arrays.stream(TableTwoRow.values())
                .flatMap(row -> Arrays.stream(TallyFigure.values())
                        .map(figure -> "count(*) filter (where p.kind in (:" + row.name() + ") and "
                                + figure.condition() + ")"))
                .collect(Collectors.joining(", "));
        Map<String, Object> counted =
                Arrays.stream(TableTwoRow.values()).collect(Collectors.toMap(TableTwoRow::name, kinds::countedIn));
        return jdbc.sql(
                        "select " + columns
                                + """
                , count(*) filter (where p.first_published_on between :from and :to) as published
                , count(*) filter (where p.first_published_on between :from and :to and p.kind = :repost) as reposted
                  from public_document p where p.organ_id = :organ
                """)
                .param("organ", organ)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .param("repost", DocumentKinds.REPOST)
                .params(counted)
                .query((result, index) -> new YearOfDocuments(
                        year, figures(result), result.getLong("published"), result.getLong("reposted")))
                .single();
    }

    private static Map<TableTwoRow, Map<TallyFigure, Long>> figures(ResultSet result) throws SQLException {
        Map<TableTwoRow, Map<TallyFigure, Long>> figures = new EnumMap<>(TableTwoRow.class);
        int column = 1;
        for (TableTwoRow row : TableTwoRow.values()) {
            Map<TallyFigure, Long> counts = new EnumMap<>(TallyFigure.class);
            for (TallyFigure figure : TallyFigure.values()) {
                counts.put(figure, result.getLong(column++));
            }
            figures.put(row, counts);
        }
        return figures;
    }

    /** Returns the documents behind a figure, by date. */
    public List<PublicLine> behind(long organ, int year, TableTwoRow row, TallyFigure figure) {
        return jdbc.sql(PublicRows.LINE
                        + " from public_document p where p.organ_id = :organ and p.kind in (:kinds) and "
                        + figure.condition() + " order by p.document_date, p.id")
                .param("today", Beijing.day(clock.instant()))
                .param("organ", organ)
                .param("kinds", kinds.countedIn(row))
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(PublicRows::line)
                .list();
    }
}

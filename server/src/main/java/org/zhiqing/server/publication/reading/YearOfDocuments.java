package org.zhiqing.server.publication.reading;

import java.util.Map;
import org.zhiqing.server.publication.kind.TableTwoRow;

/**
 * An organ's proactive disclosure in a year, as far as the register knows it.
 *
 * @param figures for each row of table two its three figures
 * @param publishedCount items first published in the year on the portal, all kinds
 * @param repostedCount of these, reposted ones
 */
public record YearOfDocuments(
        int year, Map<TableTwoRow, Map<TallyFigure, Long>> figures, long publishedCount, long repostedCount) {

    /** Returns one figure; 0 when there is nothing. */
    public long figure(TableTwoRow row, TallyFigure figure) {
        return figures.getOrDefault(row, Map.of()).getOrDefault(figure, 0L);
    }
}

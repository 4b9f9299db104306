package org.zhiqing.server.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.server.publication.reading.SectionFigure;

/**
 * The column of government information (政府信息公开专栏).
 *
 * @param statutory the items of art. 20 in the order of the law
 * @param others the sections outside of it
 * @param newest what was made public last
 */
public record ColumnPage(List<Line> statutory, List<Line> others, List<PublicLine> newest) {

    /**
     * A line of the table of contents.
     *
     * @param figure how much is in it, {@code null} when nothing is
     */
    public record Line(Section section, String href, @Nullable SectionFigure figure) {}
}

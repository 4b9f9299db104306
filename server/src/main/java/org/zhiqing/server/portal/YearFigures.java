package org.zhiqing.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.publication.reading.DocumentTally;
import org.zhiqing.server.publication.reading.YearOfDocuments;
import org.zhiqing.server.reporting.YearTables;

/** What the office did in a year, in honest numbers: counted from the registers, reposts left out. */
@Component
class YearFigures {

    private final Site site;
    private final DocumentTally documents;
    private final YearTables tables;

    YearFigures(Site site, DocumentTally documents, YearTables tables) {
        this.site = site;
        this.documents = documents;
        this.tables = tables;
    }

    /** A figure of the annual report is the report's own; one that nobody can know is left out. */
    List<HomePage.Figure> of(int year) {
        return site.organ().map(organ -> of(organ, year)).orElse(List.of());
    }

    private List<HomePage.Figure> of(Organ organ, int year) {
        YearOfDocuments published = documents.ofYear(organ.id(), year);
        Map<CellId, CellValue> cells = tables.of(organ.id(), year);
        List<HomePage.Figure> figures = new ArrayList<>();
        figures.add(new HomePage.Figure(
                Long.toString(published.publishedCount() - published.repostedCount()), "条", "主动公开政府信息", "不含转载"));
        add(figures, cells, "proactive/normative_documents/in_force", "现行有效规范性文件", "按成文、废止和失效日期计算，含期初数");
        add(figures, cells, "requests/received/total", "新收公开申请", "按收到申请之日计算");
        add(figures, cells, "requests/disposed/total", "办结公开申请", "含上年结转的申请");
        return figures;
    }

    private static void add(
            List<HomePage.Figure> figures, Map<CellId, CellValue> cells, String cell, String what, String how) {
        cells.getOrDefault(new CellId(cell), CellValue.blank())
                .asNumber()
                .ifPresent(count -> figures.add(new HomePage.Figure(count.toPlainString(), "件", what, how)));
    }
}

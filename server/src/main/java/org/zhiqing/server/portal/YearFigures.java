package org.zhiqing.server.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.publication.kind.TableTwoRow;
import org.zhiqing.server.publication.reading.DocumentTally;
import org.zhiqing.server.publication.reading.TallyFigure;
import org.zhiqing.server.publication.reading.YearOfDocuments;
import org.zhiqing.server.request.RequestTally;

/** What the office did in a year, in honest numbers: counted from the registers, reposts left out. */
@Component
class YearFigures {

    private final Site site;
    private final DocumentTally documents;
    private final RequestTally requests;

    YearFigures(Site site, DocumentTally documents, RequestTally requests) {
        this.site = site;
        this.documents = documents;
        this.requests = requests;
    }

    List<HomePage.Figure> of(int year) {
        return site.organ().map(organ -> of(organ, year)).orElse(List.of());
    }

    private List<HomePage.Figure> of(Organ organ, int year) {
        YearOfDocuments published = documents.ofYear(organ.id(), year);
        RequestTally.Year asked = requests.ofYear(organ.id(), year);
        return List.of(
                new HomePage.Figure(
                        Long.toString(published.publishedCount() - published.repostedCount()), "条", "主动公开政府信息", "不含转载"),
                new HomePage.Figure(
                        Long.toString(published.figure(TableTwoRow.NORMATIVE_DOCUMENTS, TallyFigure.IN_FORCE)),
                        "件",
                        "现行有效规范性文件",
                        "按成文、废止和失效日期计算"),
                new HomePage.Figure(Long.toString(asked.total(RequestTally.RECEIVED)), "件", "新收公开申请", "按收到申请之日计算"),
                new HomePage.Figure(Long.toString(asked.total(RequestTally.DISPOSED)), "件", "办结公开申请", "含上年结转的申请"));
    }
}

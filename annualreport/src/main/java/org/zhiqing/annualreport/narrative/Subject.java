package org.zhiqing.annualreport.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a number in the text may be about, and the figures of the tables that it may then equal. */
enum Subject {
    NEWLY_RECEIVED(List.of(Figures.RECEIVED)),
    RECEIVED(List.of(Figures.RECEIVED)),
    HANDLED(List.of(Figures.RECEIVED, Figures.RECEIVED_AND_CARRIED_IN, Figures.DISPOSED)),
    ANSWERED(List.of(
            Figures.DISPOSED,
            Figures.DISPOSED.minus("办理结果总计减其他处理", Figures.OTHERWISE),
            Figures.RECEIVED,
            Figures.RECEIVED_AND_CARRIED_IN)),
    CARRIED_IN(List.of(Figure.sum("上年结转", "requests/carried_in/total"))),
    CARRIED_OUT(List.of(Figure.sum("结转下年度", "requests/carried_out/total"))),
    DISCLOSED(List.of(Figure.sum("予以公开", "requests/disclosed/total"))),
    PARTLY_DISCLOSED(List.of(Figure.sum("部分公开", "requests/partly_disclosed/total"))),
    DISCLOSED_OR_PARTLY(
            List.of(Figure.sum("予以公开与部分公开之和", "requests/disclosed/total", "requests/partly_disclosed/total"))),
    WITHHELD(List.of(Figure.sum("不予公开各项之和", Figures.WITHHELD))),
    UNABLE_TO_PROVIDE(List.of(Figure.sum("无法提供各项之和", Figures.UNABLE))),
    NOT_PROCESSED(List.of(Figure.sum("不予处理各项之和", Figures.NOT_PROCESSED))),
    OTHER_HANDLING(List.of(Figure.sum("其他处理之和", Figures.OTHERWISE))),
    NATURAL_PERSON(Figures.ofKind("自然人", "natural_person")),
    COMMERCIAL_ENTERPRISE(Figures.ofKind("商业企业", "commercial_enterprise")),
    RECONSIDERATION(List.of(Figure.sum("行政复议总计", "review/total"))),
    RECONSIDERATION_CONCLUDED(List.of(
            Figure.sum("行政复议总计", "review/total"),
            Figure.sum("行政复议总计", "review/total").minus("行政复议总计减尚未审结", "review/pending"))),
    LITIGATION(List.of(Figure.sum("行政诉讼总计", "litigation_direct/total", "litigation_after_review/total"))),
    LITIGATION_CONCLUDED(List.of(
            Figure.sum("行政诉讼总计", "litigation_direct/total", "litigation_after_review/total"),
            Figure.sum("行政诉讼总计", "litigation_direct/total", "litigation_after_review/total")
                    .minus("行政诉讼总计减尚未审结", "litigation_direct/pending", "litigation_after_review/pending"))),
    RECONSIDERATION_AND_LITIGATION(List.of(
            Figure.sum("行政复议与行政诉讼总计之和", "review/total", "litigation_direct/total", "litigation_after_review/total"))),
    DOCUMENTS_ISSUED(List.of(
            Figure.sum("行政规范性文件本年制发", "proactive/normative_documents/issued"),
            Figure.sum("规范性文件本年新制作", "proactive/normative_documents/made"),
            Figure.sum("规范性文件本年新公开", "proactive/normative_documents/disclosed"))),
    DOCUMENTS_REPEALED(List.of(Figure.sum("行政规范性文件本年废止", "proactive/normative_documents/repealed"))),
    DOCUMENTS_IN_FORCE(List.of(Figure.sum("行政规范性文件现行有效", "proactive/normative_documents/in_force")));

    private final List<Figure> figures;

    Subject(List<Figure> figures) {
        this.figures = figures;
    }

    List<Figure> figures() {
        return figures;
    }

    /** Returns whether it is one of the groups （一） to （六） of results. */
    boolean isOutcome() {
        return compareTo(DISCLOSED) >= 0 && compareTo(OTHER_HANDLING) <= 0;
    }

    /** The figures named more than once. */
    private static final class Figures {
        static final Figure RECEIVED = Figure.sum("本年新收", "requests/received/total");
        static final Figure RECEIVED_AND_CARRIED_IN =
                Figure.sum("新收与上年结转之和", "requests/received/total", "requests/carried_in/total");
        static final Figure DISPOSED = Figure.sum("办理结果总计", "requests/disposed/total");
        static final String[] WITHHELD = totals(
                "state_secret",
                "forbidden_by_law",
                "security_and_stability",
                "third_party_rights",
                "internal_affairs",
                "process_information",
                "enforcement_file",
                "administrative_inquiry");
        static final String[] UNABLE = totals("not_held", "not_ready_made", "still_unclear");
        static final String[] NOT_PROCESSED =
                totals("petition", "duplicate", "published_work", "excessive", "reconfirmation");
        static final String[] OTHERWISE = totals("correction_overdue", "fee_unpaid", "other", "other_handling");

        private static String[] totals(String... rows) {
            return Stream.of(rows).map(row -> "requests/" + row + "/total").toArray(String[]::new);
        }

        static List<Figure> ofKind(String word, String kind) {
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.sum(word + "本年新收", "requests/received/" + kind));
            figures.add(Figure.sum(word + "新收与上年结转之和", "requests/received/" + kind, "requests/carried_in/" + kind));
            figures.add(Figure.sum(word + "办理结果总计", "requests/disposed/" + kind));
            return List.copyOf(figures);
        }
    }
}

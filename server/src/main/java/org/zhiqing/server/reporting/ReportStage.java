package org.zhiqing.server.reporting;

import java.util.EnumSet;
import java.util.Set;

/** Where an annual report stands. Approval itself is the document's; this is what may be done to the report. */
public enum ReportStage {
    DRAFT("编制中"),
    IN_APPROVAL("审批中"),
    FROZEN("已发布，已冻结");

    private final String label;

    ReportStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Returns the stages that may follow. */
    public Set<ReportStage> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_APPROVAL);
            case IN_APPROVAL -> EnumSet.of(DRAFT, FROZEN);
            case FROZEN -> EnumSet.noneOf(ReportStage.class);
        };
    }
}

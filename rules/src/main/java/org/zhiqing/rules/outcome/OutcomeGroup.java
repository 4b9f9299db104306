package org.zhiqing.rules.outcome;

import java.util.Arrays;
import java.util.List;

/** The six groups of results in table three (办理结果). */
public enum OutcomeGroup {
    DISCLOSED("（一）", "予以公开"),
    PARTLY_DISCLOSED("（二）", "部分公开"),
    WITHHELD("（三）", "不予公开"),
    UNABLE_TO_PROVIDE("（四）", "无法提供"),
    NOT_PROCESSED("（五）", "不予处理"),
    OTHER_DISPOSAL("（六）", "其他处理");

    private final String ordinal;
    private final String label;

    OutcomeGroup(String ordinal, String label) {
        this.ordinal = ordinal;
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** The heading as printed in the form, with its ordinal. */
    public String heading() {
        return ordinal + label;
    }

    /** The rows of the group, in the order of the form. */
    public List<Outcome> outcomes() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.group() == this)
                .toList();
    }
}

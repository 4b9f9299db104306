package org.zhiqing.server.catalog.restructuring;

/** What can be done with a section. */
public enum StepKind {
    MERGE("并入另一个栏目", "它的信息、公开事项和下级栏目都归入另一个栏目，原网址转到那里"),
    PLACE("移到另一个栏目之下", "网址不变"),
    ADDRESS("改网址名", "原网址转到新网址"),
    CLOSE("撤销空栏目", "原网址说明栏目已经撤销");

    private final String label;
    private final String meaning;

    StepKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** Returns what follows from it. */
    public String meaning() {
        return meaning;
    }
}

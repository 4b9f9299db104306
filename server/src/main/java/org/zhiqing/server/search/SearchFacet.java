package org.zhiqing.server.search;

/** By what results can be narrowed. */
public enum SearchFacet {
    SECTION("section", "栏目"),
    ORGAN("organ", "发布机关"),
    YEAR("year", "年份"),
    KIND("kind", "类型"),
    VALIDITY("validity", "有效性");

    private final String parameter;
    private final String label;

    SearchFacet(String parameter, String label) {
        this.parameter = parameter;
        this.label = label;
    }

    /** Returns the name of the query parameter, and of the field in the index. */
    public String parameter() {
        return parameter;
    }

    /** Returns the Chinese name. */
    public String label() {
        return label;
    }
}

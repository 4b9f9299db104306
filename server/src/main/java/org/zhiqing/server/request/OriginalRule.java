package org.zhiqing.server.request;

/** What an office does with a letter that leaves and of which no sealed original is kept (用印件). */
public enum OriginalRule {
    REMIND("提示缺少，可以发出"),
    REQUIRE("不能登记发出"),
    IGNORE("不提示");

    private final String label;

    OriginalRule(String label) {
        this.label = label;
    }

    /** The choice in Chinese. */
    public String label() {
        return label;
    }
}

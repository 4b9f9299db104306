package org.zhiqing.server.publication.inventory;

/** What a re-assessment (评估审查) decides, art. 18 para. 2. */
public enum Decision {
    STAY("继续不公开", "属性不变，到下一次评估"),
    UPON_REQUEST("转为依申请公开", "稿件按依申请公开重新走审核流程"),
    PUBLIC("转为主动公开", "稿件按主动公开重新走审核流程，公开以后从清单中移出");

    private final String label;
    private final String meaning;

    Decision(String label, String meaning) {
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

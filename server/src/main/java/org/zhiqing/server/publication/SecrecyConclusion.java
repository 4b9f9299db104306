package org.zhiqing.server.publication;

/** What a secrecy review comes to (保密审查结论). Only the first lets anything become public. */
public enum SecrecyConclusion {
    MAY_BE_PUBLIC("可以公开"),
    MUST_NOT_BE_PUBLIC("不得公开"),
    /** Art. 17 para. 3 of 政府信息公开条例: what cannot be decided is referred. */
    REFERRED("不能确定，报请确定");

    private final String label;

    SecrecyConclusion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.zhiqing.server.screening;

/** What the screening looks for. */
public enum HitKind {
    SECRECY_MARK("国家秘密标志", true),
    INTERNAL_MARK("内部文件用语", false),
    RESIDENT_ID("公民身份号码", false),
    MOBILE("手机号码", false),
    BANK_CARD("银行卡号", false),
    UNREADABLE("没有读到文字", false);

    private final String label;
    private final boolean blocking;

    HitKind(String label, boolean blocking) {
        this.label = label;
        this.blocking = blocking;
    }

    public String label() {
        return label;
    }

    /** Returns whether nothing that holds one may be published. Others may be, with a reason. */
    public boolean blocking() {
        return blocking;
    }
}

package org.zhiqing.server.screening;

/** What the screening looks for. */
public enum HitKind {
    SECRECY_MARK("国家秘密标志", HitWeight.BLOCKS, "立即停止办理，不要转发，报告保密工作机构。"),
    INTERNAL_MARK("内部文件用语", HitWeight.ASKS, "确认文件可以公开，公开的文本删去这类用语。"),
    RESIDENT_ID("公民身份号码", HitWeight.ASKS, "删去，或者只保留前两位和后三位。"),
    MINOR("未成年人信息", HitWeight.ASKS, "删去姓名、年龄、学校等可以识别到个人的内容。"),
    MOBILE("手机号码", HitWeight.ASKS, "个人的删去或者遮盖中间四位；办公用的写明理由。"),
    HOME_PHONE("个人固定电话", HitWeight.ASKS, "个人的删去；办公电话写明理由。"),
    BANK_CARD("银行卡号", HitWeight.ASKS, "删去，或者只保留后四位。"),
    PASSPORT("护照号码", HitWeight.ASKS, "删去或者遮盖。"),
    HOME_ADDRESS("家庭住址", HitWeight.ASKS, "只写到乡镇、街道。"),
    CREDIT_CODE("统一社会信用代码校验不符", HitWeight.ASKS, "对照营业执照或者法人证书核对，改正错误的字符。"),
    WRONG_WORD("错误表述", HitWeight.ASKS, "改为规范表述。"),
    SENSITIVE_WORD("敏感表述", HitWeight.ASKS, "核对是否适合公开，不适合的改写。"),
    RESTRICTED_DOCUMENT("引用不公开的文件", HitWeight.ASKS, "删去该文件的名称、文号和引用的内容，或者取得制发机关同意。"),
    UNVERIFIED_DOCUMENT(
            "引用的文件没有核对是否公开",
            HitWeight.ADVISES,
            "到制发机关的网站核对这份文件是否已经公开：没有公开的，删去它的名称、文号和引用的内容；已经公开的，把文号或者名称在词表中登记为“已公开的文件”，以后不再提示。"),
    DEAD_LINK("链接打不开", HitWeight.ASKS, "改为正确的网址，或者删去链接。"),
    TABLE_AS_PICTURE("用图片代替表格或者文字", HitWeight.ADVISES, "改用文字或者表格，读屏软件和检索才能读到。"),
    HIDDEN_CONTENT("附件里的隐藏内容", HitWeight.ASKS, "删去隐藏的工作表、行列、批注和修订痕迹，另存后重新上传。"),
    METADATA("附件的文档属性", HitWeight.ADVISES, "在文档属性中删去作者、单位等信息。"),
    UNREADABLE("没有读到文字", HitWeight.ASKS, "打开附件逐页人工查看。");

    private final String label;
    private final HitWeight weight;
    private final String suggestion;

    HitKind(String label, HitWeight weight, String suggestion) {
        this.label = label;
        this.weight = weight;
        this.suggestion = suggestion;
    }

    public String label() {
        return label;
    }

    public HitWeight weight() {
        return weight;
    }

    /** Returns what to do about it. */
    public String suggestion() {
        return suggestion;
    }

    /** Returns whether nothing that holds one may be published. Others may be, with a reason. */
    public boolean blocking() {
        return weight == HitWeight.BLOCKS;
    }
}

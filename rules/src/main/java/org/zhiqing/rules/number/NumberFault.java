package org.zhiqing.rules.number;

/** What is wrong with a number as it was written. */
public enum NumberFault {
    EMPTY("number.empty", "没有填写"),
    LENGTH("number.length", "位数不对"),
    SHAPE("number.shape", "格式不对"),
    CHARACTERS("number.characters", "含有不应出现的字符"),
    AREA("number.area", "地区代码不存在"),
    BIRTH_DATE("number.birth-date", "出生日期不存在"),
    CHECK_CHARACTER("number.check-character", "校验码不符，请核对是否输错");

    private final String code;
    private final String label;

    NumberFault(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code of the fault. */
    public String code() {
        return code;
    }

    /** The fault in Chinese. */
    public String label() {
        return label;
    }
}

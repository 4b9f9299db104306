package org.zhiqing.annualreport.check;

/** How much a finding weighs. */
public enum Severity {
    /** Wrong, to be corrected. */
    ERROR("错误"),
    /** May be right, and then needs a word of explanation. */
    EXPLANATION("需说明"),
    /** To be known, nothing to be done. */
    INFORMATION("提示");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** Returns the Chinese word for screens and messages. */
    public String word() {
        return word;
    }
}

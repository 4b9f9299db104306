package org.zhiqing.server.request;

/** In which form information is given (提供形式), arts. 29 and 40. */
public enum ProvisionForm {
    PAPER("纸质"),
    ELECTRONIC("电子文件"),
    READING("安排查阅、抄录");

    private final String label;

    ProvisionForm(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }
}

package org.zhiqing.server.publication;

/** How a body was typed. */
public enum BodyFormat {
    /** Paragraphs are parted by empty lines; lines with tabs become a table. */
    PLAIN("纯文本"),
    HTML("带格式文本");

    private final String label;

    BodyFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

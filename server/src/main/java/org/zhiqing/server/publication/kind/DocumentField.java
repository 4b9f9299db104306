package org.zhiqing.server.publication.kind;

/** A field that a kind of document may ask for. Title, body, section and disclosure attribute every document has. */
public enum DocumentField {
    SUMMARY("summary", "内容概述"),
    BODY("body", "正文"),
    ISSUING_ORGAN("issuingOrgan", "发文机关"),
    DOCUMENT_NUMBER("documentNumber", "发文字号"),
    DOCUMENT_DATE("documentDate", "成文日期"),
    EFFECTIVE_FROM("effectiveFrom", "生效日期"),
    EXPIRES_ON("expiresOn", "有效期至"),
    SUBJECT_CLASS("subjectClass", "主题分类"),
    KEYWORDS("keywords", "关键词"),
    SOURCE("source", "转载来源"),
    INTERPRETS("interprets", "解读的文件"),
    AMENDS("amends", "修改的文件"),
    REPEALS("repeals", "废止的文件"),
    FOLLOWS("follows", "承接的文件"),
    ATTACHMENTS("attachments", "附件");

    private final String key;
    private final String label;

    DocumentField(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Returns the name of the form field, and of the key in {@code kinds/*.yaml}. */
    public String key() {
        return key;
    }

    /** Returns the Chinese name. */
    public String label() {
        return label;
    }
}

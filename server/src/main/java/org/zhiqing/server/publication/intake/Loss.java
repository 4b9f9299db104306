package org.zhiqing.server.publication.intake;

/** Something that was not kept as it stood, and the sentence that tells the clerk of it. */
public enum Loss {
    COMMENT("批注 %d 处没有保留。"),
    DELETED("修订痕迹中删除的文字 %d 处没有保留。"),
    INSERTED("修订痕迹中新增的文字 %d 处按正式内容保留，请核对。"),
    HIDDEN("隐藏的文字 %d 处没有保留。"),
    CONTENTS("目录 %d 行没有保留。标题多的页面会自动列出目录。"),
    MARGIN("页眉、页脚、页码没有保留。"),
    TEXT_BOX("文本框 %d 个：其中的文字移到了所在段落后面，请核对次序。"),
    FORMULA("公式 %d 个按普通文字保留，请核对。复杂的公式请改用图片。"),
    FOOTNOTE("脚注、尾注 %d 条移到了正文最后。"),
    PICTURE_FORMAT("图片 %d 张无法读取或者不是网页能显示的格式，没有保留。请另存为 PNG 或者 JPG 后插入。"),
    PICTURE_ELSEWHERE("图片 %d 张没有随文字带来，没有保留。请用“插入图片”逐张加入，或者改用“从文件导入”。"),
    SHAPE("图形 %d 个（线条、图章、流程图）没有保留。需要公开的请截图后插入。"),
    EMBEDDED("嵌入的对象 %d 个（程序、音视频、表单、其他文件）没有保留。需要公开的请作为附件上传。"),
    LINK("指向文内位置、本机文件的链接 %d 个改为普通文字。"),
    SCANNED_PAGE("没有文字的页 %d 页（可能是扫描件）没有导入文字。请把原件作为附件上传，正文另行录入。"),
    GUESSED("PDF、OFD 不记录段落、标题和列表，这些是按版面推定的，请逐段核对。");

    private final String sentence;

    Loss(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the sentence. */
    public String sentence(int count) {
        return sentence.formatted(count);
    }
}

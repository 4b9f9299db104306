package org.zhiqing.server.files;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A type of file that may be kept or read. Archives are not among them: their content could not be reviewed item by item
 * (保守国家秘密法实施条例 art. 42).
 */
public enum FileType {
    PDF("PDF 文件", "application/pdf", "pdf"),
    OFD("OFD 文件", "application/ofd", "ofd"),
    DOCX("Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    DOC("Word 97-2003 文档", "application/msword", "doc"),
    XLSX("Excel 表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    XLS("Excel 97-2003 表格", "application/vnd.ms-excel", "xls"),
    PPTX("演示文稿", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("OpenDocument 文本", "application/vnd.oasis.opendocument.text", "odt"),
    HTML("网页文件", "text/html", "html", "htm"),
    TXT("文本文件", "text/plain", "txt"),
    CSV("CSV 表格", "text/csv", "csv"),
    PNG("PNG 图片", "image/png", "png"),
    JPEG("JPEG 图片", "image/jpeg", "jpg", "jpeg"),
    GIF("GIF 图片", "image/gif", "gif");

    private final String label;
    private final String mediaType;
    private final String[] endings;

    FileType(String label, String mediaType, String... endings) {
        this.label = label;
        this.mediaType = mediaType;
        this.endings = endings;
    }

    /** Returns the Chinese name. */
    public String label() {
        return label;
    }

    /** Returns the media type without parameters, as sent to browsers. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns whether a browser shows it as a picture. */
    public boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF;
    }

    /** Returns whether this is text, of which the content tells no type. */
    boolean isPlainText() {
        return this == TXT || this == CSV || this == HTML;
    }

    /** Returns the type that the name's ending stands for; empty when it is none of ours. */
    static Optional<FileType> byName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .strip();
        return Arrays.stream(values())
                .filter(type -> Arrays.asList(type.endings).contains(ending))
                .findFirst();
    }

    /** Returns the types in which a proof of identity or an authorisation may be handed in: pictures and PDF. */
    public static Set<FileType> proofs() {
        return EnumSet.of(PDF, PNG, JPEG, GIF);
    }

    /** Returns the type in which a register may be handed in. */
    public static Set<FileType> registers() {
        return EnumSet.of(XLSX);
    }

    /** Returns all types that may be kept. What is only read, a page with programs in it for one, is not among them. */
    public static Set<FileType> all() {
        return EnumSet.complementOf(EnumSet.of(ODT, HTML));
    }

    /** Returns the types from which a text can be taken in. */
    public static Set<FileType> texts() {
        return EnumSet.of(DOCX, DOC, ODT, PDF, OFD, HTML, TXT);
    }

    /** Returns the endings as a sentence lists them: {@code .pdf、.ofd、…}. */
    static String endings(Set<FileType> types) {
        return types.stream()
                .flatMap(type -> Arrays.stream(type.endings))
                .map(ending -> "." + ending)
                .collect(Collectors.joining("、"));
    }

    /** Returns the endings for the {@code accept} attribute of an upload field. */
    public static String acceptAttribute(Set<FileType> types) {
        return endings(types).replace('、', ',');
    }
}

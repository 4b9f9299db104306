package org.zhiqing.annualreport.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Kinds of files, told by what is in them: names lie, and many a .doc is a web page. */
enum FileKind {
    TEXT,
    HTML,
    MHTML,
    JSON,
    CSV,
    DOCX,
    DOC,
    SHEET,
    /** OpenDocument: a text (ODT) or a workbook (ODS). */
    ODT,
    PDF,
    OFD,
    PICTURE,
    RTF,
    ENCRYPTED,
    ARCHIVE,
    UNKNOWN;

    private static final int HEAD = 4_096;
    private static final Pattern MARKUP =
            Pattern.compile("<(?:!doctype html|html|head|body|table|div|p|span|meta|title|h1|tr|td)[\\s>/]");

    /** @param name of the file, lower case; its ending tells text from Markdown and CSV, nothing else */
    static FileKind of(byte[] file, String name) {
        String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            return packed(file);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return compound(file);
        }
        if (head.lastIndexOf("%PDF-", 1_024) >= 0) {
            return PDF;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (picture(head)) {
            return PICTURE;
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00bc\u00af") || head.startsWith("\u001f\u008b")) {
            return ARCHIVE;
        }
        return textual(head.toLowerCase(Locale.ROOT), name);
    }

    private static FileKind textual(String head, String name) {
        String start = head.stripLeading();
        if (start.startsWith("\u00ef\u00bb\u00bf")) {
            start = start.substring(3).stripLeading();
        }
        if (name.endsWith(".json") || start.startsWith("{\"") || start.matches("(?s)\\{\\s+\".*")) {
            return JSON;
        }
        if (head.contains("mime-version:") && head.contains("multipart/related")) {
            return MHTML;
        }
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        if (!markdown
                && (start.startsWith("<") || name.matches(".*\\.x?html?"))
                && MARKUP.matcher(head).find()) {
            return HTML;
        }
        return name.endsWith(".csv") ? CSV : TEXT;
    }

    private static boolean picture(String head) {
        return head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("BM") && head.length() > 10 && head.charAt(6) == 0 && head.charAt(7) == 0
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    }

    private static FileKind packed(byte[] file) {
        String all = new String(file, StandardCharsets.ISO_8859_1);
        if (all.contains("word/document")) {
            return DOCX;
        }
        if (all.contains("xl/workbook")) {
            return SHEET;
        }
        if (all.contains("OFD.xml")) {
            return OFD;
        }
        return all.contains("opendocument.") || all.contains("content.xml") ? ODT : ARCHIVE;
    }

    /** The names of the streams in an old Office file are in two-byte characters. */
    private static FileKind compound(byte[] file) {
        String all = new String(file, StandardCharsets.ISO_8859_1);
        if (all.contains(wide("EncryptedPackage"))) {
            return ENCRYPTED;
        }
        if (all.contains(wide("WordDocument"))) {
            return DOC;
        }
        return all.contains(wide("Workbook")) || all.contains(wide("Book")) ? SHEET : UNKNOWN;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}

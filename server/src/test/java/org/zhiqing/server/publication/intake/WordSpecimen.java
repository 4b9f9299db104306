package org.zhiqing.server.publication.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a {@link Specimen} as Word or as WPS writes it (DOCX), with the junk that goes with it. */
final class WordSpecimen {

    private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private final boolean wps;
    private final StringBuilder body = new StringBuilder();
    private int lists;
    private boolean inList;

    private WordSpecimen(boolean wps) {
        this.wps = wps;
    }

    static byte[] of(Specimen specimen, boolean wps) {
        WordSpecimen writer = new WordSpecimen(wps);
        specimen.blocks().forEach(writer::block);
        return writer.packed(writer.body.toString());
    }

    /** Returns a document with this content of its body. */
    static byte[] ofBody(String body) {
        return new WordSpecimen(false).packed(body);
    }

    private void block(Specimen.Block block) {
        if (!(block instanceof Specimen.Item) && inList) {
            inList = false;
        }
        if (block instanceof Specimen.Heading heading) {
            String style = wps ? String.valueOf(heading.level() + 1) : "Heading" + heading.level();
            paragraph("<w:pStyle w:val=\"" + style + "\"/><w:jc w:val=\"left\"/>", heading.text());
        } else if (block instanceof Specimen.Paragraph paragraph) {
            String align = paragraph.align().isEmpty() ? "" : "<w:jc w:val=\"" + paragraph.align() + "\"/>";
            paragraph("<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>" + align, paragraph.text());
        } else if (block instanceof Specimen.Item item) {
            if (!inList) {
                lists++;
                inList = true;
            }
            int num = item.ordered() ? 10 + lists : 1;
            paragraph(
                    "<w:numPr><w:ilvl w:val=\"" + item.level() + "\"/><w:numId w:val=\"" + num + "\"/></w:numPr>",
                    item.text());
        } else if (block instanceof Specimen.Picture picture) {
            body.append("<w:p><w:r>").append(drawing(picture.words())).append("</w:r></w:p>");
        } else if (block instanceof Specimen.Table table) {
            table(table);
        }
    }

    private void paragraph(String properties, String text) {
        int cut = text.length() / 2;
        String fonts = "<w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\"/>"
                + (wps ? "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>" : "") + "<w:sz w:val=\"32\"/></w:rPr>";
        body.append("<w:p><w:pPr>")
                .append(properties)
                .append("</w:pPr><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/>");
        body.append("<w:r>").append(fonts).append("<w:t>").append(text, 0, cut).append("</w:t></w:r>");
        body.append("<w:bookmarkEnd w:id=\"0\"/><w:r>").append(fonts).append("<w:t xml:space=\"preserve\">");
        body.append(text.substring(cut)).append("</w:t></w:r></w:p>");
    }

    private static String drawing(String words) {
        return "<w:drawing><wp:inline><wp:extent cx=\"952500\" cy=\"635000\"/><wp:docPr id=\"1\" name=\"图片 1\" descr=\""
                + words
                + "\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                + "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdPicture\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"952500\" cy=\"635000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
                + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";
    }

    private void table(Specimen.Table table) {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"8800\" w:type=\"dxa\"/><w:tblBorders>");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            body.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        body.append("</w:tblBorders></w:tblPr><w:tblGrid>");
        int width = 8800 / table.columns();
        body.append(("<w:gridCol w:w=\"" + width + "\"/>").repeat(table.columns()))
                .append("</w:tblGrid>");
        Map<Integer, Integer> open = new HashMap<>();
        for (var row : table.rows()) {
            body.append("<w:tr>");
            int column = 0;
            for (int c = 0; c < table.columns(); c++) {
                if (c < column) {
                    continue;
                }
                int at = c;
                var cell = row.stream().filter(one -> one.column() == at).findFirst();
                if (cell.isPresent()) {
                    boolean down = cell.get().rows() > 1;
                    if (down) {
                        open.put(c, cell.get().rows() - 1);
                    }
                    cell(
                            width,
                            cell.get().columns(),
                            down ? "<w:vMerge w:val=\"restart\"/>" : "",
                            cell.get().text());
                    column = c + cell.get().columns();
                } else {
                    open.merge(c, -1, Integer::sum);
                    cell(width, 1, wps ? "<w:vMerge w:val=\"continue\"/>" : "<w:vMerge/>", "");
                    column = c + 1;
                }
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private void cell(int width, int columns, String merge, String text) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width * columns).append("\" w:type=\"dxa\"/>");
        body.append(columns > 1 ? "<w:gridSpan w:val=\"" + columns + "\"/>" : "")
                .append(merge)
                .append("</w:tcPr>");
        if (text.isEmpty()) {
            body.append("<w:p/>");
        } else {
            body.append("<w:p><w:r><w:t>").append(text).append("</w:t></w:r></w:p>");
        }
        body.append("</w:tc>");
    }

    private byte[] packed(String content) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
                            + type("document", "document.main") + type("styles", "styles")
                            + type("numbering", "numbering")
                            + type("footnotes", "footnotes") + "</Types>");
            put(zip, "_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")));
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations(
                            relation("rIdStyles", "styles", "styles.xml")
                                    + relation("rIdNumbering", "numbering", "numbering.xml")
                                    + relation("rIdNotes", "footnotes", "footnotes.xml")
                                    + relation("rIdPicture", "image", "media/image1.png")
                                    + "<Relationship Id=\"rIdWeb\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://www.example.gov.cn/a\"/>"));
            put(
                    zip,
                    "word/document.xml",
                    "<w:document " + SPACES + "><w:body>" + content
                            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
            put(zip, "word/styles.xml", styles());
            put(zip, "word/numbering.xml", numbering());
            put(
                    zip,
                    "word/footnotes.xml",
                    "<w:footnotes " + SPACES
                            + "><w:footnote w:id=\"2\"><w:p><w:r><w:t>注释的文字</w:t></w:r></w:p></w:footnote></w:footnotes>");
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            zip.write(Specimen.png());
            zip.closeEntry();
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String styles() {
        StringBuilder styles = new StringBuilder("<w:styles " + SPACES + ">");
        styles.append(
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>");
        for (int level = 1; level <= 3; level++) {
            styles.append("<w:style w:type=\"paragraph\" w:styleId=\"")
                    .append(wps ? String.valueOf(level + 1) : "Heading" + level);
            styles.append("\"><w:name w:val=\"heading ")
                    .append(level)
                    .append("\"/><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"");
            styles.append(level - 1).append("\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>");
        }
        styles.append("<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>");
        styles.append("<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>");
        return styles.append("</w:styles>").toString();
    }

    private String numbering() {
        StringBuilder xml = new StringBuilder("<w:numbering " + SPACES + ">");
        xml.append("<w:abstractNum w:abstractNumId=\"0\">")
                .append(level(0, "bullet", "\uf0b7"))
                .append(level(1, "bullet", "-"));
        xml.append("</w:abstractNum>");
        for (int list = 1; list <= 8; list++) {
            xml.append("<w:abstractNum w:abstractNumId=\"")
                    .append(list)
                    .append("\">")
                    .append(level(0, "decimal", "%1."));
            xml.append(level(1, "decimal", "%2)")).append("</w:abstractNum>");
        }
        xml.append("<w:abstractNum w:abstractNumId=\"9\">")
                .append(level(0, "chineseCounting", "%1、"))
                .append("</w:abstractNum>");
        xml.append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (int list = 1; list <= 8; list++) {
            xml.append("<w:num w:numId=\"")
                    .append(10 + list)
                    .append("\"><w:abstractNumId w:val=\"")
                    .append(list)
                    .append("\"/></w:num>");
        }
        xml.append("<w:num w:numId=\"30\"><w:abstractNumId w:val=\"9\"/></w:num>");
        return xml.append("</w:numbering>").toString();
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\""
                + (420 * (level + 1)) + "\" w:hanging=\"420\"/></w:pPr></w:lvl>";
    }

    private static String type(String name, String kind) {
        return "<Override PartName=\"/word/" + name
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + kind
                + "+xml\"/>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

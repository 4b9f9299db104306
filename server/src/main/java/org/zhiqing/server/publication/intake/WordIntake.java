package org.zhiqing.server.publication.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Element;

/** A Word document (DOCX), of Word, WPS or LibreOffice: paragraphs, headings, lists, tables, pictures, notes. */
final class WordIntake {

    private static final int DEEPEST_TABLE = 8;

    private final ZipFile file;
    private final Losses losses = new Losses();
    private final List<byte[]> pictures = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Map<String, String> targets = new HashMap<>();
    private final List<Element> notes = new ArrayList<>();
    private final Map<String, Element> notesById = new HashMap<>();
    private ListMarkup lists = new ListMarkup(html);
    private int tableDepth;

    private WordIntake(ZipFile file) throws IOException {
        this.file = file;
        this.styles = new WordStyles(part("word/styles.xml"));
        this.numbering = new WordNumbering(part("word/numbering.xml"));
        Element relations = part("word/_rels/document.xml.rels");
        if (relations != null) {
            Xml.children(relations).forEach(one -> targets.put(Xml.attribute(one, "Id"), Xml.attribute(one, "Target")));
        }
        notes("footnote");
        notes("endnote");
    }

    static Intake of(ZipFile file) throws IOException {
        WordIntake intake = new WordIntake(file);
        Element body = Xml.child(intake.part("word/document.xml"), "body");
        if (body == null) {
            throw new IOException("no body");
        }
        intake.blocks(body);
        intake.lists.end();
        intake.writeNotes();
        if (file.stream().anyMatch(entry -> entry.getName().matches("word/(header|footer)\\d*\\.xml"))) {
            intake.losses.add(Loss.MARGIN);
        }
        return MarkupIntake.ofFile(intake.html.toString(), intake.losses, intake.pictures);
    }

    private @Nullable Element part(String name) throws IOException {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = file.getInputStream(entry)) {
            return Xml.read(in);
        }
    }

    private void notes(String kind) throws IOException {
        Element part = part("word/" + kind + "s.xml");
        if (part != null) {
            Xml.children(part, kind)
                    .filter(note -> Xml.attribute(note, "type").isEmpty())
                    .forEach(note -> notesById.put(kind + Xml.attribute(note, "id"), note));
        }
    }

    private void writeNotes() {
        losses.add(Loss.FOOTNOTE, notes.size());
        for (int i = 0; i < notes.size(); i++) {
            html.append("<p>[").append(i + 1).append("] ");
            Xml.all(notes.get(i), "p").forEach(paragraph -> runs(paragraph, new ArrayList<>()));
            html.append("</p>");
        }
    }

    private void blocks(Element parent) {
        for (Element block : Xml.children(parent)) {
            switch (String.valueOf(block.getLocalName())) {
                case "p" -> paragraph(block);
                case "tbl" -> table(block);
                case "sdt" -> {
                    Element content = Xml.child(block, "sdtContent");
                    if (content != null) {
                        blocks(content);
                    }
                }
                case "ins", "moveTo" -> {
                    losses.add(Loss.INSERTED);
                    blocks(block);
                }
                case "del", "moveFrom" -> losses.add(Loss.DELETED);
                case "customXml", "smartTag" -> blocks(block);
                case "altChunk" -> losses.add(Loss.EMBEDDED);
                default -> {}
            }
        }
    }

    private void paragraph(Element paragraph) {
        Element properties = Xml.child(paragraph, "pPr");
        Element own = properties == null ? paragraph.getOwnerDocument().createElement("none") : properties;
        if (styles.isContents(own)) {
            losses.add(Loss.CONTENTS);
            return;
        }
        int heading = styles.heading(own);
        WordNumbering.Sign sign = sign(own);
        List<Element> boxes = new ArrayList<>();
        String align = align(own);
        if (heading == 0 && sign != null && !sign.kind().isEmpty()) {
            lists.item(sign.kind(), sign.level(), sign.number());
            runs(paragraph, boxes);
        } else {
            lists.end();
            String name = heading > 0 ? "h" + Math.min(heading, 4) : "p";
            String role = heading < 0 ? " data-role=\"title\"" : "";
            html.append('<').append(name).append(align).append(role).append('>');
            html.append(sign == null ? "" : escaped(sign.text()));
            runs(paragraph, boxes);
            html.append("</").append(name).append('>');
        }
        for (Element box : boxes) {
            lists.end();
            losses.add(Loss.TEXT_BOX);
            blocks(box);
        }
    }

    private WordNumbering.@Nullable Sign sign(Element properties) {
        Element numbered = styles.paragraph(properties, "numPr");
        String num = Xml.attribute(Xml.child(numbered, "numId"), "val");
        String level = Xml.attribute(Xml.child(numbered, "ilvl"), "val");
        return num.isEmpty() ? null : numbering.next(num, level.matches("\\d") ? Integer.parseInt(level) : 0);
    }

    private String align(Element properties) {
        return switch (Xml.attribute(styles.paragraph(properties, "jc"), "val")) {
            case "center" -> " align=\"center\"";
            case "right", "end" -> " align=\"right\"";
            default -> "";
        };
    }

    /** @param boxes takes in the text boxes that hang on the paragraph */
    private void runs(Element parent, List<Element> boxes) {
        new WordRuns(html, styles, losses, this::picture, this::note, targets::get).write(parent, boxes);
    }

    private int note(String id) {
        Element note = notesById.get(id);
        if (note == null) {
            return 0;
        }
        notes.add(note);
        return notes.size();
    }

    /** Returns the number of the picture, or -1 if there is none. */
    private int picture(String relation) {
        String target = targets.getOrDefault(relation, "");
        String name = target.startsWith("/") ? target.substring(1) : "word/" + target;
        ZipEntry entry = target.isEmpty() ? null : file.getEntry(name);
        if (entry == null) {
            return -1;
        }
        try (InputStream in = file.getInputStream(entry)) {
            pictures.add(in.readAllBytes());
            return pictures.size() - 1;
        } catch (IOException e) {
            return -1;
        }
    }

    private void table(Element table) {
        lists.end();
        if (++tableDepth > DEEPEST_TABLE) {
            Xml.all(table, "p").forEach(this::paragraph);
        } else {
            ListMarkup outer = lists;
            html.append("<table>");
            for (WordTable.Row row : WordTable.rows(table)) {
                html.append("<tr>");
                for (WordTable.Cell cell : row.cells()) {
                    String name = row.heading() ? "th" : "td";
                    html.append('<').append(name);
                    html.append(cell.columns() > 1 ? " colspan=\"" + cell.columns() + "\"" : "");
                    html.append(cell.rows() > 1 ? " rowspan=\"" + cell.rows() + "\"" : "");
                    html.append('>');
                    lists = new ListMarkup(html);
                    cell.content().forEach(this::blocks);
                    lists.end();
                    html.append("</").append(name).append('>');
                }
                html.append("</tr>");
            }
            html.append("</table>");
            lists = outer;
        }
        tableDepth--;
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

package org.zhiqing.server.publication.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A text of LibreOffice and its kin (ODT, OpenDocument). */
final class OpenDocumentIntake {

    private static final int MOST_REPEATED = 200;

    private final ZipFile file;
    private final Losses losses = new Losses();
    private final List<byte[]> pictures = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> listStyles = new HashMap<>();
    private final List<Element> notes = new ArrayList<>();
    private final Map<String, Integer> counted = new HashMap<>();

    private OpenDocumentIntake(ZipFile file) {
        this.file = file;
    }

    static Intake of(ZipFile file) throws IOException {
        OpenDocumentIntake intake = new OpenDocumentIntake(file);
        Element content = intake.part("content.xml");
        Element common = intake.part("styles.xml");
        intake.styles(common);
        intake.styles(content);
        Element text = Xml.child(content, "body", "text");
        if (text == null) {
            throw new IOException("no text");
        }
        intake.blocks(text);
        intake.losses.add(Loss.FOOTNOTE, intake.notes.size());
        for (int i = 0; i < intake.notes.size(); i++) {
            intake.html.append("<p>[").append(i + 1).append("] ");
            Xml.children(intake.notes.get(i)).forEach(intake::inline);
            intake.html.append("</p>");
        }
        if (common != null
                && (!Xml.all(common, "header").isEmpty()
                        || !Xml.all(common, "footer").isEmpty())) {
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

    private void styles(@Nullable Element part) {
        if (part != null) {
            Xml.all(part, "style").forEach(style -> styles.put(Xml.attribute(style, "name"), style));
            Xml.all(part, "list-style").forEach(style -> listStyles.put(Xml.attribute(style, "name"), style));
        }
    }

    private void blocks(Element parent) {
        for (Element block : Xml.children(parent)) {
            switch (String.valueOf(block.getLocalName())) {
                case "h" -> heading(block, "");
                case "p" -> paragraph(block, "");
                case "list" -> list(block, "", 1);
                case "table" -> table(block);
                case "section" -> {
                    if (Xml.attribute(block, "display").equals("none")) {
                        losses.add(Loss.HIDDEN);
                    } else {
                        blocks(block);
                    }
                }
                case "table-of-content", "alphabetical-index", "illustration-index" ->
                    losses.add(Loss.CONTENTS, Xml.all(block, "p").size());
                case "tracked-changes" -> {
                    losses.add(Loss.DELETED, Xml.all(block, "deletion").size());
                    losses.add(Loss.INSERTED, Xml.all(block, "insertion").size());
                }
                case "frame", "custom-shape", "g", "line", "rect" -> {
                    html.append("<p>");
                    drawing(block);
                    html.append("</p>");
                }
                default -> {}
            }
        }
    }

    private void heading(Element heading, String sign) {
        String written = Xml.attribute(heading, "outline-level");
        int level = written.matches("[1-9]") ? Math.min(4, Integer.parseInt(written)) : 1;
        html.append("<h").append(level).append(align(heading)).append('>').append(WordIntake.escaped(sign));
        inline(heading);
        html.append("</h").append(level).append('>');
    }

    private void paragraph(Element paragraph, String sign) {
        html.append("<p").append(align(paragraph)).append(isTitle(paragraph) ? " data-role=\"title\">" : ">");
        html.append(WordIntake.escaped(sign));
        inline(paragraph);
        html.append("</p>");
    }

    private boolean isTitle(Element paragraph) {
        String name = Xml.attribute(paragraph, "style-name");
        String parent = Xml.attribute(styles.get(name), "parent-style-name");
        return name.equals("Title") || parent.equals("Title");
    }

    private String align(Element paragraph) {
        return switch (property(Xml.attribute(paragraph, "style-name"), "paragraph-properties", "text-align")) {
            case "center" -> " align=\"center\"";
            case "end", "right" -> " align=\"right\"";
            default -> "";
        };
    }

    private String property(String style, String part, String name) {
        String at = style;
        for (int i = 0; i < 20 && styles.containsKey(at); i++) {
            String value = Xml.attribute(Xml.child(styles.get(at), part), name);
            if (!value.isEmpty()) {
                return value;
            }
            at = Xml.attribute(styles.get(at), "parent-style-name");
        }
        return "";
    }

    private void list(Element list, String inherited, int level) {
        String name = Xml.attribute(list, "style-name").isEmpty() ? inherited : Xml.attribute(list, "style-name");
        Element style = listLevel(name, level);
        boolean bullets = style == null || "list-level-style-bullet".equals(style.getLocalName());
        String before = Xml.attribute(style, "num-prefix");
        String after = Xml.attribute(style, "num-suffix");
        boolean plain = Xml.attribute(style, "num-format").equals("1") && before.isEmpty() && after.matches("[.)、．）]?");
        boolean headings = Xml.children(list, "list-item").allMatch(item -> Xml.child(item, "h") != null);
        String kind = headings || !bullets && !plain ? "" : bullets ? "ul" : "ol";
        String key = name + " " + level;
        boolean goesOn = Xml.attribute(list, "continue-numbering").equals("true")
                || !Xml.attribute(list, "continue-list").isEmpty()
                || kind.isEmpty();
        int number = goesOn ? counted.getOrDefault(key, 0) : 0;
        html.append(
                kind.isEmpty()
                        ? ""
                        : "<" + kind + (kind.equals("ol") && number > 0 ? " start=\"" + (number + 1) + "\"" : "")
                                + ">");
        for (Element item : Xml.children(list)) {
            String from = Xml.attribute(item, "start-value");
            boolean counts = "list-item".equals(item.getLocalName())
                    && Xml.children(item).stream().anyMatch(child -> !"list".equals(child.getLocalName()));
            number = from.matches("\\d{1,4}") ? Integer.parseInt(from) : number + (counts ? 1 : 0);
            String sign = kind.isEmpty()
                            && !bullets
                            && counts
                            && !Xml.attribute(style, "num-format").isEmpty()
                    ? before + number(Xml.attribute(style, "num-format"), number) + after
                    : "";
            html.append(kind.isEmpty() ? "" : "<li>");
            item(item, kind, sign, name, level);
            html.append(kind.isEmpty() ? "" : "</li>");
        }
        counted.put(key, number);
        html.append(kind.isEmpty() ? "" : "</" + kind + ">");
    }

    private void item(Element item, String kind, String sign, String style, int level) {
        boolean single = !kind.isEmpty() && Xml.children(item, "p").count() == 1;
        String left = sign;
        for (Element child : Xml.children(item)) {
            switch (String.valueOf(child.getLocalName())) {
                case "p" -> {
                    if (single) {
                        inline(child);
                    } else {
                        paragraph(child, left);
                    }
                    left = "";
                }
                case "h" -> {
                    heading(child, left);
                    left = "";
                }
                case "list" -> list(child, style, level + 1);
                default -> {}
            }
        }
    }

    private @Nullable Element listLevel(String style, int level) {
        Element list = listStyles.get(style);
        return list == null
                ? null
                : Xml.children(list).stream()
                        .filter(one -> Xml.attribute(one, "level").equals(String.valueOf(level)))
                        .findFirst()
                        .orElse(null);
    }

    private static String number(String format, int number) {
        return switch (format) {
            case "一, 二, 三, ..." -> Numerals.chinese(number);
            case "①, ②, ③, ..." -> Numerals.of("decimalEnclosedCircle", number);
            case "A" -> Numerals.of("upperLetter", number);
            case "a" -> Numerals.of("lowerLetter", number);
            case "I" -> Numerals.of("upperRoman", number);
            case "i" -> Numerals.of("lowerRoman", number);
            default -> String.valueOf(number);
        };
    }

    private void inline(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) {
                html.append(WordIntake.escaped(node.getNodeValue()));
            } else if (node instanceof Element child) {
                inner(child);
            }
        }
    }

    private void inner(Element child) {
        switch (String.valueOf(child.getLocalName())) {
            case "span" -> span(child);
            case "a" -> {
                String to = Xml.attribute(child, "href");
                boolean web = to.matches("(?i)(https?://|mailto:).+");
                losses.add(Loss.LINK, web || to.startsWith("#") ? 0 : 1);
                html.append(web ? "<a href=\"" + WordIntake.escaped(to) + "\">" : "");
                inline(child);
                html.append(web ? "</a>" : "");
            }
            case "s", "tab" -> html.append(' ');
            case "line-break" -> html.append("<br>");
            case "note" -> {
                Element body = Xml.child(child, "note-body");
                if (body != null) {
                    notes.add(body);
                    html.append("<sup>[").append(notes.size()).append("]</sup>");
                }
            }
            case "annotation" -> losses.add(Loss.COMMENT);
            case "annotation-end",
                    "change",
                    "change-start",
                    "change-end",
                    "bookmark",
                    "bookmark-start",
                    "bookmark-end" -> {}
            case "hidden-text", "hidden-paragraph" -> losses.add(Loss.HIDDEN);
            case "frame", "custom-shape", "g", "line", "rect" -> drawing(child);
            case "script" -> losses.add(Loss.EMBEDDED);
            default -> inline(child);
        }
    }

    private void span(Element span) {
        String style = Xml.attribute(span, "style-name");
        if (property(style, "text-properties", "display").equals("none")) {
            losses.add(Loss.HIDDEN);
            return;
        }
        List<String> marks = new ArrayList<>();
        marks.add(property(style, "text-properties", "font-weight").equals("bold") ? "strong" : "");
        marks.add(property(style, "text-properties", "font-style").equals("italic") ? "em" : "");
        marks.add(set(property(style, "text-properties", "text-underline-style")) ? "u" : "");
        marks.add(set(property(style, "text-properties", "text-line-through-style")) ? "s" : "");
        String position = property(style, "text-properties", "text-position").toLowerCase(Locale.ROOT);
        marks.add(position.startsWith("super") ? "sup" : position.startsWith("sub") ? "sub" : "");
        marks.removeIf(String::isEmpty);
        marks.forEach(mark -> html.append('<').append(mark).append('>'));
        inline(span);
        java.util.Collections.reverse(marks);
        marks.forEach(mark -> html.append("</").append(mark).append('>'));
    }

    private static boolean set(String written) {
        return !written.isEmpty() && !written.equals("none");
    }

    private void drawing(Element drawing) {
        Element box = Xml.child(drawing, "text-box");
        Element image = Xml.child(drawing, "image");
        if (box != null) {
            losses.add(Loss.TEXT_BOX);
            Xml.all(box, "p").forEach(paragraph -> {
                inline(paragraph);
                html.append("<br>");
            });
            Xml.all(box, "image").forEach(inside -> image(inside, ""));
        } else if (image != null) {
            Element words = Xml.child(drawing, "desc");
            Element title = Xml.child(drawing, "title");
            image(image, words != null ? words.getTextContent() : title != null ? title.getTextContent() : "");
        } else {
            losses.add("frame".equals(drawing.getLocalName()) ? Loss.EMBEDDED : Loss.SHAPE);
        }
    }

    private void image(Element image, String alt) {
        ZipEntry entry = file.getEntry(Xml.attribute(image, "href"));
        if (entry == null) {
            losses.add(Loss.PICTURE_ELSEWHERE);
            return;
        }
        try (InputStream in = file.getInputStream(entry)) {
            pictures.add(in.readAllBytes());
            html.append("<img src=\"" + Intake.PICTURE + (pictures.size() - 1) + "\" alt=\""
                    + WordIntake.escaped(alt.strip()) + "\">");
        } catch (IOException e) {
            losses.add(Loss.PICTURE_FORMAT);
        }
    }

    private void table(Element table) {
        html.append("<table>");
        rows(table, "td");
        html.append("</table>");
    }

    private void rows(Element parent, String name) {
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "table-header-rows" -> rows(child, "th");
                case "table-rows", "table-row-group" -> rows(child, name);
                case "table-row" -> row(child, name);
                default -> {}
            }
        }
    }

    private void row(Element row, String name) {
        html.append("<tr>");
        Xml.children(row, "table-cell").forEach(cell -> {
            String repeated = Xml.attribute(cell, "number-columns-repeated");
            int times = repeated.matches("\\d{1,3}") ? Math.min(MOST_REPEATED, Integer.parseInt(repeated)) : 1;
            for (int i = 0; i < times; i++) {
                html.append('<').append(name);
                html.append(span(cell, "number-columns-spanned", "colspan"));
                html.append(span(cell, "number-rows-spanned", "rowspan"));
                html.append('>');
                blocks(cell);
                html.append("</").append(name).append('>');
            }
        });
        html.append("</tr>");
    }

    private static String span(Element cell, String from, String to) {
        String written = Xml.attribute(cell, from);
        return written.matches("[2-9]|[1-9]\\d{1,2}") ? " " + to + "=\"" + written + "\"" : "";
    }
}

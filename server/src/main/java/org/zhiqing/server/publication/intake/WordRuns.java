package org.zhiqing.server.publication.intake;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Writes what stands inside a paragraph of Word: text with its emphasis, links, pictures, marks of notes. */
final class WordRuns {

    private final StringBuilder html;
    private final WordStyles styles;
    private final Losses losses;
    private final ToIntFunction<String> picture;
    private final ToIntFunction<String> note;
    private final Function<String, @Nullable String> target;

    /** Whether what comes now is shown, not the instruction of a field. */
    private boolean shown = true;

    /**
     * @param picture returns the number of a picture by its relation, or -1
     * @param note returns the number of a footnote or endnote, or 0
     */
    WordRuns(
            StringBuilder html,
            WordStyles styles,
            Losses losses,
            ToIntFunction<String> picture,
            ToIntFunction<String> note,
            Function<String, @Nullable String> target) {
        this.html = html;
        this.styles = styles;
        this.losses = losses;
        this.picture = picture;
        this.note = note;
        this.target = target;
    }

    /** @param boxes takes in the text boxes that hang on the paragraph */
    void write(Element parent, List<Element> boxes) {
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "r" -> run(child, boxes);
                case "ins", "moveTo" -> {
                    losses.add(Loss.INSERTED);
                    write(child, boxes);
                }
                case "del", "moveFrom" -> losses.add(Loss.DELETED);
                case "hyperlink" -> link(child, boxes);
                case "sdt" -> {
                    Element content = Xml.child(child, "sdtContent");
                    if (content != null) {
                        write(content, boxes);
                    }
                }
                case "fldSimple", "smartTag", "customXml", "dir", "bdo" -> write(child, boxes);
                case "oMath", "oMathPara" -> {
                    losses.add(Loss.FORMULA);
                    Xml.all(child, "t").forEach(text -> text(text.getTextContent()));
                }
                default -> {}
            }
        }
    }

    private void link(Element link, List<Element> boxes) {
        String to = target.apply(Xml.attribute(link, "id"));
        boolean web = to != null && to.matches("(?i)(https?://|mailto:).+");
        if (!web && to != null && !to.isEmpty()) {
            losses.add(Loss.LINK);
        }
        html.append(web ? "<a href=\"" + WordIntake.escaped(to) + "\">" : "");
        write(link, boxes);
        html.append(web ? "</a>" : "");
    }

    private void run(Element run, List<Element> boxes) {
        Element properties = Xml.child(run, "rPr");
        if (Xml.on(styles.run(properties, "vanish")) && !Xml.on(Xml.child(properties, "specVanish"))) {
            if (!run.getTextContent().isBlank()) {
                losses.add(Loss.HIDDEN);
            }
            return;
        }
        StringBuilder open = new StringBuilder();
        StringBuilder close = new StringBuilder();
        mark(properties, "b", "strong", open, close);
        mark(properties, "i", "em", open, close);
        mark(properties, "u", "u", open, close);
        mark(properties, "strike", "s", open, close);
        switch (Xml.attribute(styles.run(properties, "vertAlign"), "val")) {
            case "superscript" -> wrap("sup", open, close);
            case "subscript" -> wrap("sub", open, close);
            default -> {}
        }
        int before = html.length();
        html.append(open);
        int from = html.length();
        content(run, boxes);
        if (html.length() == from) {
            html.setLength(before);
        } else {
            html.append(close);
        }
    }

    private void mark(
            @Nullable Element properties, String property, String name, StringBuilder open, StringBuilder close) {
        if (Xml.on(styles.run(properties, property))) {
            wrap(name, open, close);
        }
    }

    private static void wrap(String name, StringBuilder open, StringBuilder close) {
        open.append('<').append(name).append('>');
        close.insert(0, "</" + name + ">");
    }

    private void content(Element parent, List<Element> boxes) {
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "t" -> text(child.getTextContent());
                case "tab" -> text(" ");
                case "br", "cr" ->
                    html.append(List.of("page", "column").contains(Xml.attribute(child, "type")) ? "" : "<br>");
                case "noBreakHyphen" -> text("-");
                case "sym" -> symbol(child);
                case "fldChar" -> shown = !Xml.attribute(child, "fldCharType").equals("begin");
                case "footnoteReference" -> reference("footnote" + Xml.attribute(child, "id"));
                case "endnoteReference" -> reference("endnote" + Xml.attribute(child, "id"));
                case "commentReference" -> losses.add(Loss.COMMENT);
                case "drawing", "pict" -> drawing(child, boxes);
                case "object" -> losses.add(Loss.EMBEDDED);
                case "AlternateContent" -> {
                    Element choice = Xml.child(child, "Choice");
                    content(choice == null ? child : choice, boxes);
                }
                default -> {}
            }
        }
    }

    private void text(String text) {
        if (shown) {
            html.append(WordIntake.escaped(text));
        }
    }

    /** Boxes to tick, and what else a symbol font draws; a sign nobody else knows is left out. */
    private void symbol(Element symbol) {
        String code = Xml.attribute(symbol, "char").toUpperCase(java.util.Locale.ROOT);
        switch (code) {
            case "F0A8", "F06F", "F071" -> text("□");
            case "F0FE", "F052" -> text("☑");
            case "F0FC" -> text("√");
            case "F0B7" -> text("•");
            default -> {}
        }
    }

    private void reference(String id) {
        int number = note.applyAsInt(id);
        if (number > 0) {
            html.append("<sup>[").append(number).append("]</sup>");
        }
    }

    private void drawing(Element drawing, List<Element> boxes) {
        List<Element> texts = Xml.all(drawing, "txbxContent");
        if (!texts.isEmpty()) {
            boxes.addAll(texts);
            return;
        }
        String alt = Xml.all(drawing, "docPr").stream()
                .map(properties -> Xml.attribute(properties, "descr"))
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
        List<Element> drawn = Xml.all(drawing, "blip");
        drawn.addAll(Xml.all(drawing, "imagedata"));
        for (Element one : drawn) {
            String relation = Xml.attribute(one, "embed");
            int number = picture.applyAsInt(relation.isEmpty() ? Xml.attribute(one, "id") : relation);
            if (number < 0) {
                losses.add(Loss.PICTURE_ELSEWHERE);
            } else {
                html.append("<img src=\"" + Intake.PICTURE + number + "\" alt=\"" + WordIntake.escaped(alt) + "\">");
            }
        }
        if (drawn.isEmpty()) {
            losses.add(Loss.SHAPE);
        }
    }
}

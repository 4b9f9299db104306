package org.zhiqing.server.publication.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of a Word document, as far as they carry meaning: headings, title, lists, alignment, hidden. */
final class WordStyles {

    private static final int MOST_ANCESTORS = 20;
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");

    private final Map<String, Element> byId = new HashMap<>();
    private String ordinary = "";

    WordStyles(@Nullable Element styles) {
        if (styles == null) {
            return;
        }
        Xml.children(styles, "style").forEach(style -> {
            byId.put(Xml.attribute(style, "styleId"), style);
            if (Xml.attribute(style, "type").equals("paragraph")
                    && Xml.attribute(style, "default").equals("1")) {
                ordinary = Xml.attribute(style, "styleId");
            }
        });
    }

    /** Returns the level of the heading, from 1; 0 for text; -1 for the title of the document. */
    int heading(Element properties) {
        Element own = Xml.child(properties, "outlineLvl");
        if (own != null) {
            return level(own);
        }
        String id = style(properties);
        for (int i = 0; i < MOST_ANCESTORS && byId.containsKey(id); i++) {
            Element style = byId.get(id);
            String name = Xml.attribute(Xml.child(style, "name"), "val")
                    .toLowerCase(Locale.ROOT)
                    .strip();
            Matcher heading = HEADING.matcher(name);
            if (heading.matches()) {
                return Integer.parseInt(heading.group(1));
            }
            if (name.equals("title") || name.equals("标题")) {
                return -1;
            }
            Element outline = Xml.child(style, "pPr", "outlineLvl");
            if (outline != null) {
                return level(outline);
            }
            id = Xml.attribute(Xml.child(style, "basedOn"), "val");
        }
        return 0;
    }

    private static int level(Element outline) {
        String written = Xml.attribute(outline, "val");
        return written.matches("[0-8]") ? Integer.parseInt(written) + 1 : 0;
    }

    /** Returns whether the paragraph is a line of a table of contents (目录). */
    boolean isContents(Element properties) {
        String name = Xml.attribute(Xml.child(byId.get(style(properties)), "name"), "val")
                .toLowerCase(Locale.ROOT);
        return name.matches("(toc|目录)\\s*\\d") || name.equals("toc heading") || name.equals("table of figures");
    }

    /** Returns a property of the paragraph, its own or its style's; {@code null} if neither says it. */
    @Nullable
    Element paragraph(Element properties, String name) {
        Element own = Xml.child(properties, name);
        return own != null ? own : inherited(style(properties), "pPr", name);
    }

    /** Returns a property of a run, its own or its character style's. */
    @Nullable
    Element run(@Nullable Element properties, String name) {
        Element own = Xml.child(properties, name);
        return own != null ? own : inherited(Xml.attribute(Xml.child(properties, "rStyle"), "val"), "rPr", name);
    }

    private @Nullable Element inherited(String first, String part, String name) {
        String id = first;
        for (int i = 0; i < MOST_ANCESTORS && byId.containsKey(id); i++) {
            Element found = Xml.child(byId.get(id), part, name);
            if (found != null) {
                return found;
            }
            id = Xml.attribute(Xml.child(byId.get(id), "basedOn"), "val");
        }
        return null;
    }

    private String style(Element properties) {
        String own = Xml.attribute(Xml.child(properties, "pStyle"), "val");
        return own.isEmpty() ? ordinary : own;
    }
}

package org.zhiqing.server.publication.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Word and WPS paste the items of a list as paragraphs, with their sign or number as text. Signs and plain numbers become
 * lists; a number with words of its own (第一条, （一）) is part of the text and stays.
 */
final class WordLists {

    private static final Pattern MARK = Pattern.compile("mso-list\\s*:\\s*l(\\d+)\\s+level(\\d+)\\s+lfo(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})[.)、．）]?");

    private WordLists() {}

    static void gather(Element body) {
        for (Element paragraph : body.select("p[style*=mso-list], div[style*=mso-list]")) {
            Matcher mark = MARK.matcher(paragraph.attr("style"));
            Element sign = paragraph.selectFirst("[style~=(?i)mso-list\\s*:\\s*ignore]");
            if (sign == null) {
                continue;
            }
            String text = sign.text().replace('\u00a0', ' ').strip();
            boolean symbol = text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0))
                    || sign.outerHtml().contains("Symbol")
                    || sign.outerHtml().contains("Wingdings")
                    || text.equals("o");
            Matcher number = NUMBER.matcher(text);
            sign.remove();
            if (mark.find() && (symbol || number.matches())) {
                item(
                        paragraph,
                        symbol ? "ul" : "ol",
                        Integer.parseInt(mark.group(2)),
                        symbol ? 1 : Integer.parseInt(number.group(1)));
            } else {
                paragraph.prependText(text);
            }
        }
        body.select("ul[data-level], ol[data-level]").removeAttr("data-level");
    }

    /** Puts the paragraph into the list before it, or begins one. */
    private static void item(Element paragraph, String kind, int level, int number) {
        Element item = new Element("li");
        paragraph.childNodesCopy().forEach(item::appendChild);
        Element list = place(paragraph.previousElementSibling(), kind, level);
        if (list == null) {
            list = new Element(kind).attr("data-level", String.valueOf(level));
            if (kind.equals("ol") && number > 1) {
                list.attr("start", String.valueOf(number));
            }
            Element above = level == 1 ? null : deepest(paragraph.previousElementSibling(), level - 1);
            if (above == null) {
                paragraph.before(list);
            } else {
                above.appendChild(list);
            }
        }
        list.appendChild(item);
        paragraph.remove();
    }

    private static @Nullable Element place(@Nullable Element before, String kind, int level) {
        Element list = before;
        while (list != null && list.hasAttr("data-level")) {
            int own = Integer.parseInt(list.attr("data-level"));
            if (own == level) {
                return list.normalName().equals(kind) ? list : null;
            }
            Element last = list.lastElementChild();
            list = last == null ? null : last.lastElementChild();
        }
        return null;
    }

    /** Returns the last item of the list at this level or above it. */
    private static @Nullable Element deepest(@Nullable Element before, int level) {
        Element found = null;
        Element list = before;
        while (list != null && list.hasAttr("data-level") && Integer.parseInt(list.attr("data-level")) <= level) {
            found = list.lastElementChild();
            list = found == null ? null : found.lastElementChild();
        }
        return found;
    }
}

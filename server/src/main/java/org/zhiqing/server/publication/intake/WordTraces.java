package org.zhiqing.server.publication.intake;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes out of markup what nobody is to read: programs, hidden text, comments, what a tracked change has deleted. */
final class WordTraces {

    private static final Pattern HIDDEN =
            Pattern.compile("(?i)(^|;|\\s)(display\\s*:\\s*none|mso-hide\\s*:\\s*all|visibility\\s*:\\s*hidden)");
    private static final Pattern COMMENT =
            Pattern.compile("(?i)mso-element\\s*:\\s*comment|mso-special-character\\s*:\\s*comment");
    private static final String JUNK =
            "script, style, meta, link, base, title, xml, noscript, template, o|p:empty, v|shapetype, w|sdtpr";
    private static final String EMBEDDED =
            "iframe, frame, frameset, object, embed, applet, form > input, input, select, textarea, button, audio, video, canvas";

    private WordTraces() {}

    static void takeOut(Element body, Losses losses) {
        body.forEachNode(node -> {
            if (node instanceof org.jsoup.nodes.Comment || node instanceof org.jsoup.nodes.XmlDeclaration) {
                node.remove();
            }
        });
        body.select(JUNK).remove();
        losses.add(Loss.EMBEDDED, gone(body.select(EMBEDDED), each -> true));
        losses.add(Loss.SHAPE, gone(body.select("svg"), each -> true));
        losses.add(Loss.HIDDEN, gone(body.select("[style], [hidden]"), WordTraces::hidden));
        losses.add(
                Loss.COMMENT,
                gone(
                        body.select("[style*=comment], .MsoCommentReference, .msocomtxt, .msocomanchor, .msocomoff"),
                        WordTraces::isComment));
        losses.add(Loss.DELETED, gone(body.select("del, .msoDel"), each -> true));
        Elements inserted = body.select("ins, .msoIns");
        losses.add(Loss.INSERTED, inserted.size());
        inserted.unwrap();
        losses.add(Loss.CONTENTS, gone(body.select("[class^=MsoToc], [class^=MsoTOC]"), each -> true));
        losses.add(
                Loss.FOOTNOTE,
                body.select("[style*=mso-element:footnote], [style*=mso-element:endnote]").stream()
                        .filter(note -> !note.attr("style").contains("-list"))
                        .toList()
                        .size());
        losses.add(Loss.FORMULA, body.select("math, m|oMath").size());
    }

    private static boolean hidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    private static boolean isComment(Element element) {
        return element.className().toLowerCase(Locale.ROOT).startsWith("mso")
                || COMMENT.matcher(element.attr("style")).find();
    }

    private static int gone(Elements elements, Predicate<Element> which) {
        int count = 0;
        for (Element element : elements) {
            if (element.parent() != null && which.test(element)) {
                count += element.parents().isEmpty() ? 0 : 1;
                element.remove();
            }
        }
        return count;
    }
}

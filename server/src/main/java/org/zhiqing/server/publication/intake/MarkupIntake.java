package org.zhiqing.server.publication.intake;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhiqing.server.publication.body.CleanHtml;

/** Makes the markup of word processors, of other pages and of our own readers the markup of a body. */
public final class MarkupIntake {

    private static final Pattern KEPT_PICTURE =
            Pattern.compile("/(?:desk/)?documents/(\\d{1,18})/(?:files|attachments)/(\\d{1,18})");
    private static final Pattern INLINE_PICTURE = Pattern.compile("(?is)data:image/[a-z0-9.+-]+;base64,(.*)");
    private static final Pattern WEB = Pattern.compile("(?i)(https?://|mailto:).+");

    private final Losses losses;
    private final List<byte[]> pictures;

    private MarkupIntake(Losses losses, List<byte[]> pictures) {
        this.losses = losses;
        this.pictures = pictures;
    }

    /** Returns what stands in a piece of markup that was pasted or typed; its head stays in it. */
    public static Intake of(String html) {
        return of(html, new Losses(), List.of(), false);
    }

    /**
     * Returns what stands in the markup of a whole file.
     *
     * @param found pictures that the markup already names as {@code /picture/0} …
     */
    static Intake ofFile(String html, Losses losses, List<byte[]> found) {
        return of(html, losses, found, true);
    }

    private static Intake of(String html, Losses losses, List<byte[]> found, boolean file) {
        MarkupIntake intake = new MarkupIntake(losses, new ArrayList<>(found));
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        WordTraces.takeOut(body, losses);
        WordLists.gather(body);
        intake.pictures(body, found.size());
        intake.links(body);
        PlainMarkup.of(body);
        TableShape.of(body);
        ProposedHead head = file ? ProposedHead.takeOutOf(body) : ProposedHead.NONE;
        body.select("[data-role]").removeAttr("data-role");
        return new Intake(CleanHtml.unframed(body.html()), intake.pictures, losses.counted(), head);
    }

    private void pictures(Element body, int known) {
        for (Element picture : body.select("img, v|imagedata, image")) {
            String from = picture.attr("src").strip();
            String alt =
                    picture.attr("alt").isBlank() ? "" : picture.attr("alt").strip();
            String to = kept(from, known);
            if (to.isEmpty()) {
                picture.remove();
            } else {
                picture.clearAttributes().attr("src", to).attr("alt", alt);
                picture.tagName("img");
            }
        }
    }

    /** Returns where the picture is from now on; empty if it cannot be kept. */
    private String kept(String from, int known) {
        Matcher own = KEPT_PICTURE.matcher(from);
        if (own.matches()) {
            return "/documents/" + own.group(1) + "/files/" + own.group(2);
        }
        if (from.startsWith(Intake.PICTURE)) {
            String number = from.substring(Intake.PICTURE.length());
            return number.matches("\\d{1,6}") && Integer.parseInt(number) < known ? from : "";
        }
        Matcher inline = INLINE_PICTURE.matcher(from);
        if (!inline.matches()) {
            losses.add(Loss.PICTURE_ELSEWHERE);
            return "";
        }
        try {
            pictures.add(Base64.getMimeDecoder().decode(inline.group(1)));
            return Intake.PICTURE + (pictures.size() - 1);
        } catch (IllegalArgumentException e) {
            losses.add(Loss.PICTURE_FORMAT);
            return "";
        }
    }

    private void links(Element body) {
        for (Element link : body.select("a")) {
            String to = link.attr("href").strip();
            boolean ours = to.startsWith("/") && !to.startsWith("//");
            if (WEB.matcher(to).matches() || ours) {
                link.clearAttributes().attr("href", to);
            } else {
                if (!to.isEmpty() && !to.toLowerCase(Locale.ROOT).startsWith("#_ftn")) {
                    losses.add(Loss.LINK);
                }
                link.unwrap();
            }
        }
    }
}

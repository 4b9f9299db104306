package org.zhiqing.server.portal.outlet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.outlet.Outlet;
import org.zhiqing.server.publication.outlet.Presence;
import org.zhiqing.server.publication.outlet.PublicAct;

/**
 * Where to look after an act, and how to tell whether the document is there.
 *
 * @param names whether the outlet is a list that names documents; otherwise the address is the document's own
 */
record Look(Outlet outlet, String address, boolean names) {

    /**
     * What was seen.
     *
     * @param presence {@code null} when the answer does not tell
     * @param proof the answer in short
     */
    record Seen(@Nullable Presence presence, String proof) {}

    /**
     * Returns all places at which the act must show. A new edition of a document that was public before shows on its page
     * and in its attachments; elsewhere the earlier edition stood already.
     */
    static List<Look> after(PublicAct act, boolean sectionShown) {
        List<Look> looks = new ArrayList<>();
        looks.add(new Look(Outlet.PAGE, page(act), false));
        act.attachments().forEach(file -> looks.add(new Look(Outlet.ATTACHMENT, page(act) + "/files/" + file, false)));
        boolean gone = act.wanted() == Presence.GONE;
        if (!gone && !act.first()) {
            return looks;
        }
        looks.add(new Look(
                Outlet.INDEX_NUMBER,
                "/index-numbers/" + encoded(act.indexNumber()).replace("%2F", "/"),
                false));
        if (sectionShown) {
            looks.add(new Look(Outlet.SECTION_LIST, "/sections/" + act.section(), true));
            looks.add(new Look(Outlet.FEED, "/sections/" + act.section() + "/feed.xml", true));
        }
        if (gone) {
            looks.add(new Look(Outlet.HOME, "/", true));
            looks.add(new Look(Outlet.FEED, "/feed.xml", true));
        }
        looks.add(new Look(Outlet.SEARCH, "/search?q=" + encoded(act.indexNumber()), true));
        looks.add(new Look(Outlet.SITE_MAP, SiteMap.of(act.document()), true));
        return looks;
    }

    private static String page(PublicAct act) {
        return "/documents/" + act.document();
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Seen judge(PublicAct act, Visitor.Answer answer) {
        String status = "HTTP " + answer.status();
        boolean elsewhere = answer.status() == 301 && !answer.location().endsWith(page(act));
        boolean gone = elsewhere || answer.status() == 404 || answer.status() == 410;
        if (names && answer.status() == 200) {
            boolean named =
                    answer.body().contains(page(act) + "\"") || answer.body().contains(page(act) + "<");
            return named ? new Seen(Presence.PRESENT, status + "，列有本件") : new Seen(Presence.GONE, status + "，没有本件");
        }
        if (gone && outlet == Outlet.PAGE && act.hidden()) {
            return Jsoup.parse(answer.body())
                            .text()
                            .contains(act.title().strip().replaceAll("\\s+", " "))
                    ? new Seen(Presence.PRESENT, status + "，仍有标题")
                    : new Seen(Presence.GONE, status + "，没有标题");
        }
        if (outlet == Outlet.PAGE && answer.status() == 200 && act.number() > 1) {
            String edition = "第 " + act.number() + " 版";
            return answer.body().contains(edition)
                    ? new Seen(Presence.PRESENT, status + "，" + edition)
                    : new Seen(act.wanted() == Presence.GONE ? Presence.PRESENT : null, status + "，不是" + edition);
        }
        boolean there = answer.status() == 200 || answer.location().endsWith(page(act));
        return new Seen(there ? Presence.PRESENT : gone ? Presence.GONE : null, status);
    }
}

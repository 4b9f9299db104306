package org.zhiqing.server.publication.interpretation;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.printing.PrintFonts;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.RelationKind;
import org.zhiqing.server.publication.kind.DocumentKind;
import org.zhiqing.server.publication.kind.KindTemplate;
import org.zhiqing.server.publication.kind.Skeletons;

/** Helps somebody who explains a document: with what to begin, and with the picture. */
@Service
@Transactional
public class Interpretations {

    private static final int LONGEST_ALT = 300;

    private final DocumentDossiers dossiers;
    private final DocumentDrafting drafting;
    private final Skeletons skeletons;
    private final PrintFonts fonts;
    private final DrawnPoints store;

    Interpretations(
            DocumentDossiers dossiers,
            DocumentDrafting drafting,
            Skeletons skeletons,
            PrintFonts fonts,
            DrawnPoints store) {
        this.dossiers = dossiers;
        this.drafting = drafting;
        this.skeletons = skeletons;
        this.fonts = fonts;
        this.store = store;
    }

    /**
     * What a new document begins with.
     *
     * @param body markup with gaps to fill, or empty
     */
    public record Beginning(
            String title, String body, Map<String, String> elements, Map<RelationKind, String> references) {}

    /**
     * Returns what a document of the kind begins with; where it interprets one that the person may open, with the points of
     * that one.
     *
     * @param template label of a template of the kind; any other stands for the first
     * @param interprets index or document number; empty for none
     */
    @Requires(Act.DOCUMENT_DRAFT)
    @Transactional(readOnly = true)
    public Beginning begin(DocumentKind kind, String template, String interprets, Actor by) {
        KindTemplate chosen = kind.template(template);
        return (interprets.isBlank() ? Optional.<Document>empty() : dossiers.byNumber(interprets, by))
                .map(document -> new Beginning(
                        "《" + document.title() + "》" + (kind.templates().get(0) == chosen ? "政策解读" : chosen.label()),
                        skeletons.of(chosen, Point.headings(document.edition().bodyHtml())),
                        chosen.elements(),
                        Map.of(RelationKind.INTERPRETS, interprets.strip())))
                .orElseGet(() -> new Beginning("", skeletons.of(chosen), chosen.elements(), Map.of()));
    }

    /**
     * Draws the points of a draft, one for each heading of the second level, as a picture on top of its body, in the place
     * of the one drawn before. The body stays below it: those who cannot see the picture read the same.
     *
     * @throws Refusal {@code publication.points-missing}, {@code publication.points-with-gaps}, {@code publication.points-too-many}, {@code
     *     publication.points-not-printable}, and as {@link DocumentDrafting#save}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document draw(long id, int version, Actor by) {
        var dossier = dossiers.open(id, by);
        Document document = dossier.document();
        org.jsoup.nodes.Document body =
                Jsoup.parseBodyFragment(document.edition().bodyHtml());
        body.outputSettings(new OutputSettings().prettyPrint(false));
        body.select("img[alt^=" + DrawnPoints.ALT + "]").forEach(Interpretations::takeOut);
        List<Point> points = Point.of(body.body().html());
        if (points.isEmpty()) {
            throw new Refusal("publication.points-missing", document.title());
        }
        if (body.text().contains("【填写")) {
            throw new Refusal("publication.points-with-gaps", document.title());
        }
        if (points.size() > Point.MOST) {
            throw new Refusal("publication.points-too-many", document.title());
        }
        String digest = Point.digest(body.body().html());
        Element drawn = new Element("p");
        drawn.appendElement("img")
                .attr(
                        "src",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(picture(document, points, by)))
                .attr("alt", alt(document, points));
        body.body().prependChild(drawn);
        EditionContent content = document.edition()
                .content()
                .edit()
                .body(BodyFormat.HTML, body.body().html())
                .done();
        Document saved = drafting.save(id, version, dossier.placement(), content, Map.of(), by);
        store.drawn(id, digest);
        return saved;
    }

    private byte[] picture(Document document, List<Point> points, Actor by) {
        String foot = by.organName() + "　全文和办事渠道见同一页面的文字。";
        String words = document.title()
                + foot
                + points.stream()
                        .map(point -> point.heading() + String.join("", point.lines()))
                        .collect(Collectors.joining());
        List<String> missing = fonts.missing(words);
        if (!missing.isEmpty()) {
            throw new Refusal("publication.points-not-printable", missing);
        }
        byte[] picture = PointsPicture.of(fonts, document.title(), points, foot);
        if (picture.length == 0) {
            throw new Refusal("publication.points-too-many", document.title());
        }
        return picture;
    }

    private static String alt(Document document, List<Point> points) {
        String alt = DrawnPoints.ALT + document.title() + "。"
                + points.stream().map(Point::heading).collect(Collectors.joining("；")) + "。内容与下面的文字相同";
        return alt.length() <= LONGEST_ALT ? alt : alt.substring(0, LONGEST_ALT - 1) + "…";
    }

    private static void takeOut(Element picture) {
        Element around = picture.parent();
        picture.remove();
        if (around != null
                && around.tagName().equals("p")
                && around.text().isBlank()
                && around.children().isEmpty()) {
            around.remove();
        }
    }
}

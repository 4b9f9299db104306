package org.zhiqing.server.publication.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.Attachment;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.RelationKind;
import org.zhiqing.server.publication.kind.DocumentKind;
import org.zhiqing.server.publication.kind.DocumentKinds;

/** Interpretations begun from a template and drawn from their points. */
@SystemTest
class InterpretationsTests {

    private static final String POINTS =
            "<h2>谁可以领</h2><p>在区内注册的企业。</p><h2>领多少</h2><ul><li>投资额的百分之十</li><li>最多二百万元</li></ul>";

    private final PublishingDesk desk;
    private final DocumentDrafting drafting;
    private final Interpretations interpretations;
    private final DocumentKinds kinds;
    private final StoredFiles files;

    @Autowired
    InterpretationsTests(
            PublishingDesk desk,
            DocumentDrafting drafting,
            Interpretations interpretations,
            DocumentKinds kinds,
            StoredFiles files) {
        this.desk = desk;
        this.drafting = drafting;
        this.interpretations = interpretations;
        this.kinds = kinds;
        this.files = files;
    }

    @Test
    void itBeginsWithThePointsOfWhatItInterprets() {
        PublishingOffice office = desk.office();
        Document decree = office.publish(office.draft("补助办法", "一、补助对象。区内企业。\n\n二、补助标准\n\n一般的段落。"));
        Interpretations.Beginning questions =
                interpretations.begin(kind(), "问答", String.valueOf(decree.indexNumber()), office.clerk());
        assertThat(questions.title()).isEqualTo("《补助办法》问答");
        assertThat(questions.body()).containsSubsequence("<h2>问：补助对象</h2>", "答：【填写", "<h2>问：补助标准</h2>");
        assertThat(questions.elements()).containsExactly(Map.entry("form", "问答"));
        assertThat(questions.references()).containsKey(RelationKind.INTERPRETS);
        assertThat(interpretations
                        .begin(
                                kind(),
                                "问答",
                                String.valueOf(decree.indexNumber()),
                                desk.office().clerk())
                        .title())
                .as("of a document of another organ nothing is told")
                .isEmpty();
    }

    @Test
    void theBodyIsDrawnAsAPictureThatSaysTheSameAsTheTextBelow() throws IOException {
        PublishingOffice office = desk.office();
        Document draft = picture(office, POINTS);
        assertThatThrownBy(() -> drafting.submit(draft.id(), draft.version(), "", office.clerk()))
                .isInstanceOf(Findings.class)
                .hasMessageContaining("正文里还没有图");
        Document drawn = interpretations.draw(draft.id(), draft.version(), office.clerk());
        var body = Jsoup.parseBodyFragment(drawn.edition().bodyHtml());
        assertThat(body.select("img").attr("alt")).isEqualTo("图解：《补助办法》图解。谁可以领；领多少。内容与下面的文字相同");
        assertThat(body.text()).contains("投资额的百分之十");
        BufferedImage image = only(drawn);
        assertThat(image.getWidth()).isBetween(850, 920);
        assertThat(image.getHeight()).as("as high as what is on it").isBetween(500, 2500);
        assertThat(drafting.submit(drawn.id(), drawn.version(), "", office.clerk())
                        .stage())
                .isEqualTo(DocumentStage.CHECKING);
    }

    @Test
    void drawnAgainItTakesThePlaceOfTheOneBefore() throws IOException {
        PublishingOffice office = desk.office();
        Document once = picture(office, POINTS);
        Document first = interpretations.draw(once.id(), once.version(), office.clerk());
        int height = only(first).getHeight();
        EditionContent more = first.edition()
                .content()
                .edit()
                .body(BodyFormat.HTML, first.edition().content().body() + "<h2>怎样领</h2><p>网上申报。</p>")
                .done();
        Document saved = drafting.save(first.id(), first.version(), first.section(), more, Map.of(), office.clerk());
        assertThatThrownBy(() -> drafting.submit(saved.id(), saved.version(), "", office.clerk()))
                .as("the picture says less than the text")
                .isInstanceOf(Findings.class)
                .hasMessageContaining("图和文不一样");
        Document second = interpretations.draw(saved.id(), saved.version(), office.clerk());
        assertThat(only(second).getHeight()).isGreaterThan(height);
    }

    @Test
    void withoutPointsOrWithTooMuchTextNothingIsDrawn() {
        PublishingOffice office = desk.office();
        Document plain = picture(office, "<p>没有小标题。</p>");
        assertThatThrownBy(() -> interpretations.draw(plain.id(), plain.version(), office.clerk()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("publication.points-missing");
        Document gaps = picture(office, "<h2>要点</h2><p>【填写：说明】</p>");
        assertThatThrownBy(() -> interpretations.draw(gaps.id(), gaps.version(), office.clerk()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("publication.points-with-gaps");
        Document endless = picture(office, "<h2>要点</h2>" + ("<p>" + "很长的文字。".repeat(50) + "</p>").repeat(80));
        assertThatThrownBy(() -> interpretations.draw(endless.id(), endless.version(), office.clerk()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("publication.points-too-many");
    }

    private DocumentKind kind() {
        return kinds.get("interpretation");
    }

    private BufferedImage only(Document document) throws IOException {
        List<Attachment> pictures = document.edition().attachments();
        assertThat(pictures).hasSize(1);
        try (InputStream in = files.open(pictures.get(0).stored())) {
            return ImageIO.read(in);
        }
    }

    private Document picture(PublishingOffice office, String body) {
        Document decree = office.published("补助办法");
        EditionContent content = EditionContent.of("《补助办法》图解", "")
                .edit()
                .body(BodyFormat.HTML, body)
                .documentDate(java.time.LocalDate.of(2026, 3, 2))
                .elements(Map.of("form", "图解"))
                .done();
        return drafting.draft(
                "interpretation",
                "",
                content,
                Map.of(RelationKind.INTERPRETS, String.valueOf(decree.indexNumber())),
                office.clerk());
    }
}

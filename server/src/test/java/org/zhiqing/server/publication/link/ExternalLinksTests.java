package org.zhiqing.server.publication.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.screening.HitKind;
import org.zhiqing.server.settings.SettingChange;

/** Links to other sites: looked at where an organ wants it, told in the check before publication. */
@SystemTest
class ExternalLinksTests {

    private static final String GONE = "https://gone.example.invalid/a";

    private final PublishingDesk desk;
    private final DocumentDrafting drafting;
    private final DocumentDossiers dossiers;
    private final LinkStore store;
    private final LinkSettings wanted;
    private final SettingChange settings;
    private final Organs organs;
    private final Clock clock;

    @Autowired
    ExternalLinksTests(
            PublishingDesk desk,
            DocumentDrafting drafting,
            DocumentDossiers dossiers,
            LinkStore store,
            LinkSettings wanted,
            SettingChange settings,
            Organs organs,
            Clock clock) {
        this.desk = desk;
        this.drafting = drafting;
        this.dossiers = dossiers;
        this.store = store;
        this.wanted = wanted;
        this.settings = settings;
        this.organs = organs;
        this.clock = clock;
    }

    @Test
    void aLinkThatFailedTwiceIsToldBeforePublication() {
        PublishingOffice office = desk.office();
        ExternalLinks links = links(new LinkVisit.Seen(false, false, "没有应答"));
        Document draft = linking(office);
        links.collect();
        links.look(GONE);
        assertThat(told(office, draft)).as("nobody wants it").isEmpty();
        assertThat(unseen(office, draft)).as("so the person has to look").hasSize(1);
        want(office);
        links.collect();
        links.look(GONE);
        assertThat(unseen(office, draft)).isEmpty();
        assertThat(told(office, draft)).as("failed once").isEmpty();
        links.look(GONE);
        assertThat(told(office, draft)).containsExactly(GONE + "（没有应答）");
        links(new LinkVisit.Seen(true, false, "HTTP 200")).look(GONE);
        assertThat(told(office, draft)).as("there again").isEmpty();
    }

    @Test
    void whatWasSeenIsLookedAtAgainAfterItsTimeOnly() {
        want(desk.office());
        ExternalLinks links = links(new LinkVisit.Seen(true, false, "HTTP 200"));
        store.add("https://there.example.invalid/", clock.instant());
        links.look("https://there.example.invalid/");
        assertThat(store.due(clock.instant().plus(Duration.ofDays(6)), 1000))
                .doesNotContain("https://there.example.invalid/");
        assertThat(store.due(clock.instant().plus(Duration.ofDays(8)), 1000))
                .contains("https://there.example.invalid/");
    }

    private List<String> unseen(PublishingOffice office, Document draft) {
        return dossiers.open(draft.id(), office.clerk()).warnings().stream()
                .filter(warning -> warning.contains("没有核对能不能打开"))
                .toList();
    }

    private ExternalLinks links(LinkVisit.Seen seen) {
        LinkVisit visit = new LinkVisit() {
            @Override
            Seen look(String url) {
                return seen;
            }
        };
        return new ExternalLinks(store, wanted, visit, organs, clock);
    }

    private void want(PublishingOffice office) {
        settings.choose(office.officeHead(), "publication.external-links", "true", LocalDate.now(clock), "接入互联网", 0);
    }

    private Document linking(PublishingOffice office) {
        EditionContent content = EditionContent.of("有链接的信息", "")
                .edit()
                .body(BodyFormat.HTML, "<p>见<a href=\"" + GONE + "\">原文</a>。</p>")
                .done();
        return drafting.draft("news", content, office.clerk());
    }

    private List<String> told(PublishingOffice office, Document draft) {
        return dossiers.open(draft.id(), office.clerk()).hits().stream()
                .filter(hit -> hit.hit().kind() == HitKind.DEAD_LINK)
                .map(hit -> hit.hit().shown())
                .toList();
    }
}

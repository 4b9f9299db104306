package org.zhiqing.server.catalog.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.catalog.SectionsChanged;
import org.zhiqing.server.catalog.page.BlockKind.Part;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.screening.ScreenedText;
import org.zhiqing.server.screening.Screening;
import org.zhiqing.server.screening.ScreeningHit;

/** Arranging the home page and topic pages (首页、专题编排): every change is an edition and can be undone. */
@Service
@Transactional
public class PageArranging {

    private static final int MOST_BLOCKS = 30;
    private static final int LONGEST_BODY = 4000;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_PURPOSE = 300;
    private static final int MOST_LINES = 20;

    private final PageStore store;
    private final SectionList sections;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PageArranging(
            PageStore store, SectionList sections, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.sections = sections;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a topic page, or the arrangement of the home page; nothing is public yet.
     *
     * @param slug {@link SitePage#HOME} for the home page
     * @throws Findings {@code catalog.slug-form}, {@code catalog.page-taken}, {@code catalog.page-title-missing},
     *     {@code catalog.block-too-long}, {@code catalog.block-hit}
     */
    @Requires(Act.SECTION_ARRANGE)
    public long begin(String slug, String title, String purpose, Actor by) {
        Findings.Collector findings = new Findings.Collector();
        if (!findings.when(
                !slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > LONGEST_TITLE,
                "slug",
                "catalog.slug-form",
                slug)) {
            findings.when(store.find(by.organ(), slug).isPresent(), "slug", "catalog.page-taken", slug);
        }
        if (!findings.when(title.isBlank(), "title", "catalog.page-title-missing")) {
            text(findings, "title", title, LONGEST_TITLE);
        }
        text(findings, "purpose", purpose, LONGEST_PURPOSE);
        findings.throwIfAny();
        long id = store.add(by.organ(), slug, title.strip(), purpose.strip(), by, clock.instant());
        audit.record(by, "page.begun", "page/" + id, title.strip());
        return id;
    }

    /**
     * Puts a block at the end, or in the place of another.
     *
     * @param at position of the block that it replaces, from 0; {@code null} for the end
     * @throws Findings {@code catalog.block-kind-missing}, {@code catalog.block-body-missing},
     *     {@code catalog.block-title-missing}, {@code catalog.block-too-long}, {@code catalog.block-link-form},
     *     {@code catalog.block-lines}, {@code catalog.block-one-picture}, {@code catalog.block-search}, {@code catalog.block-count}, {@code catalog.no-such-plan-section},
     *     {@code catalog.block-hit}
     * @throws Refusal {@code catalog.page-not-found}, {@code catalog.page-closed},
     *     {@code catalog.page-changed-meanwhile}, {@code catalog.page-full}, {@code catalog.no-such-block}
     */
    @Requires(Act.SECTION_ARRANGE)
    public void put(
            long id,
            int version,
            @Nullable Integer at,
            @Nullable BlockKind kind,
            String title,
            String body,
            String section,
            @Nullable Integer count,
            Actor by) {
        SitePage page = open(id, version, by);
        Findings.Collector findings = new Findings.Collector();
        findings.when(kind == null, "kind", "catalog.block-kind-missing");
        if (kind != null) {
            check(findings, kind, title, body, section, count, by);
            search(findings, kind, page, at);
        }
        findings.throwIfAny();
        if (kind == null) {
            return;
        }
        Block block = new Block(
                kind,
                kind.has(Part.TITLE) ? title.strip() : "",
                kind.has(Part.BODY) ? body.strip() : "",
                kind.has(Part.SECTION) ? section : "",
                kind.has(Part.COUNT) && count != null ? count : 0);
        List<Block> blocks = new ArrayList<>(page.blocks());
        if (at == null) {
            if (blocks.size() >= MOST_BLOCKS) {
                throw new Refusal("catalog.page-full", page.title(), MOST_BLOCKS);
            }
            blocks.add(block);
        } else {
            blocks.set(place(page, at), block);
        }
        next(page, blocks, by);
    }

    private void check(
            Findings.Collector findings,
            BlockKind kind,
            String title,
            String body,
            String section,
            @Nullable Integer count,
            Actor by) {
        if (kind.has(Part.TITLE) && !findings.when(title.isBlank(), "title", "catalog.block-title-missing", kind)) {
            text(findings, "title", title, LONGEST_TITLE);
        }
        if (kind.has(Part.BODY) && !findings.when(body.isBlank(), "body", "catalog.block-body-missing", kind)) {
            text(findings, "body", body, LONGEST_BODY);
        }
        List<String> lines = new Block(kind, "", body, "", 0).lines();
        if (kind == BlockKind.LINKS) {
            lines.stream()
                    .filter(line -> Block.link(line).isEmpty())
                    .findFirst()
                    .ifPresent(line -> findings.when(true, "body", "catalog.block-link-form", line));
        }
        findings.when(
                kind.has(Part.BODY) && kind != BlockKind.TEXT && lines.size() > MOST_LINES,
                "body",
                "catalog.block-lines",
                MOST_LINES);
        findings.when(kind == BlockKind.PICTURE && lines.size() > 1, "body", "catalog.block-one-picture");
        findings.when(
                kind.has(Part.SECTION) && sections.find(by.organ(), section).isEmpty(),
                "section",
                "catalog.no-such-plan-section");
        findings.when(
                kind.has(Part.COUNT) && (count == null || count < 1 || count > MOST_LINES),
                "count",
                "catalog.block-count",
                MOST_LINES);
    }

    /** The home page has its search box at the top; another page has one at most. */
    private static void search(Findings.Collector findings, BlockKind kind, SitePage page, @Nullable Integer at) {
        boolean another = page.blocks().stream().anyMatch(block -> block.kind() == BlockKind.SEARCH);
        findings.when(
                kind == BlockKind.SEARCH && (page.isHome() || another && at == null), "kind", "catalog.block-search");
    }

    private static void text(Findings.Collector findings, String field, String text, int most) {
        findings.when(text.length() > most, field, "catalog.block-too-long", most);
        List<ScreeningHit> hits = Screening.screen(List.of(ScreenedText.of("文字", text)));
        findings.when(
                !hits.isEmpty(),
                field,
                "catalog.block-hit",
                hits.stream().map(hit -> hit.kind().label()).distinct().toList());
    }

    /** Moves a block up ({@code -1}) or down ({@code 1}); quietly at the end. Refuses as {@link #put}. */
    @Requires(Act.SECTION_ARRANGE)
    public void move(long id, int version, int at, int by, Actor actor) {
        SitePage page = open(id, version, actor);
        List<Block> blocks = new ArrayList<>(page.blocks());
        int from = place(page, at);
        int to = Math.max(0, Math.min(blocks.size() - 1, from + Integer.signum(by)));
        if (to != from) {
            blocks.add(to, blocks.remove(from));
            next(page, blocks, actor);
        }
    }

    /** Takes a block out. Refuses as {@link #put}. */
    @Requires(Act.SECTION_ARRANGE)
    public void remove(long id, int version, int at, Actor by) {
        SitePage page = open(id, version, by);
        List<Block> blocks = new ArrayList<>(page.blocks());
        blocks.remove(place(page, at));
        next(page, blocks, by);
    }

    /**
     * Undoes the last change: the edition from which it was made is in work again. May be repeated to the first edition.
     *
     * @throws Refusal as {@link #put}, and {@code catalog.nothing-to-undo}
     */
    @Requires(Act.SECTION_ARRANGE)
    public void undo(long id, int version, Actor by) {
        SitePage page = open(id, version, by);
        if (page.follows() == 0) {
            throw new Refusal("catalog.nothing-to-undo", page.title());
        }
        store.point(page, page.follows(), page.open(), null);
    }

    /**
     * Makes the edition in work public at once. Nobody publishes what they arranged last.
     *
     * @throws Refusal {@code catalog.page-not-found}, {@code catalog.page-closed},
     *     {@code catalog.page-changed-meanwhile}, {@code catalog.own-page}, {@code catalog.page-empty}
     */
    @Requires(Act.SECTION_ARRANGE)
    public void publish(long id, int version, Actor by) {
        SitePage page = open(id, version, by);
        if (page.blocks().isEmpty()) {
            throw new Refusal("catalog.page-empty", page.title());
        }
        if (page.draftBy() == by.person()) {
            throw new Refusal("catalog.own-page", page.title());
        }
        store.point(page, page.draft(), page.draft(), null);
        store.published(id, page.draft(), by, clock.instant());
        audit.record(by, "page.published", "page/" + id, page.title() + "，第 " + page.draft() + " 版");
        events.publishEvent(new SectionsChanged(by.organ()));
    }

    /** Closes a topic, or gives the home page its standard arrangement back. Refuses as {@link #put}. */
    @Requires(Act.SECTION_ARRANGE)
    public void close(long id, int version, Actor by) {
        SitePage page = open(id, version, by);
        store.point(page, page.draft(), null, page.isHome() ? null : LocalDate.now(clock));
        audit.record(by, "page.closed", "page/" + id, page.title());
        events.publishEvent(new SectionsChanged(by.organ()));
    }

    private void next(SitePage page, List<Block> blocks, Actor by) {
        int number = store.lastNumber(page.id()) + 1;
        store.addEdition(page.id(), number, page.draft(), blocks, by, clock.instant());
        store.point(page, number, page.open(), null);
    }

    private static int place(SitePage page, int at) {
        if (at < 0 || at >= page.blocks().size()) {
            throw new Refusal("catalog.no-such-block", page.title());
        }
        return at;
    }

    private SitePage open(long id, int version, Actor by) {
        SitePage page = store.find(id)
                .filter(found -> found.organ() == by.organ())
                .orElseThrow(() -> new Refusal("catalog.page-not-found"));
        if (page.closedOn() != null) {
            throw new Refusal("catalog.page-closed", page.title());
        }
        if (page.version() != version) {
            throw new Refusal("catalog.page-changed-meanwhile", page.title());
        }
        return page;
    }
}

package org.zhiqing.server.catalog.page;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Refusal;

/** Reading arranged pages: in work for the desk, public for the portal. */
@Component
@Transactional(readOnly = true)
public class PageList {

    private static final Duration PREVIEW = Duration.ofDays(7);

    private final PageStore store;
    private final Clock clock;

    PageList(PageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns the organ's pages, the home page first. */
    public List<SitePage> all(long organ) {
        return store.ofOrgan(organ);
    }

    /**
     * Returns the organ's page with the edition in work.
     *
     * @throws Refusal {@code catalog.page-not-found}
     */
    public SitePage get(long organ, long id) {
        return store.find(id)
                .filter(page -> page.organ() == organ)
                .orElseThrow(() -> new Refusal("catalog.page-not-found"));
    }

    /** Returns the organ's page of that address, closed ones too. */
    public Optional<SitePage> find(long organ, String slug) {
        return store.find(organ, slug);
    }

    /** Returns the blocks that the public reads; empty if the page is not public. */
    public List<Block> open(SitePage page) {
        Integer open = page.open();
        return open == null ? List.of() : store.blocks(page.id(), open);
    }

    /** Returns the word of the preview address of the edition in work. */
    public String previewOf(SitePage page) {
        return store.preview(page);
    }

    /** Returns the page with the edition in work whose preview address has that word, for a week after it was made. */
    public Optional<SitePage> byPreview(String word) {
        return store.byPreview(word, clock.instant().minus(PREVIEW));
    }

    /** Returns the titles of the organ's public pages that list one of these sections. */
    public List<String> listing(long organ, Collection<String> slugs) {
        return store.ofOrgan(organ).stream()
                .filter(page -> open(page).stream().anyMatch(block -> slugs.contains(block.section())))
                .map(SitePage::title)
                .toList();
    }
}

package org.zhiqing.server.publication.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.WithheldTitles;

/** Reading the inventory; titles and reasons of what is not public are empty for whoever may not see them. */
@Component
@Transactional(readOnly = true)
public class InventoryList {

    private final InventoryStore store;
    private final Clock clock;

    InventoryList(InventoryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns what the person's organ has listed and the filter lets through, nearest re-assessment first. */
    @Requires(Act.INVENTORY_READ)
    public List<InventoryEntry> listed(InventoryFilter filter, Actor actor) {
        return store.listed(actor.organ()).stream()
                .filter(entry -> lets(filter, entry))
                .map(entry -> guarded(entry, actor))
                .toList();
    }

    private boolean lets(InventoryFilter filter, InventoryEntry entry) {
        WithholdingGround ground = entry.ground();
        Integer article = filter.article();
        return (filter.attribute() == null || filter.attribute() == entry.attribute())
                && (article == null || ground != null && ground.citation().article() == article)
                && (!filter.flagged() || entry.test().speaksForPublic())
                && (!filter.due() || !entry.assessOn().isAfter(LocalDate.now(clock)));
    }

    /**
     * Returns an entry of the person's organ, ended ones too.
     *
     * @throws Refusal {@code publication.entry-not-found}
     */
    @Requires(Act.INVENTORY_READ)
    public InventoryEntry entry(long id, Actor actor) {
        return guarded(own(id, actor), actor);
    }

    /** Returns the re-assessments of an entry of the person's organ, newest first. Refuses as {@link #entry}. */
    @Requires(Act.INVENTORY_READ)
    public List<Reassessment> reassessments(long id, Actor actor) {
        return store.decided(own(id, actor).id());
    }

    InventoryEntry own(long id, Actor actor) {
        return store.find(id)
                .filter(entry -> entry.organ() == actor.organ())
                .orElseThrow(() -> new Refusal("publication.entry-not-found"));
    }

    private static InventoryEntry guarded(InventoryEntry entry, Actor actor) {
        return WithheldTitles.shownTo(actor, entry.unit()) ? entry : entry.untitled();
    }
}

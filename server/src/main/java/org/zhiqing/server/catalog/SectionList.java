package org.zhiqing.server.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading an organ's sections. */
@Component
@Transactional(readOnly = true)
public class SectionList {

    private final SectionStore store;

    SectionList(SectionStore store) {
        this.store = store;
    }

    /** Returns the organ's sections as a tree laid flat: each after its parent and its earlier siblings. */
    public List<Section> tree(long organ) {
        return store.tree(organ);
    }

    /** Returns the organ's section of that slug. */
    public Optional<Section> find(long organ, String slug) {
        return store.bySlug(organ, slug);
    }

    /** Returns the organ's section of that slug, or the one that has its content since a restructuring. */
    public Optional<Section> now(long organ, String slug) {
        Optional<Section> found = store.bySlug(organ, slug);
        return found.isPresent()
                ? found
                : store.former(organ, slug).map(FormerAddress::target).flatMap(target -> store.bySlug(organ, target));
    }

    /** Returns what an address that no section of the organ has any more answers with. */
    public Optional<FormerAddress> former(long organ, String slug) {
        return store.former(organ, slug);
    }

    /** Returns the name of every section of the organ by its id, closed ones too. */
    public Map<Long, String> everyName(long organ) {
        return store.everyName(organ);
    }

    /** Returns the section and everything below it, in the order of the tree; empty when there is no such slug. */
    public List<Section> below(long organ, String slug) {
        List<Section> found = new ArrayList<>();
        Set<Long> inside = new HashSet<>();
        for (Section section : store.tree(organ)) {
            if (section.slug().equals(slug) || inside.contains(section.parent())) {
                inside.add(section.id());
                found.add(section);
            }
        }
        return found;
    }

    /** Returns the way from the top down to the section, itself last; empty when there is no such slug. */
    public List<Section> path(long organ, String slug) {
        List<Section> tree = store.tree(organ);
        List<Section> path = new ArrayList<>();
        Optional<Section> here =
                tree.stream().filter(section -> section.slug().equals(slug)).findFirst();
        while (here.isPresent()) {
            Section section = here.get();
            path.add(0, section);
            here = tree.stream()
                    .filter(above -> Long.valueOf(above.id()).equals(section.parent()))
                    .findFirst();
        }
        return path;
    }
}

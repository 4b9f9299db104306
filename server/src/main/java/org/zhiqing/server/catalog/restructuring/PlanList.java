package org.zhiqing.server.catalog.restructuring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.kernel.Refusal;

/** Reading plans, and trying them dry. */
@Component
@Transactional(readOnly = true)
public class PlanList {

    private final PlanStore store;
    private final SectionList sections;
    private final CatalogItemList items;
    private final SectionContents contents;

    PlanList(PlanStore store, SectionList sections, CatalogItemList items, SectionContents contents) {
        this.store = store;
        this.sections = sections;
        this.items = items;
        this.contents = contents;
    }

    /** Returns the organ's plans, newest first. */
    public List<Plan> all(long organ) {
        return store.ofOrgan(organ);
    }

    /** @throws Refusal {@code catalog.plan-not-found}, also for a plan of another organ */
    public Plan get(long organ, long id) {
        return store.find(id)
                .filter(plan -> plan.organ() == organ)
                .orElseThrow(() -> new Refusal("catalog.plan-not-found"));
    }

    Rearrangement rearranged(Plan plan) {
        List<Section> tree = sections.tree(plan.organ());
        return Rearrangement.of(tree, plan.steps(), store.taken(plan.organ()), full(plan.organ(), tree));
    }

    private Set<Long> full(long organ, List<Section> tree) {
        Set<String> slugs =
                contents.full(organ, tree.stream().map(Section::slug).toList());
        return tree.stream()
                .filter(section -> slugs.contains(section.slug()))
                .map(Section::id)
                .collect(Collectors.toSet());
    }

    /** Returns what a plan that is not done yet would do. Changes nothing. */
    public Foreseen foresee(Plan plan) {
        List<Section> tree = sections.tree(plan.organ());
        Rearrangement after = rearranged(plan);
        Map<String, Section> bySlug = new HashMap<>();
        tree.forEach(section -> bySlug.put(section.slug(), section));
        List<Foreseen.Address> addresses = new ArrayList<>();
        after.moved().keySet().forEach(slug -> {
            Section section = bySlug.get(slug);
            if (section != null) {
                addresses.add(new Foreseen.Address(
                        slug, section.name(), Objects.requireNonNullElse(after.leadsTo(slug), "")));
            }
        });
        return new Foreseen(
                after.problems(),
                addresses,
                items.open(plan.organ()).stream()
                        .filter(item -> after.moved().containsKey(item.plan().section()))
                        .map(CatalogItem::name)
                        .toList(),
                laws(tree, after),
                emptied(tree, after, full(plan.organ(), tree)));
    }

    private static List<String> laws(List<Section> tree, Rearrangement after) {
        Set<String> kept = new HashSet<>();
        tree.stream()
                .filter(section -> !after.closed().contains(section.id()))
                .forEach(section -> kept.add(String.valueOf(section.item())));
        return tree.stream()
                .filter(section -> after.closed().contains(section.id()) && section.item() != null)
                .filter(section -> !kept.contains(String.valueOf(section.item())))
                .map(section ->
                        Objects.requireNonNull(section.item()).citation().provision() + "：" + section.name())
                .toList();
    }

    /** Sections that only held what lay in sections below them, which now stand elsewhere. */
    private static List<String> emptied(List<Section> tree, Rearrangement after, Set<Long> full) {
        return tree.stream()
                .filter(section -> !after.closed().contains(section.id()) && !full.contains(section.id()))
                .filter(section -> tree.stream().anyMatch(child -> Objects.equals(child.parent(), section.id())))
                .filter(section -> !after.parents().containsValue(section.id()))
                .map(Section::name)
                .toList();
    }
}

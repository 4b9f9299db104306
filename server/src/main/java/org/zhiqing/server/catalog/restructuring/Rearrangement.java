package org.zhiqing.server.catalog.restructuring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.kernel.Sentences;

/**
 * The sections as they are after the steps of a plan. The dry run shows it and the act does it: both come from here.
 *
 * @param parents parent of each section that stays, by id; {@code null} at the top
 * @param slugs address of each section that stays, by id
 * @param closed ids of sections that are no more
 * @param moved where each old address leads: id of a section, or {@code null} if it is gone
 * @param problems why the plan cannot be done, in sentences; empty if it can
 */
record Rearrangement(
        Map<Long, @Nullable Long> parents,
        Map<Long, String> slugs,
        Set<Long> closed,
        Map<String, @Nullable Long> moved,
        List<String> problems) {

    /** Sections that pages of their own lead to (国办公开办函〔2019〕61号): they keep their place in the address. */
    static final Set<String> FIXED = Set.of("guide", "institutions", "statutory", "annual-reports", "policy");

    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST = 60;

    /**
     * Tries the steps one after another.
     *
     * @param taken every address that a section has or had
     * @param full ids of sections that hold documents of any stage
     */
    static Rearrangement of(List<Section> tree, List<PlanStep> steps, Set<String> taken, Set<Long> full) {
        Rearrangement after = new Rearrangement(
                new TreeMap<>(), new TreeMap<>(), new HashSet<>(), new LinkedHashMap<>(), new ArrayList<>());
        Map<Long, Section> byId = new TreeMap<>();
        for (Section section : tree) {
            byId.put(section.id(), section);
            after.parents.put(section.id(), section.parent());
            after.slugs.put(section.id(), section.slug());
        }
        Set<String> used = new HashSet<>(taken);
        Set<Long> holding = new HashSet<>(full);
        for (PlanStep step : steps) {
            Section section = byId.get(step.section());
            Optional<String> problem = section == null
                    ? Optional.of(Sentences.of("catalog.section-not-found"))
                    : after.problem(step, section, byId, used, holding);
            problem.ifPresent(after.problems::add);
            if (problem.isEmpty()) {
                after.take(step, Objects.requireNonNull(section), used, holding);
            }
        }
        return after;
    }

    private Optional<String> problem(
            PlanStep step, Section section, Map<Long, Section> byId, Set<String> used, Set<Long> holding) {
        Long target = step.target();
        Section to = target == null ? null : byId.get(target);
        if (!slugs.containsKey(section.id()) || target != null && !slugs.containsKey(target)) {
            return Optional.of(Sentences.of("catalog.plan-section-gone", section.name()));
        }
        if (FIXED.contains(section.slug()) && step.kind() != StepKind.PLACE) {
            return Optional.of(Sentences.of("catalog.plan-section-fixed", section.name()));
        }
        return switch (step.kind()) {
            case MERGE, PLACE ->
                below(target, section.id())
                        ? Optional.of(
                                Sentences.of("catalog.plan-into-itself", section.name(), to == null ? "" : to.name()))
                        : Optional.empty();
            case ADDRESS -> address(step.slug(), used);
            case CLOSE ->
                holding.contains(section.id()) || parents.containsValue(section.id())
                        ? Optional.of(Sentences.of("catalog.plan-section-full", section.name()))
                        : Optional.empty();
        };
    }

    private static Optional<String> address(String slug, Set<String> used) {
        if (!slug.matches(SLUG) || slug.length() > LONGEST) {
            return Optional.of(Sentences.of("catalog.slug-form", slug));
        }
        return used.contains(slug) ? Optional.of(Sentences.of("catalog.slug-taken", slug)) : Optional.empty();
    }

    /** Whether one section is another, or stands somewhere below it. */
    private boolean below(@Nullable Long one, long other) {
        Long here = one;
        for (int depth = 0; here != null && depth <= parents.size(); depth++) {
            if (here == other) {
                return true;
            }
            here = parents.get(here);
        }
        return false;
    }

    private void take(PlanStep step, Section section, Set<String> used, Set<Long> holding) {
        long id = section.id();
        switch (step.kind()) {
            case PLACE -> parents.put(id, step.target());
            case ADDRESS -> {
                moved.put(Objects.requireNonNull(slugs.put(id, step.slug())), id);
                moved.remove(step.slug());
                used.add(step.slug());
            }
            case CLOSE -> leave(id, null);
            case MERGE -> {
                long target = Objects.requireNonNull(step.target());
                parents.replaceAll((child, parent) -> parent != null && parent == id ? Long.valueOf(target) : parent);
                if (holding.remove(id)) {
                    holding.add(target);
                }
                leave(id, target);
            }
        }
    }

    private void leave(long id, @Nullable Long target) {
        moved.replaceAll((slug, to) -> to != null && to == id ? target : to);
        moved.put(Objects.requireNonNull(slugs.remove(id)), target);
        parents.remove(id);
        closed.add(id);
    }

    /** Returns the address to which an old one leads; {@code null} if it is gone. */
    @Nullable
    String leadsTo(String oldSlug) {
        Long target = moved.get(oldSlug);
        return target == null ? null : slugs.get(target);
    }
}

package org.zhiqing.server.catalog.restructuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhiqing.server.catalog.Section;

/** What the steps of a plan make of the sections, before anything is done. */
class RearrangementTests {

    private static final List<Section> TREE = List.of(
            section(1, null, "news"),
            section(2, 1L, "work-news"),
            section(3, 1L, "photo-news"),
            section(4, null, "notices"),
            section(5, null, "guide"));

    @Test
    void mergingTakesWhatIsBelowAlongAndTheOldAddressLeadsThere() {
        Rearrangement after = of(step(StepKind.MERGE, 1, 4L, ""));
        assertThat(after.problems()).isEmpty();
        assertThat(after.closed()).containsExactly(1L);
        assertThat(after.parents()).containsEntry(2L, 4L).containsEntry(3L, 4L);
        assertThat(after.leadsTo("news")).isEqualTo("notices");
        assertThat(after.moved()).hasSize(1);
    }

    @Test
    void anAddressThatMovesTwiceLeadsToTheLastPlace() {
        Rearrangement after = of(
                step(StepKind.MERGE, 2, 3L, ""),
                step(StepKind.ADDRESS, 3, null, "pictures"),
                step(StepKind.MERGE, 3, 4L, ""));
        assertThat(after.problems()).isEmpty();
        assertThat(after.leadsTo("work-news")).isEqualTo("notices");
        assertThat(after.leadsTo("photo-news")).isEqualTo("notices");
        assertThat(after.leadsTo("pictures")).isEqualTo("notices");
    }

    @Test
    void placingChangesNoAddress() {
        Rearrangement after = of(step(StepKind.PLACE, 2, null, ""));
        assertThat(after.moved()).isEmpty();
        assertThat(after.parents()).containsEntry(2L, null);
    }

    @Test
    void aSectionIsNeitherMergedNorPlacedIntoItselfOrBelowItself() {
        assertThat(of(step(StepKind.MERGE, 1, 1L, "")).problems()).hasSize(1);
        assertThat(of(step(StepKind.PLACE, 1, 2L, "")).problems()).hasSize(1);
        assertThat(of(step(StepKind.MERGE, 1, 3L, "")).problems())
                .singleElement()
                .asString()
                .doesNotContain("{");
    }

    @Test
    void onlyASectionThatHoldsNothingIsClosedAndItsAddressIsGone() {
        assertThat(of(step(StepKind.CLOSE, 1, null, "")).problems())
                .as("sections below")
                .hasSize(1);
        assertThat(of(step(StepKind.CLOSE, 4, null, "")).problems())
                .as("documents")
                .hasSize(1);
        Rearrangement after = of(step(StepKind.CLOSE, 3, null, ""));
        assertThat(after.problems()).isEmpty();
        assertThat(after.moved()).containsEntry("photo-news", null);
        assertThat(after.leadsTo("photo-news")).isNull();
        assertThat(of(step(StepKind.MERGE, 4, 3L, ""), step(StepKind.CLOSE, 3, null, ""))
                        .problems())
                .as("it holds what was merged into it")
                .hasSize(1);
    }

    @Test
    void anAddressIsNeverGivenToAnotherSectionAndFixedBlocksKeepTheirs() {
        assertThat(of(step(StepKind.ADDRESS, 1, null, "notices")).problems()).hasSize(1);
        assertThat(of(step(StepKind.ADDRESS, 1, null, "once-used")).problems()).hasSize(1);
        assertThat(of(step(StepKind.ADDRESS, 1, null, "Nicht Gut")).problems()).hasSize(1);
        assertThat(of(step(StepKind.ADDRESS, 5, null, "how-to")).problems()).hasSize(1);
        assertThat(of(step(StepKind.CLOSE, 5, null, "")).problems()).hasSize(1);
        assertThat(of(step(StepKind.MERGE, 99, 1L, "")).problems()).hasSize(1);
        assertThat(of(step(StepKind.MERGE, 2, 3L, ""), step(StepKind.PLACE, 2, null, ""))
                        .problems())
                .as("it is no more")
                .hasSize(1);
    }

    private static Rearrangement of(PlanStep... steps) {
        return Rearrangement.of(
                TREE,
                List.of(steps),
                Set.of("news", "work-news", "photo-news", "notices", "guide", "once-used"),
                Set.of(1L, 4L));
    }

    private static PlanStep step(StepKind kind, long section, @Nullable Long target, String slug) {
        return new PlanStep(0, kind, section, target, slug);
    }

    private static Section section(long id, @Nullable Long parent, String slug) {
        return new Section(id, 1, parent, slug, slug, "", 1, parent == null ? 0 : 1, null, 0);
    }
}

package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiqing.architecture.GeneratedDocs;
import org.zhiqing.architecture.StagePage;

/** The table of stages and steps of a document, and what is made from it. */
class DocumentStageTests {

    private static final List<DocumentStage> BEGINS = List.of(DocumentStage.DRAFT, DocumentStage.BATCHED);

    @Test
    void everyStageCanBeReachedFromADraftOrAnImport() {
        Set<DocumentStage> reached = EnumSet.copyOf(BEGINS);
        for (DocumentStage ignored : DocumentStage.values()) {
            Set<DocumentStage> further = EnumSet.noneOf(DocumentStage.class);
            for (DocumentStep step : DocumentStep.values()) {
                reached.forEach(stage -> further.addAll(step.to(stage)));
            }
            reached.addAll(further);
        }

        assertThat(reached).containsExactlyInAnyOrder(DocumentStage.values());
    }

    @Test
    void nothingBecomesPublicButByApprovalOrByGoingBackToWhatWasApproved() {
        assertThat(DocumentStep.values())
                .filteredOn(step -> Arrays.stream(DocumentStage.values())
                        .filter(stage -> stage != DocumentStage.PUBLISHED)
                        .anyMatch(stage -> step.to(stage).contains(DocumentStage.PUBLISHED)))
                .containsExactly(DocumentStep.APPROVE, DocumentStep.RELEASE, DocumentStep.DISCARD);
    }

    @Test
    void aDocumentIsReturnedOnlyToAnEarlierStage() {
        assertThat(DocumentStep.RETURN.to(DocumentStage.APPROVING))
                .containsExactly(
                        DocumentStage.DRAFT,
                        DocumentStage.CHECKING,
                        DocumentStage.COUNTERSIGNING,
                        DocumentStage.REVIEWING);
        assertThat(DocumentStep.RETURN.to(DocumentStage.CHECKING)).containsExactly(DocumentStage.DRAFT);
        assertThat(DocumentStep.RETURN.to(DocumentStage.PUBLISHED)).isEmpty();
    }

    @Test
    void theDocumentShowsTheTableAsItIs() {
        List<StagePage.Step<DocumentStage>> steps = Arrays.stream(DocumentStep.values())
                .filter(step -> !step.from().isEmpty())
                .map(DocumentStageTests::step)
                .toList();

        GeneratedDocs.compare(
                "document-stages.md",
                StagePage.of(
                        "稿件的办理阶段",
                        "`DocumentStage`、`DocumentStep`",
                        BEGINS,
                        DocumentStage.values(),
                        DocumentStage::label,
                        steps));
    }

    private static StagePage.Step<DocumentStage> step(DocumentStep step) {
        Map<DocumentStage, Set<DocumentStage>> leads = new EnumMap<>(DocumentStage.class);
        for (DocumentStage from : step.from()) {
            Set<DocumentStage> to = EnumSet.copyOf(step.to(from));
            to.remove(from);
            leads.put(from, to);
        }
        return new StagePage.Step<>(
                step.label(),
                step.from().stream()
                        .flatMap(from -> step.act(from).roles().stream())
                        .toList(),
                leads);
    }
}

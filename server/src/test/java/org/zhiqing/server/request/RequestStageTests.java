package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhiqing.architecture.GeneratedDocs;
import org.zhiqing.architecture.StagePage;

/** The table of stages and steps, and what is made from it. */
class RequestStageTests {

    @Test
    void theCheckOfTheTableKnowsEveryStage() throws IOException {
        assertThat(checked("stage")).isEqualTo(names(RequestStage.values()));
    }

    @Test
    void everyStageCanBeReachedFromTheTwoInWhichARequestBegins() {
        Set<RequestStage> reached = EnumSet.of(RequestStage.SUBMITTED, RequestStage.RECEIVED);
        for (int i = 0; i < RequestStage.values().length; i++) {
            reached.addAll(
                    reached.stream().flatMap(stage -> stage.next().stream()).collect(Collectors.toSet()));
        }

        assertThat(reached).containsExactlyInAnyOrder(RequestStage.values());
    }

    @Test
    void onlyThreeStagesAreTheLast() {
        assertThat(RequestStage.values())
                .filteredOn(RequestStage::isFinal)
                .containsExactly(RequestStage.ANSWERED, RequestStage.ABANDONED, RequestStage.WITHDRAWN);
    }

    @Test
    void anApplicantCanTakeARequestBackAsLongAsItIsNotAnswered() {
        assertThat(RequestStage.values())
                .filteredOn(stage -> !stage.isFinal())
                .allSatisfy(stage -> assertThat(stage.steps()).contains(RequestStep.WITHDRAW));
    }

    @Test
    void theDocumentShowsTheTableAsItIs() {
        List<StagePage.Step<RequestStage>> steps =
                Arrays.stream(RequestStep.values()).map(RequestStageTests::step).toList();

        GeneratedDocs.compare(
                "request-stages.md",
                StagePage.of(
                        "申请的办理阶段",
                        "`RequestStage`、`RequestStep`",
                        List.of(RequestStage.SUBMITTED, RequestStage.RECEIVED),
                        RequestStage.values(),
                        RequestStage::label,
                        steps));
    }

    private static StagePage.Step<RequestStage> step(RequestStep step) {
        Map<RequestStage, Set<RequestStage>> leads = new EnumMap<>(RequestStage.class);
        step.from().forEach(from -> leads.put(from, step.to()));
        return new StagePage.Step<>(step.label(), step.act().roles(), leads);
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the values that the migration's check of a column of table request allows. */
    static Set<String> checked(String column) throws IOException {
        String sql;
        try (var in = RequestStageTests.class.getResourceAsStream("/db/migration/request/V1__requests.sql")) {
            sql = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher check =
                Pattern.compile("check \\(" + column + " in \\(([^)]*)\\)").matcher(sql);
        assertThat(check.find()).isTrue();
        return Arrays.stream(check.group(1).split(","))
                .map(name -> name.strip().replace("'", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

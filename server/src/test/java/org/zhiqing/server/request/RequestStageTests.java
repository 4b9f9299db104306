package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of stages and steps, and what is made from it. */
class RequestStageTests {

    private static final Path DOCUMENT = Path.of("../docs/generated/request-stages.md");

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

    /** Run with {@code -Dzhiqing.generate=true} to write the document anew. */
    @Test
    void theDocumentShowsTheTableAsItIs() throws IOException {
        String made = document();
        if (Boolean.getBoolean("zhiqing.generate")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, made);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("# 申请的办理阶段\n\n由 `RequestStage`、`RequestStep` 生成，不要手工修改。\n\n```mermaid\n")
                .append("stateDiagram-v2\n    [*] --> SUBMITTED\n    [*] --> RECEIVED\n");
        for (RequestStage stage : RequestStage.values()) {
            text.append("    ")
                    .append(stage)
                    .append(" : ")
                    .append(stage.label())
                    .append('\n');
        }
        for (RequestStep step : RequestStep.values()) {
            for (RequestStage from : step.from()) {
                for (RequestStage to : step.to()) {
                    text.append("    %s --> %s : %s%n"
                            .formatted(from, to, step.label())
                            .replace("\r", ""));
                }
            }
        }
        text.append("```\n\n| 步骤 | 谁可以 | 在哪些阶段 | 到哪个阶段 |\n|---|---|---|---|\n");
        for (RequestStep step : RequestStep.values()) {
            String roles = step.act().roles().stream().map(role -> role.label()).collect(Collectors.joining("、"));
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            step.label(), roles, labels(step.from()), step.to().isEmpty() ? "不变" : labels(step.to())));
        }
        return text.toString();
    }

    private static String labels(Set<RequestStage> stages) {
        return stages.stream().map(RequestStage::label).collect(Collectors.joining("、"));
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

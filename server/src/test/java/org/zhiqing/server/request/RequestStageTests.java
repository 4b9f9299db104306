package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.architecture.GeneratedDocs;
import org.zhiqing.architecture.StagePage;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.server.SystemTest;

/** The table of stages and steps, and what is made from it. */
@SystemTest
class RequestStageTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theChecksOfTheTableKnowEveryStageAndEveryChannel() {
        assertThat(checked("stage")).isEqualTo(names(RequestStage.values()));
        assertThat(checked("channel")).isEqualTo(names(ReceiptChannel.values()));
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

    /** Returns the values that the last check of a column of table request allows. */
    private Set<String> checked(String column) {
        String definition = jdbc.sql(
                        """
                select pg_get_constraintdef(oid) from pg_constraint
                 where conrelid = 'request'::regclass and conname = 'request_' || :column || '_check'
                """)
                .param("column", column)
                .query(String.class)
                .single();
        Set<String> values = new TreeSet<>();
        Matcher value = Pattern.compile("'([A-Z_]+)'").matcher(definition);
        while (value.find()) {
            values.add(value.group(1));
        }
        return values;
    }
}

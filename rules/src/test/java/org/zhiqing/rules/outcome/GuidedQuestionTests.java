package org.zhiqing.rules.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The seven questions reach every way in which an organ can end a request, and each just once. */
@DisplayName("办理七步")
class GuidedQuestionTests {

    @Test
    @DisplayName("补不补、是不是、谁负责、有没有、给不给、怎么给、怎么答")
    void thereAreSevenInTheOrderOfPractice() {
        assertThat(GuidedQuestion.values())
                .extracting(GuidedQuestion::label)
                .containsExactly("补不补", "是不是", "谁负责", "有没有", "给不给", "怎么给", "怎么答");
        assertThat(GuidedQuestion.CLEAR.next()).contains(GuidedQuestion.REQUEST);
        assertThat(GuidedQuestion.ANSWER.next()).isEmpty();
    }

    @Test
    void aLawsTitleStandsOnceBeforeItsProvisions() {
        assertThat(GuidedQuestion.HOW.citationText()).isEqualTo("《中华人民共和国政府信息公开条例》第三十七条、第四十条、第四十二条");
    }

    @Test
    void everySituationThatTheOrganDecidesOnIsReachedOnce() {
        var reached = Arrays.stream(GuidedQuestion.values())
                .flatMap(question -> question.answers().stream())
                .map(GuidedQuestion.Answer::situation)
                .filter(Objects::nonNull)
                .toList();
        Set<Situation> decided = EnumSet.allOf(Situation.class);
        decided.removeAll(Set.of(Situation.WITHDRAWN, Situation.OTHERWISE_CLOSED));
        assertThat(reached).containsExactlyInAnyOrderElementsOf(decided);
    }

    @Test
    void everyQuestionButTheLastAndTheOneBeforeItLeadsOn() {
        for (GuidedQuestion question : GuidedQuestion.values()) {
            assertThat(question.citations()).isNotEmpty();
            assertThat(question.lookFor()).isNotBlank();
            assertThat(question.keep()).isNotBlank();
            assertThat(question.lostFor()).isNotBlank();
            assertThat(GuidedQuestion.ofId(question.id())).contains(question);
            long on = question.answers().stream()
                    .filter(answer -> answer.step() == null && answer.situation() == null)
                    .count();
            boolean ends = question == GuidedQuestion.HOW || question == GuidedQuestion.ANSWER;
            assertThat(on).as(question.label()).isEqualTo(ends ? 0 : 1);
        }
        assertThat(Arrays.stream(GuidedQuestion.values())
                        .flatMap(question -> question.answers().stream())
                        .map(GuidedQuestion.Answer::step)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(GuidedQuestion.Step.values());
    }
}

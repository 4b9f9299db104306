package org.zhiqing.server.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiqing.annualreport.compare.TextChange;

/** Words changed by hand on a template that moves on with the case. */
class LetterEditTests {

    private static final List<String> TEMPLATE = List.of("收到", "决定", "救济");

    private static LetterEdit edit(String... text) {
        return new LetterEdit(TEMPLATE, List.of(text), "韩梅梅", Instant.EPOCH);
    }

    @Test
    void paragraphsThatNobodyChangedFollowTheTemplate() {
        assertThat(edit("收到", "决定，并说明", "救济").onto(List.of("收到", "已延长", "决定", "新的救济")))
                .contains(List.of("收到", "已延长", "决定，并说明", "新的救济"));
        assertThat(edit("收到", "查找过程", "决定", "救济").onto(List.of("重新收到", "决定", "救济")))
                .contains(List.of("重新收到", "查找过程", "决定", "救济"));
        assertThat(edit("收到", "救济").onto(List.of("收到", "决定", "新的救济"))).contains(List.of("收到", "新的救济"));
    }

    @Test
    void onTheTemplateItWasMadeForItIsWhatWasTyped() {
        assertThat(edit("甲", "乙", "丙", "丁").onto(TEMPLATE)).contains(List.of("甲", "乙", "丙", "丁"));
    }

    @Test
    void whatTheCaseChangedTooIsForSomebodyToLookAt() {
        assertThat(edit("收到", "决定，并说明", "救济").onto(List.of("收到", "另一个决定", "救济")))
                .isEmpty();
        assertThat(edit("收到", "查找过程", "决定", "救济").onto(List.of("收到", "已延长", "决定", "救济")))
                .isEmpty();
    }

    @Test
    void theSameChangeOnBothSidesIsOne() {
        assertThat(edit("收到", "新的决定", "救济").onto(List.of("收到", "新的决定", "救济"))).contains(List.of("收到", "新的决定", "救济"));
    }

    @Test
    void changesAreMarkedByWord() {
        assertThat(LetterEdit.changes(List.of("本机关予以公开。"), List.of("本机关予以部分公开。")))
                .extracting(TextChange.Piece::kind, TextChange.Piece::text)
                .contains(org.assertj.core.groups.Tuple.tuple(TextChange.Kind.ADDED, "部分"));
    }

    @Test
    void aTableStandsAfterTheParagraphThatSpeaksOfItOrAfterTheLast() {
        LetterTable table = new LetterTable(List.of("甲", "乙"), List.of(List.of("一", "二")));
        Letter letter = new Letter(
                "机关", "文书", "1号", "某人", List.of("收到", "内容见下表：", "救济"), table, List.of(), java.time.LocalDate.EPOCH);

        assertThat(letter.tableAfter(1)).isTrue();
        assertThat(letter.tableAfter(2)).isFalse();
        assertThat(letter.with(List.of("收到", "救济")).tableAfter(1)).isTrue();
    }
}

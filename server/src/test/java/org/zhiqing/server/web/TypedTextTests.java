package org.zhiqing.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What nobody types never reaches a page or a table. */
class TypedTextTests {

    @Test
    void linesAndTabsAndRareCharactersStay() {
        String text = "第一行\r\n第二行\t\u00b7\u3000\ud842\udfb7〔2026〕";
        assertThat(TypedText.cleaned(text)).isEqualTo(text);
    }

    @Test
    void controlCharactersHalvesAndTurnedWritingGo() {
        assertThat(TypedText.cleaned("甲\u0000乙\u001b丙\ud842丁\u202e戊\ufeff己\u0085庚"))
                .isEqualTo("甲乙丙丁戊己庚");
    }
}

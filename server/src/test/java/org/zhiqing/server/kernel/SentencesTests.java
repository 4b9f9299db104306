package org.zhiqing.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How sentences are put together. */
class SentencesTests {

    @Test
    void quotationMarksWithinQuotationMarksBecomeSingleOnes() {
        assertThat(Sentences.of("publication.no-such-section", "危及“三安全一稳定”")).contains("“危及‘三安全一稳定’”");
        assertThat(Sentences.of("publication.not-public", "转发“十条”", "草稿")).contains("《转发“十条”》");
    }

    @Test
    void sentencesAreJoinedWithoutAStopBeforeTheSemicolon() {
        assertThat(Sentences.joined(List.of("密码至少 10 个字符。", "密码不能包含账号名。"))).isEqualTo("密码至少 10 个字符；密码不能包含账号名。");
        assertThat(Sentences.joined(List.of("请填写标题。"))).isEqualTo("请填写标题。");
        assertThat(Sentences.joined(List.of())).isEmpty();
    }
}

package org.zhiqing.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not slip through before something is released, and what must not be taken for it. */
class ScreeningTests {

    @ParameterizedTest
    @ValueSource(strings = {"秘密★10年", "机密★1年", "绝密★长期", "秘密 ★ 5年", "机密☆", "秘\u200b密★10年"})
    void findsASecrecyMark(String mark) {
        List<ScreeningHit> hits = screen("文件首页 " + mark + " 份号 000001");
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(HitKind.SECRECY_MARK);
            assertThat(hit.kind().blocking()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"依法确定为国家秘密的", "机密级计算机", "绝密件的管理", "商业秘密、个人隐私"})
    void doesNotTakeTheWordsOfTheLawForAMark(String words) {
        assertThat(screen(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ"})
    void findsAResidentIdByItsCheckCharacterAndMasksIt(String id) {
        assertThat(screen("身份证号：" + id + "。")).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(HitKind.RESIDENT_ID);
            assertThat(hit.shown()).startsWith("11*").doesNotContain("19491231");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "91350100M000100Y43", "000014349/2017-00110", "110105194913310020"})
    void leavesNumbersAloneThatAreNoPersons(String number) {
        assertThat(screen("编号 " + number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "138 0013 8000", "138-0013-8000"})
    void findsAMobileNumber(String mobile) {
        assertThat(screen("联系人电话" + mobile)).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(HitKind.MOBILE);
            assertThat(hit.shown()).isEqualTo("138****8000");
        });
    }

    @Test
    void leavesTheOfficesLandlineAlone() {
        assertThat(screen("咨询电话：0512-67890123，010-12345678")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6222021234567890128", "6222 0212 3456 7890 128"})
    void findsABankCardByLuhn(String card) {
        assertThat(screen("开户行账号 " + card)).extracting(ScreeningHit::kind).containsExactly(HitKind.BANK_CARD);
    }

    @Test
    void saysWhereItWasAndWhatCouldNotBeRead() {
        List<ScreeningHit> hits = Screening.screen(List.of(
                ScreenedText.of("正文", "电话13800138000"),
                new ScreenedText("附件“名单.png”", "", "图片中的文字没有提取，需要人工查看。"),
                ScreenedText.of("附件“表.xlsx”", "13800138000 与 13800138000")));
        assertThat(hits)
                .extracting(hit -> hit.place() + " " + hit.kind())
                .containsExactly("正文 MOBILE", "附件“名单.png” UNREADABLE", "附件“表.xlsx” MOBILE");
        assertThat(hits).extracting(ScreeningHit::key).doesNotHaveDuplicates();
    }

    private static List<ScreeningHit> screen(String text) {
        return Screening.screen(List.of(ScreenedText.of("正文", text)));
    }
}

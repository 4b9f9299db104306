package org.zhiqing.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not slip through before something is released, and what must not be taken for it. */
class ScreeningTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

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
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "110105 19491231 002X",
                "110105-19491231-002X",
                "１１０１０５１９４９１２３１００２Ｘ"
            })
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
    @ValueSource(strings = {"13800138000", "138 0013 8000", "138-0013-8000", "13800138000元旦期间值班", "13800138000\n元"})
    void findsAMobileNumber(String mobile) {
        assertThat(screen("联系人电话" + mobile)).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(HitKind.MOBILE);
            assertThat(hit.shown()).isEqualTo("138****8000");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"家庭住址：青禾市河东区和平路12号3单元401室", "居住地址 某县某镇某村3组", "和平小区12栋2单元301室"})
    void findsAHomeAddressAndShowsItDownToTheStreetOnly(String address) {
        assertThat(screen("申请人" + address)).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.kind()).isEqualTo(HitKind.HOME_ADDRESS);
            assertThat(hit.shown()).doesNotContain("单元").endsWith("****");
        });
    }

    @Test
    void leavesTheOfficesOwnNumbersAndPlacesAlone() {
        Rules rules = new Rules(WordMatcher.NONE, DAY, Set.of("13800138000", "05128600101"), Set.of("青禾大道1号A座2单元206室"));
        String text = "联系本人 0512-8600101，值班 138 0013 8000，地址：青禾大道1号A座2单元206室";
        assertThat(Screening.screen(List.of(ScreenedText.of("正文", text)), rules))
                .isEmpty();
        assertThat(screen("家长电话 0512-8600101")).extracting(ScreeningHit::kind).containsExactly(HitKind.HOME_PHONE);
    }

    @Test
    void findsWhoIsUnderEighteenOnTheDayOfTheDocument() {
        Rules rules = new Rules(WordMatcher.NONE, DAY, Set.of(), Set.of());
        assertThat(Screening.screen(List.of(ScreenedText.of("正文", "孤儿：王小明；李小红（女，9岁）")), rules))
                .extracting(ScreeningHit::kind)
                .containsExactly(HitKind.MINOR, HitKind.MINOR);
        assertThat(Screening.screen(List.of(ScreenedText.of("正文", "未成年人保护工作；年满16周岁的公民")), rules))
                .isEmpty();
    }

    @Test
    void tellsOfACreditCodeWhoseCheckCharacterIsWrongAndOfNoOther() {
        assertThat(screen("统一社会信用代码：91350100M000100Y44"))
                .extracting(ScreeningHit::kind)
                .containsExactly(HitKind.CREDIT_CODE);
        assertThat(screen("统一社会信用代码：91350100M000100Y43")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"总投资14737952146元", "总投资13800138000万元", "面积13800138000平方米"})
    void takesNoAmountForAMobileNumber(String amount) {
        assertThat(screen(amount)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E12345678", "EA1234567", "G12345678", "D1234567"})
    void findsAPassportNumber(String number) {
        assertThat(screen("护照号码：" + number)).extracting(ScreeningHit::kind).containsExactly(HitKind.PASSPORT);
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

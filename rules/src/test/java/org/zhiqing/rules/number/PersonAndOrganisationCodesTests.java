package org.zhiqing.rules.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 11643, GB 32100 and GB 11714. Numbers of persons are the standard's own example and made-up ones. */
@DisplayName("公民身份号码、统一社会信用代码、组织机构代码")
class PersonAndOrganisationCodesTests {

    @ParameterizedTest(name = "“{0}” is valid, born {1}")
    @CsvSource({
        "11010519491231002X,1949-12-31",
        "11010519491231002x,1949-12-31",
        "１１０１０５１９４９１２３１００２Ｘ,1949-12-31",
        "110105 19491231 002X,1949-12-31",
        "110105491231002,1949-12-31"
    })
    void readsResidentIds(String typed, LocalDate bornOn) {
        assertThat(ResidentId.parse(typed).orThrow().bornOn()).isEqualTo(bornOn);
    }

    @ParameterizedTest(name = "“{0}” is refused: {1}")
    @CsvSource({
        "'',EMPTY",
        "'  ',EMPTY",
        "1101051949123100,LENGTH",
        "11010519491231002X1,LENGTH",
        "1101051949123100AX,CHARACTERS",
        "X1010519491231002X,CHARACTERS",
        "11010519491231X,CHARACTERS",
        "00010519491231002X,AREA",
        "99010519491231002X,AREA",
        "11010519490231002X,BIRTH_DATE",
        "11010519491331002X,BIRTH_DATE",
        "11010517991231002X,BIRTH_DATE",
        "110105491331002,BIRTH_DATE",
        "110105000229002,BIRTH_DATE",
        "110105194912310021,CHECK_CHARACTER",
        "11010519491231003X,CHECK_CHARACTER",
        "11010519491213002X,CHECK_CHARACTER"
    })
    void namesWhatIsWrongWithAResidentId(String typed, NumberFault fault) {
        assertThat(ResidentId.parse(typed)).isEqualTo(new Parsed<ResidentId>(null, fault));
    }

    @Test
    void anOldResidentIdBecomesANewOne() {
        ResidentId old = ResidentId.parse("110105491231002").orThrow();
        assertThat(old.isOldForm()).isTrue();
        assertThat(old.inNewForm().text()).isEqualTo("11010519491231002X");
        assertThat(old.inNewForm())
                .isEqualTo(ResidentId.parse("11010519491231002X").orThrow());
        assertThat(old.inNewForm().inNewForm()).isEqualTo(old.inNewForm());
        assertThat(old)
                .isNotEqualTo(old.inNewForm())
                .hasSameHashCodeAs(ResidentId.parse(old.text()).orThrow());
    }

    @Test
    void aResidentIdNeverPrintsItselfInFull() {
        assertThat(ResidentId.parse("11010519491231002X").orThrow()).hasToString("11*************02X");
    }

    @ParameterizedTest(name = "“{0}” is a valid credit code")
    @ValueSource(strings = {"91350100M000100Y43", "91350100m000100y43", " 91350100M000100Y43 ", "11370812004339255B"})
    void readsCreditCodes(String typed) {
        assertThat(UnifiedSocialCreditCode.parse(typed).isValid()).isTrue();
    }

    @ParameterizedTest(name = "“{0}” is refused: {1}")
    @CsvSource({
        "'',EMPTY",
        "91350100M000100Y4,LENGTH",
        "91350100M000100Y433,LENGTH",
        "9135O100M000100Y43,CHARACTERS",
        "91350100M000100Z43,CHARACTERS",
        "91350100M000100Y44,CHECK_CHARACTER",
        "91350100M000010Y43,CHECK_CHARACTER"
    })
    void namesWhatIsWrongWithACreditCode(String typed, NumberFault fault) {
        assertThat(UnifiedSocialCreditCode.parse(typed).fault()).isEqualTo(fault);
    }

    @Test
    void findsTheOrganisationCodeInsideACreditCode() {
        assertThat(UnifiedSocialCreditCode.parse("11370812004339255B")
                        .orThrow()
                        .organisationCode()
                        .found())
                .map(OrganisationCode::hyphenated)
                .contains("00433925-5");
        assertThatIllegalArgumentException().isThrownBy(() -> new UnifiedSocialCreditCode("91350100M000100Y44"));
    }

    @ParameterizedTest(name = "“{0}” is the organisation code {1}")
    @CsvSource({"000014349,00001434-9", "00001434-9,00001434-9", "01427688,", "0142768-8,", "00250239-7,00250239-7"})
    void readsOrganisationCodes(String typed, String hyphenated) {
        assertThat(OrganisationCode.parse(typed)
                        .found()
                        .map(OrganisationCode::hyphenated)
                        .orElse(null))
                .isEqualTo(hyphenated);
    }

    @ParameterizedTest(name = "“{0}” is refused: {1}")
    @CsvSource({
        "'',EMPTY",
        "0000143,LENGTH",
        "0000-14349,LENGTH",
        "00001434Y,CHARACTERS",
        "0000-1434,CHARACTERS",
        "000014348,CHECK_CHARACTER",
        "000041349,CHECK_CHARACTER"
    })
    void namesWhatIsWrongWithAnOrganisationCode(String typed, NumberFault fault) {
        assertThat(OrganisationCode.parse(typed).fault()).isEqualTo(fault);
    }

    @Test
    void refusesAnOrganisationCodeThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationCode("000014348"));
    }

    @ParameterizedTest(name = "“{0}” masked {1}/{2} is “{3}”")
    @CsvSource({
        "13812341234,3,4,138****1234",
        "350101199001010123,2,3,35*************123",
        "350101199001010123,6,4,350101********0123",
        "1234567,3,4,*******",
        "123456,3,4,******",
        "12345678,3,4,123*5678",
        "张三丰,1,0,张**",
        "𠮷田,1,0,𠮷*",
        "'',3,4,''",
        "abc,0,0,***"
    })
    void masksWhatIsNotKept(String text, int first, int last, String masked) {
        assertThat(new MaskRule(first, last).apply(text)).isEqualTo(masked);
    }

    @Test
    void theUsualMasksAreThoseOfOneCity() {
        assertThat(MaskRule.MOBILE.apply("13812341234")).isEqualTo("138****1234");
        assertThat(MaskRule.RESIDENT_ID.apply("350101199001010123")).isEqualTo("35*************123");
        assertThatIllegalArgumentException().isThrownBy(() -> new MaskRule(-1, 2));
    }

    @Test
    void aParsedNumberIsEitherAValueOrAFault() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Parsed<String>(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Parsed<>("x", NumberFault.EMPTY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidentId.parse("").orThrow())
                .withMessage("not a valid number: EMPTY");
        assertThat(ResidentId.parse("").found()).isEmpty();
        assertThat(ResidentId.parse("").isValid()).isFalse();
    }
}

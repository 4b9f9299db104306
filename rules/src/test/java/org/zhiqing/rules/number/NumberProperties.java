package org.zhiqing.rules.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Printing and reading are inverse, check characters find errors, and no text makes a parser fail. */
class NumberProperties {

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Property
    void anIndexNumberReadsBackAsPrinted(@ForAll("indexNumbers") IndexNumber number) {
        IndexNumber read = IndexNumber.parse(number.text()).orThrow();
        assertThat(read.text()).isEqualTo(number.text());
        assertThat(read.serial()).isEqualTo(number.serial());
        assertThat(number.text().length()).isLessThanOrEqualTo(IndexNumber.MAX_LENGTH);
    }

    @Property
    void aReceiptNumberReadsBackAsPrinted(@ForAll("receiptNumbers") ReceiptNumber number) {
        assertThat(ReceiptNumber.parse(number.text()).orThrow()).isEqualTo(number);
    }

    @Property
    void oneWrongCharacterInAReceiptNumberIsFound(
            @ForAll("receiptNumbers") ReceiptNumber number,
            @ForAll @IntRange(min = 0, max = 20) int place,
            @ForAll @IntRange(min = 0, max = 30) int other) {
        var text = new StringBuilder(number.text());
        int at = place % text.length();
        char wrong = Base31.ALPHABET.charAt(other);
        if (text.charAt(at) == wrong) {
            return;
        }
        text.setCharAt(at, wrong);
        assertThat(ReceiptNumber.parse(text.toString()).isValid()).isFalse();
    }

    @Property
    void twoExchangedCharactersInAReceiptNumberAreFound(
            @ForAll("receiptNumbers") ReceiptNumber number, @ForAll @IntRange(min = 0, max = 20) int place) {
        var text = new StringBuilder(number.text());
        int at = place % (text.length() - 1);
        char first = text.charAt(at);
        if (first == text.charAt(at + 1)) {
            return;
        }
        text.setCharAt(at, text.charAt(at + 1));
        text.setCharAt(at + 1, first);
        assertThat(ReceiptNumber.parse(text.toString()).isValid()).isFalse();
    }

    @Property
    void anOrdinaryDocumentNumberReadsBackAsPrinted(@ForAll("documentNumbers") DocumentNumber.Ordinary number) {
        DocumentNumber.Reading reading = DocumentNumber.parse(number.text()).orElseThrow();
        assertThat(reading.number()).isEqualTo(number);
        assertThat(reading.deviations()).isEmpty();
    }

    @Property
    void wrongBracketsAndAnOrdinalWordChangeNothing(
            @ForAll("documentNumbers") DocumentNumber.Ordinary number, @ForAll("brackets") String brackets) {
        String typed =
                number.code() + brackets.charAt(0) + number.year() + brackets.charAt(1) + "第" + number.serial() + "号";
        assertThat(DocumentNumber.parse(typed).orElseThrow().number()).isEqualTo(number);
    }

    @Property
    void aQueryCodeReadsBackAsPrinted(@ForAll long seed) {
        QueryCode code = QueryCode.from(new Random(seed));
        assertThat(QueryCode.parse(code.grouped()).orThrow()).isEqualTo(code);
    }

    @Property
    void aResidentIdWithItsCheckCharacterIsValidAndWithAnyOtherIsNot(
            @ForAll("births") LocalDate born,
            @ForAll @IntRange(min = 0, max = 999) int sequence,
            @ForAll @IntRange(min = 0, max = 10) int other) {
        String body = "330106" + born.toString().replace("-", "") + String.format("%03d", sequence);
        char check = idCheck(body);
        assertThat(ResidentId.parse(body + check).orThrow().bornOn()).isEqualTo(born);
        char wrong = "0123456789X".charAt(other);
        if (wrong == check) {
            return;
        }
        assertThat(ResidentId.parse(body + wrong).fault()).isEqualTo(NumberFault.CHECK_CHARACTER);
    }

    @Property
    void anOldResidentIdKeepsItsBirthDateInItsNewForm(
            @ForAll("birthsOfTheOldForm") LocalDate born, @ForAll @IntRange(min = 0, max = 999) int sequence) {
        String digits = born.toString().replace("-", "").substring(2);
        ResidentId old = ResidentId.parse("330106" + digits + String.format("%03d", sequence))
                .orThrow();
        assertThat(old.inNewForm().bornOn()).isEqualTo(born);
        assertThat(ResidentId.parse(old.inNewForm().text()).orThrow()).isEqualTo(old.inNewForm());
    }

    @Property
    void aCreditCodeWithItsCheckCharacterIsValidAndWithOneWrongCharacterIsNot(
            @ForAll("creditBodies") String body,
            @ForAll @IntRange(min = 0, max = 17) int at,
            @ForAll @IntRange(min = 0, max = 30) int other) {
        var text = new StringBuilder(body).append(Base31.checkOf(body));
        assertThat(UnifiedSocialCreditCode.parse(text.toString()).isValid()).isTrue();
        char wrong = Base31.ALPHABET.charAt(other);
        if (text.charAt(at) == wrong) {
            return;
        }
        text.setCharAt(at, wrong);
        assertThat(UnifiedSocialCreditCode.parse(text.toString()).fault()).isEqualTo(NumberFault.CHECK_CHARACTER);
    }

    @Property
    void exactlyOneCheckCharacterFitsAnOrganisationCode(@ForAll("organisationBodies") String body) {
        long fitting = "0123456789X"
                .chars()
                .filter(c -> OrganisationCode.parse(body + (char) c).isValid())
                .count();
        assertThat(fitting).isEqualTo(1);
    }

    @Property
    void noTextMakesAParserFail(@ForAll String text) {
        assertThat(IndexNumber.parse(text)).isNotNull();
        assertThat(ReceiptNumber.parse(text)).isNotNull();
        assertThat(QueryCode.parse(text)).isNotNull();
        assertThat(ResidentId.parse(text)).isNotNull();
        assertThat(UnifiedSocialCreditCode.parse(text)).isNotNull();
        assertThat(OrganisationCode.parse(text)).isNotNull();
        assertThat(DocumentNumber.parse(text)).isNotNull();
    }

    @Property
    void maskingKeepsTheLengthAndNothingElse(
            @ForAll String text,
            @ForAll @IntRange(min = 0, max = 6) int first,
            @ForAll @IntRange(min = 0, max = 6) int last) {
        String masked = new MaskRule(first, last).apply(text);
        int length = text.codePointCount(0, text.length());
        assertThat(masked.codePointCount(0, masked.length())).isEqualTo(length);
        if (length <= first + last) {
            assertThat(masked.chars()).allMatch(c -> c == '*');
        }
    }

    private static char idCheck(String body) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ID_WEIGHTS[i] * (body.charAt(i) - '0');
        }
        int wanted = (12 - sum % 11) % 11;
        return wanted == 10 ? 'X' : (char) ('0' + wanted);
    }

    @Provide
    Arbitrary<IndexNumber> indexNumbers() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("0123456789ABXY-")
                                .ofMinLength(1)
                                .ofMaxLength(24),
                        Arbitraries.integers().between(1949, 2099),
                        Arbitraries.integers().between(1, 999_999_999),
                        Arbitraries.integers().between(1, 9))
                .as(IndexNumber::new);
    }

    @Provide
    Arbitrary<ReceiptNumber> receiptNumbers() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("ABCDEFGHJKLMNPQRTUWXY")
                                .ofMinLength(1)
                                .ofMaxLength(6),
                        Arbitraries.integers().between(2019, 2099),
                        Arbitraries.integers().between(1, 999_999_999))
                .as(ReceiptNumber::new);
    }

    @Provide
    Arbitrary<DocumentNumber.Ordinary> documentNumbers() {
        return Combinators.combine(
                        Arbitraries.of("国办函", "国办公开办函", "宿政办发", "穗府办规", "惠府", "法释", "云开管办函"),
                        Arbitraries.integers().between(1949, 2099),
                        Arbitraries.integers().between(1, 99_999))
                .as(DocumentNumber.Ordinary::new);
    }

    @Provide
    Arbitrary<String> brackets() {
        return Arbitraries.of("〔〕", "[]", "()", "（）", "【】", "［］");
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.integers().between(0, 60_000).map(LocalDate.of(1880, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<LocalDate> birthsOfTheOldForm() {
        return Arbitraries.integers().between(0, 36_523).map(LocalDate.of(1900, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<String> creditBodies() {
        return Arbitraries.strings().withChars(Base31.ALPHABET).ofLength(17);
    }

    @Provide
    Arbitrary<String> organisationBodies() {
        return Arbitraries.strings()
                .withChars("0123456789ABCDEFGHJKLMNPQRTUWXY")
                .ofLength(8);
    }
}

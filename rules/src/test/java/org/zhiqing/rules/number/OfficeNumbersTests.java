package org.zhiqing.rules.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Index numbers, receipt numbers and query codes. */
@DisplayName("索引号、登记号、查询码")
class OfficeNumbersTests {

    @ParameterizedTest(name = "“{0}”: front {1}, year {2}, serial {3}, back {4}")
    @CsvSource({
        "000014349/2017-00110,000014349,2017,110,2017-00110",
        "035210000/2025-00016,035210000,2025,16,2025-00016",
        "0142768-8/2022-00185,0142768-8,2022,185,2022-00185",
        "11370812004339255B/2020-22849,11370812004339255B,2020,22849,2020-22849",
        "11441700007280420Y/2021-00050,11441700007280420Y,2021,50,2021-00050",
        "002489401/2025-276512,002489401,2025,276512,2025-276512",
        "00250239-7/2025-00413,00250239-7,2025,413,2025-00413",
        "000000001/2021-00151,000000001,2021,151,2021-00151"
    })
    void readsIndexNumbersAsSeenInTheWild(String typed, String front, int year, int serial, String back) {
        IndexNumber number = IndexNumber.parse(typed).orThrow();
        assertThat(number.front()).isEqualTo(front);
        assertThat(number.year()).isEqualTo(year);
        assertThat(number.serial()).isEqualTo(serial);
        assertThat(number.back()).isEqualTo(back);
        assertThat(number.text()).isEqualTo(typed).hasToString(typed);
    }

    @Test
    void fillsTheSerialToItsWidthAndNeverCutsIt() {
        assertThat(new IndexNumber("000014349", 2026, 7, 5).text()).isEqualTo("000014349/2026-00007");
        assertThat(new IndexNumber("000014349", 2026, 7, 5).text()).hasSize(20);
        assertThat(new IndexNumber("000014349", 2026, 7, 6).text()).isEqualTo("000014349/2026-000007");
        assertThat(new IndexNumber("000014349", 2026, 123456, 5).text()).isEqualTo("000014349/2026-123456");
        assertThat(new IndexNumber("A", 2026, 7, IndexNumber.DEFAULT_SERIAL_WIDTH))
                .hasToString("A/2026-00007");
    }

    @Test
    void theLongestIndexNumberHasAtMostFortyCharacters() {
        var longest = new IndexNumber("A".repeat(24), 2026, 999_999_999, 9);
        assertThat(longest.text().length()).isLessThanOrEqualTo(IndexNumber.MAX_LENGTH);
        assertThat(IndexNumber.parse(longest.text()).orThrow()).isEqualTo(longest);
    }

    @ParameterizedTest(name = "“{0}” is refused: {1}")
    @CsvSource({
        "'',EMPTY",
        "000014349,SHAPE",
        "000014349/2017,SHAPE",
        "000014349/17-00110,SHAPE",
        "000014349/2017-00000,SHAPE",
        "000014349/2017_00110,SHAPE",
        "/2017-00110,SHAPE",
        "国办/2017-00110,SHAPE",
        "000014349/2017-0000000110,SHAPE",
        "00001434900001434900001434900001434/2017-00110,LENGTH"
    })
    void namesWhatIsWrongWithAnIndexNumber(String typed, NumberFault fault) {
        assertThat(IndexNumber.parse(typed).fault()).isEqualTo(fault);
    }

    @Test
    void acceptsAnIndexNumberTypedWithSpacesOrFullWidth() {
        assertThat(IndexNumber.parse(" ０００014349／2017－00110 ").orThrow().text()).isEqualTo("000014349/2017-00110");
    }

    @Test
    void refusesIndexNumbersThatCannotBePrinted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexNumber("", 2026, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexNumber("a", 2026, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexNumber("A", 26, 1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexNumber("A", 2026, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexNumber("A", 2026, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexNumber("A", 2026, 1, 10));
    }

    @Test
    void printsAndReadsAReceiptNumber() {
        var number = new ReceiptNumber("GK", 2026, 123);
        assertThat(number.text()).startsWith("GK2026000123").hasSize(13);
        String typed = " " + number.text().substring(0, 6).toLowerCase(java.util.Locale.ROOT) + "-"
                + number.text().substring(6) + " ";
        assertThat(ReceiptNumber.parse(typed).orThrow()).isEqualTo(number).hasToString(number.text());
    }

    @ParameterizedTest(name = "“{0}” is refused: {1}")
    @CsvSource({
        "'',EMPTY",
        "GK2026,SHAPE",
        "GK20260001,SHAPE",
        "2026000123A,SHAPE",
        "GK2026000000A,SHAPE",
        "GK0026000001A,SHAPE",
        "GKO2026000123A,SHAPE",
        "GK20260000123A,SHAPE"
    })
    void namesWhatIsWrongWithAReceiptNumber(String typed, NumberFault fault) {
        assertThat(ReceiptNumber.parse(typed).fault()).isEqualTo(fault);
    }

    @ParameterizedTest(name = "the prefix “{0}” is refused")
    @ValueSource(strings = {"", "gk", "GKO", "GKGKGKG", "G1", "公"})
    void refusesAPrefixThatCanBeMisread(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber(prefix, 2026, 1));
    }

    @Test
    void refusesAReceiptNumberThatCannotBePrinted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber("GK", 999, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber("GK", 2026, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber("GK", 2026, 1_000_000_000));
    }

    @Test
    void theSerialOfAReceiptNumberMayOutgrowItsWidth() {
        var number = new ReceiptNumber("GK", 2026, 1_234_567);
        assertThat(number.text()).startsWith("GK20261234567").hasSize(14);
        assertThat(ReceiptNumber.parse(number.text()).orThrow()).isEqualTo(number);
    }

    @Test
    void queryCodesHaveNoCharactersThatLookAlike() {
        assertThat(QueryCode.ALPHABET).doesNotContain("0", "O", "1", "I", "L", "2", "Z", "5", "S", "8", "B", "U", "V");
        assertThat(QueryCode.ALPHABET.chars().distinct().count()).isEqualTo(QueryCode.ALPHABET.length());
        assertThat(Math.log(QueryCode.ALPHABET.length()) / Math.log(2) * QueryCode.LENGTH)
                .isGreaterThan(54);
    }

    @Test
    void queryCodesFollowFromTheGeneratorAlone() {
        assertThat(QueryCode.from(new Random(7))).isEqualTo(QueryCode.from(new Random(7)));
        var random = new Random(11);
        Set<String> codes = Stream.generate(() -> QueryCode.from(random).text())
                .limit(10_000)
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(10_000);
        for (int place = 0; place < QueryCode.LENGTH; place++) {
            int at = place;
            assertThat(codes.stream().map(code -> code.charAt(at)).distinct().count())
                    .isEqualTo(QueryCode.ALPHABET.length());
        }
    }

    @Test
    void aQueryCodeIsPrintedInGroupsAndNeverLogged() {
        var code = new QueryCode("34679ACDEFGH");
        assertThat(code.grouped()).isEqualTo("3467-9ACD-EFGH");
        assertThat(code.toString()).doesNotContain("3467");
        assertThat(QueryCode.parse(" 3467-9acd-ＥＦＧＨ ").orThrow()).isEqualTo(code);
    }

    @ParameterizedTest(name = "“{0}” is refused: {1}")
    @CsvSource({
        "'',EMPTY",
        "--,EMPTY",
        "34679ACDEFG,LENGTH",
        "34679ACDEFGHJ,LENGTH",
        "34679ACDEFG0,CHARACTERS",
        "34679ACDEFGL,CHARACTERS"
    })
    void namesWhatIsWrongWithAQueryCode(String typed, NumberFault fault) {
        assertThat(QueryCode.parse(typed).fault()).isEqualTo(fault);
    }

    @Test
    void aWrongQueryCodeIsNotRepeatedInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QueryCode("34679ACDEFG0"))
                .withMessage("not a query code");
    }
}

package org.zhiqing.rules.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.rules.number.DocumentNumber.Deviation;
import org.zhiqing.rules.number.DocumentNumber.Order;
import org.zhiqing.rules.number.DocumentNumber.Ordinary;
import org.zhiqing.rules.number.DocumentNumber.Unified;

/** Document numbers as they are typed and as GB/T 9704 wants them. */
@DisplayName("发文字号")
class DocumentNumberTests {

    private static DocumentNumber.Reading read(String typed) {
        return DocumentNumber.parse(typed).orElseThrow();
    }

    @ParameterizedTest(name = "“{0}” becomes “{1}” ({2})")
    @CsvSource({
        "国办函〔2020〕109号,国办函〔2020〕109号,''",
        "国办公开办函〔2021〕30号,国办公开办函〔2021〕30号,''",
        "宿政办函〔2021〕21号,宿政办函〔2021〕21号,''",
        "法释〔2018〕1号,法释〔2018〕1号,''",
        "惠府[2022]32号,惠府〔2022〕32号,BRACKETS",
        "惠府（2022）32号,惠府〔2022〕32号,BRACKETS",
        "惠府(2022)32号,惠府〔2022〕32号,BRACKETS",
        "惠府【2022】32号,惠府〔2022〕32号,BRACKETS",
        "惠府［2022］32号,惠府〔2022〕32号,BRACKETS",
        "惠府〔2022]32号,惠府〔2022〕32号,BRACKETS",
        "惠府〔2022〕第32号,惠府〔2022〕32号,ORDINAL_WORD",
        "惠府〔2022〕032号,惠府〔2022〕32号,LEADING_ZERO",
        "惠府 〔2022〕 32 号,惠府〔2022〕32号,WIDTH_OR_SPACE",
        "惠府〔２０２２〕３２号,惠府〔2022〕32号,WIDTH_OR_SPACE",
        "惠府(2022)第05号,惠府〔2022〕5号,BRACKETS+ORDINAL_WORD+LEADING_ZERO",
        "国办发明电〔2021〕11号,国办发明电〔2021〕11号,''",
        "穗府办规A〔2023〕7号,穗府办规A〔2023〕7号,''"
    })
    void normalisesTheOrdinaryForm(String typed, String text, String deviations) {
        DocumentNumber.Reading reading = read(typed);
        assertThat(reading.number()).isInstanceOf(Ordinary.class);
        assertThat(reading.number().text()).isEqualTo(text);
        assertThat(reading.deviations().stream().map(Enum::name).collect(Collectors.joining("+")))
                .isEqualTo(deviations);
    }

    @Test
    void tellsTheParts() {
        assertThat(read("国办函〔2020〕109号").number()).isEqualTo(new Ordinary("国办函", 2020, 109));
    }

    @ParameterizedTest(name = "“{0}” is the order “{1}”")
    @CsvSource({
        "国令第711号,国令,,711,国令第711号",
        "国务院令第711号,国务院令,,711,国务院令第711号",
        "中华人民共和国国务院令第711号,中华人民共和国国务院令,,711,中华人民共和国国务院令第711号",
        "财政部令2020年第4号,财政部令,2020,4,财政部令2020年第4号",
        "商务部公告2021年第12号,商务部公告,2021,12,商务部公告2021年第12号",
        "主席令第七十一号,主席令,,七十一,主席令第七十一号",
        "令第711号,令,,711,令第711号"
    })
    void recognisesOrders(String typed, String series, @Nullable Integer year, String serial, String text) {
        DocumentNumber.Reading reading = read(typed);
        assertThat(reading.number()).isEqualTo(new Order(series, year, serial));
        assertThat(reading.number().text()).isEqualTo(text);
        assertThat(reading.deviations()).isEmpty();
    }

    @ParameterizedTest(name = "“{0}” is turned round to “{1}”")
    @CsvSource({"第711号令,令第711号", "国务院第711号令,国务院令第711号"})
    void turnsAnOrderRound(String typed, String text) {
        DocumentNumber.Reading reading = read(typed);
        assertThat(reading.number().text()).isEqualTo(text);
        assertThat(reading.deviations()).containsExactly(Deviation.ORDER_FORM);
    }

    @Test
    void recognisesUnifiedNumbersOfNormativeDocuments() {
        assertThat(read("HFGS-2022-7").number()).isEqualTo(new Unified("HFGS", 2022, 7));
        assertThat(read("HFGS-2022-7").deviations()).isEmpty();
        assertThat(read("HFGS-2022-07").number().text()).isEqualTo("HFGS-2022-7");
        assertThat(read("HFGS-2022-07").deviations()).containsExactly(Deviation.LEADING_ZERO);
    }

    @ParameterizedTest(name = "“{0}” is no document number")
    @ValueSource(
            strings = {
                "",
                "  ",
                "国办函",
                "国办函〔2020〕109",
                "国办函〔20〕109号",
                "国办函2020109号",
                "国办函〔2020〕号",
                "国办函〔2020〕0号",
                "〔2020〕109号",
                "国办函〔3020〕109号",
                "国令第0号",
                "HFGS-22-7",
                "hfgs-2022-7",
                "关于印发通知（国办函〔2020〕109号）",
                "国办函〔2020〕109号文件"
            })
    void recognisesNothingElse(String typed) {
        assertThat(DocumentNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} has a code and a text")
    @EnumSource
    void everyDeviationHasACodeAndAText(Deviation deviation) {
        assertThat(deviation.code()).startsWith("number.document-");
        assertThat(deviation.label()).isNotBlank();
    }

    @Test
    void codesOfDeviationsAndFaultsAreUnique() {
        assertThat(Arrays.stream(Deviation.values()).map(Deviation::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(NumberFault.values()).map(NumberFault::code)).doesNotHaveDuplicates();
        assertThat(List.of(NumberFault.values()))
                .allMatch(fault -> !fault.label().isBlank());
    }
}

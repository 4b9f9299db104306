package org.zhiqing.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are the same number however they were typed. */
class NumberKeysTests {

    @ParameterizedTest
    @CsvSource({
        "国办发〔2021〕30号, 国办发[2021]30号",
        "国办发〔2021〕30号, 国办发（2021）30号",
        "国办发〔2021〕30号, 国办发【２０２１】３０号",
        "国办发〔2021〕30号, 国办发 2021 30",
        "国办发〔2021〕30号, 國辦發〔2021〕第30號",
        "HFGS-2022-7, hfgs 2022 7",
        "000014349/2017-00110, 000014349／2017-00110",
    })
    void bracketsWidthsAndScriptsMakeNoDifference(String printed, String typed) {
        assertThat(NumberKeys.of(typed)).isEqualTo(NumberKeys.of(printed));
    }

    @Test
    void yearAndSerialDoNotRunTogether() {
        assertThat(NumberKeys.of("国办发〔2021〕30号")).isNotEqualTo(NumberKeys.of("国办发〔202〕130号"));
    }

    @Test
    void anIndexNumberIsAlsoFoundByItsPartAfterTheSlash() {
        assertThat(NumberKeys.allOf("000014349/2017-00110"))
                .containsExactly(NumberKeys.of("000014349/2017-00110"), NumberKeys.of("2017-00110"));
    }

    @Test
    void wordsWithoutADigitAreNoNumber() {
        assertThat(NumberKeys.of("国办发")).isEmpty();
    }
}

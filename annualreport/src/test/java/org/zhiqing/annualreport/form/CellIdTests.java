package org.zhiqing.annualreport.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellIdTests {

    @ParameterizedTest
    @ValueSource(strings = {"review/upheld", "requests/disclosed/natural_person", "a/z", "_/_"})
    void isLowerCaseWordsBetweenSlashes(String name) {
        assertThat(new CellId(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "review", "/review", "review/", "a//b", "A/b", "a/b1", "a/{", "`/a", "表/一"})
    void refusesAnyOtherName(String name) {
        assertThatThrownBy(() -> new CellId(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}

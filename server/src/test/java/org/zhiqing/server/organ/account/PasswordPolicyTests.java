package org.zhiqing.server.organ.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;

/** What a password must be. */
class PasswordPolicyTests {

    @ParameterizedTest(name = "{0} is accepted")
    @CsvSource({"Abcdefgh12", "abcdefgh1!", "ABCDEFGH1!", "中文口令Abc12345"})
    void tenCharactersOfThreeKinds(String password) {
        assertThat(codes(password)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({
        "'', organ.password-missing",
        "Abcdefg12, organ.password-short",
        "abcdefgh12, organ.password-simple",
        "ABCDEFGHIJ, organ.password-simple",
        "1234567890, organ.password-simple",
        "Chenxiaoyu12, organ.password-like-account",
        "12CHENXIAOYUa, organ.password-like-account"
    })
    void everythingElseIsRefused(String password, String code) {
        assertThat(codes(password)).containsExactly(code);
    }

    @ParameterizedTest(name = "{0} characters are too many")
    @CsvSource({"129", "5000"})
    void aPasswordHasAnEnd(int length) {
        assertThat(codes("Aa1!".repeat(length / 4 + 1))).contains("organ.password-long");
    }

    private static List<String> codes(String password) {
        Findings.Collector findings = new Findings.Collector();
        PasswordPolicy.check(findings, "password", password, "chenxiaoyu");
        try {
            findings.throwIfAny();
            return List.of();
        } catch (Findings wrong) {
            return wrong.all().stream().map(Finding::code).toList();
        }
    }
}

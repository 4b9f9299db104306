package org.zhiqing.server.organ.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238, appendix B, and what is accepted around the present step. */
class TotpTests {

    static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    static final Instant NOW = Instant.ofEpochSecond(1_111_111_109L);

    @ParameterizedTest(name = "at second {0} the code is {1}")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandardHold(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void aCodeIsAcceptedOneStepEarlyAndLateAndNotBeyond() {
        long step = Totp.stepAt(NOW);
        for (long offset = -3; offset <= 3; offset++) {
            String code = Totp.code(SECRET, step + offset, 6);
            assertThat(Totp.accepted(SECRET, code, NOW, 0).isPresent())
                    .as("offset " + offset)
                    .isEqualTo(Math.abs(offset) <= 1);
        }
    }

    @Test
    void aStepThatWasUsedDoesNotCountAgainAndNoneBeforeIt() {
        long step = Totp.stepAt(NOW);
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, step, 6), NOW, step)).isEmpty();
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, step - 1, 6), NOW, step))
                .isEmpty();
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, step + 1, 6), NOW, step))
                .hasValue(step + 1);
    }

    @Test
    void spacesAreOverlookedAndAnythingElseIsWrong() {
        String code = Totp.code(SECRET, Totp.stepAt(NOW), 6);
        assertThat(Totp.accepted(SECRET, code.substring(0, 3) + " " + code.substring(3), NOW, 0))
                .isPresent();
        assertThat(Totp.accepted(SECRET, "", NOW, 0)).isEmpty();
        assertThat(Totp.accepted(SECRET, "abcdef", NOW, 0)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreShownInBase32(String text, String shown) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(shown);
    }
}

package org.zhiqing.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int QUIET = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "http://127.0.0.1:8080/documents/17",
                "otpauth://totp/%E9%9D%92%E7%A6%BE:%E6%9E%97?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=%E9%9D%92%E7%A6%BE"
            })
    void whatIsDrawnReadsAsTheText(String text) throws FormatException, ChecksumException {
        assertThat(new Decoder().decode(drawn(QrCode.of(text))).getText()).isEqualTo(text);
    }

    @Test
    void fourModulesAroundItStayLight() {
        QrCode code = QrCode.of("http://127.0.0.1:8080/");
        assertThat(RUN.matcher(code.path()).results())
                .isNotEmpty()
                .allMatch(run -> number(run, 1) >= QUIET
                        && number(run, 2) >= QUIET
                        && number(run, 1) + number(run, 3) <= code.size() - QUIET
                        && number(run, 2) + 1 <= code.size() - QUIET);
    }

    @Test
    void aTextTooLongForACodeIsRefused() {
        assertThatThrownBy(() -> QrCode.of("1".repeat(10_000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static BitMatrix drawn(QrCode code) {
        BitMatrix modules = new BitMatrix(code.size() - 2 * QUIET);
        RUN.matcher(code.path())
                .results()
                .forEach(run -> modules.setRegion(number(run, 1) - QUIET, number(run, 2) - QUIET, number(run, 3), 1));
        return modules;
    }

    private static int number(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }
}

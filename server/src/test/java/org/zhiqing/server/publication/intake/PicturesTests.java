package org.zhiqing.server.publication.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Pictures are drawn anew. */
class PicturesTests {

    @Test
    void whatHidesBehindAPictureDoesNotSurvive() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Specimen.png());
        bytes.write("<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.UTF_8));
        var drawn = Pictures.drawnAnew(bytes.toByteArray()).orElseThrow();
        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK\u0003\u0004");
        assertThat(drawn.ending()).isEqualTo("png");
    }

    @Test
    void whatIsNoPictureIsNone() {
        assertThat(Pictures.drawnAnew("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Pictures.drawnAnew(new byte[0])).isEmpty();
        byte[] cut = java.util.Arrays.copyOf(Specimen.png(), 30);
        assertThat(Pictures.drawnAnew(cut)).isEmpty();
    }
}

package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;

/** What is said when something is refused. */
public final class Refused {

    private Refused() {}

    /** Asserts the code, and that its sentence is there with nothing left unfilled. */
    public static void with(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.getMessage()).isNotEqualTo(code + ": " + code).doesNotContain("{");
        });
    }

    /** Asserts that exactly these fields are found wrong. */
    public static void fields(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Findings.class, findings -> assertThat(findings.all())
                .extracting(Finding::field)
                .containsExactlyInAnyOrder(fields));
    }
}

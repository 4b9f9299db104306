package org.zhiqing.server.organ.account;

import java.util.Locale;
import java.util.stream.Stream;
import org.zhiqing.server.kernel.Findings;

/** What a password must be: at least ten characters of three kinds, and not the account's name. */
final class PasswordPolicy {

    private static final int LEAST = 10;
    private static final int MOST = 128;
    private static final int KINDS = 3;

    private PasswordPolicy() {}

    /** Notes everything that is wrong with a new password under the form field {@code field}. */
    static void check(Findings.Collector findings, String field, String password, String account) {
        if (findings.when(password.isEmpty(), field, "organ.password-missing")) {
            return;
        }
        findings.when(password.length() < LEAST, field, "organ.password-short", LEAST);
        findings.when(password.length() > MOST, field, "organ.password-long", MOST);
        findings.when(kinds(password) < KINDS, field, "organ.password-simple");
        findings.when(
                account.length() >= 2 && lower(password).contains(lower(account)),
                field,
                "organ.password-like-account");
    }

    private static long kinds(String password) {
        return Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

package org.zhiqing.server.organ;

import org.zhiqing.server.kernel.Findings;

/** What is wrong with a person as entered. */
final class PersonCheck {

    private static final int NAME_LENGTH = 60;
    private static final int POST_LENGTH = 100;

    private PersonCheck() {}

    static void name(Findings.Collector findings, String field, String name) {
        if (!findings.when(name.isBlank(), field, "organ.person-name-missing")) {
            findings.when(name.strip().length() > NAME_LENGTH, field, "organ.too-long", NAME_LENGTH);
        }
    }

    static void account(Findings.Collector findings, String field, String account) {
        findings.when(
                !account.strip().matches("[A-Za-z][A-Za-z0-9._-]{1,39}"),
                field,
                "organ.account-shape",
                account.strip());
    }

    static void post(Findings.Collector findings, String post, String telephone) {
        findings.when(post.length() > POST_LENGTH, "post", "organ.too-long", POST_LENGTH);
        OrganCheck.telephone(findings, "telephone", telephone);
    }
}

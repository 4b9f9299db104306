package org.zhiqing.server.publication;

import java.util.Arrays;
import java.util.List;

/** Why a public document was withdrawn (撤回). */
public enum WithdrawalReason {
    ERROR("内容有误", true),
    LAPSED("内容已经失效", true),
    SECRECY("涉及国家秘密或者工作秘密", false),
    PRIVACY("涉及个人隐私或者商业秘密", false),
    OTHER("其他原因", true),
    /** Not chosen, but given by merging. */
    MERGED("已经并入另一件信息", true);

    private final String label;
    private final boolean titleShown;

    WithdrawalReason(String label, boolean titleShown) {
        this.label = label;
        this.titleShown = titleShown;
    }

    public String label() {
        return label;
    }

    /** Returns the reasons that can be chosen when something is withdrawn. */
    public static List<WithdrawalReason> chosen() {
        return Arrays.stream(values()).filter(reason -> reason != MERGED).toList();
    }

    /** Returns the reasons for which not even the title stays. */
    public static List<WithdrawalReason> concealing() {
        return chosen().stream().filter(reason -> !reason.titleShown).toList();
    }

    /** Returns whether the tombstone may still show the title. */
    public boolean titleShown() {
        return titleShown;
    }
}

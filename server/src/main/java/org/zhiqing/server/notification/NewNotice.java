package org.zhiqing.server.notification;

import org.jspecify.annotations.Nullable;

/**
 * A notice to be put into the outbox.
 *
 * @param what what it is, in Chinese, as the system administrator's list names it: 收到申请的通知
 * @param about the number of what it is about, without personal data: GK2026000123U; may be empty
 * @param sentence all that is said
 * @param secret whether the sentence holds something that only its reader may know, so that it lies encrypted until it
 *     is sent
 */
public record NewNotice(long organ, NoticeAddress to, String what, String about, String sentence, boolean secret) {

    /** Returns the subject line of an e-mail. */
    String subject() {
        return about.isEmpty() ? what : what + "（" + about + "）";
    }

    /** Returns the sentence where it may be kept as it is. */
    @Nullable
    String open() {
        return secret ? null : sentence;
    }
}

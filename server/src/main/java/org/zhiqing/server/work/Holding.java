package org.zhiqing.server.work;

import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Act;

/**
 * Something unfinished that lies in one person's hands: a draft, a request, a duty.
 *
 * @param subject the word of its tasks: {@code document}, {@code request} …
 * @param kind what it is, in Chinese: 稿件
 * @param what its name, without personal data: 《关于……的通知》
 * @param standing where it stands, in Chinese: 审核中
 * @param href its page, a path below {@code /desk}
 * @param needs what whoever takes it over must be allowed to do; {@code null} for nothing
 * @param waitsOutside who outside the office it waits for: 申请人补正; {@code null} if nobody
 */
public record Holding(
        String subject,
        long subjectId,
        String kind,
        String what,
        String standing,
        String href,
        @Nullable Act needs,
        @Nullable String waitsOutside) {

    /** Returns the name and what it is: 稿件《……》. */
    public String sentence() {
        return kind + what;
    }
}

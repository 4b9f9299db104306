package org.zhiqing.server.work.reminder;

import java.time.LocalDate;

/**
 * One line of a digest.
 *
 * @param named what it is about, without personal data: 申请 GK2026000123U 的答复
 * @param href its page, a path below {@code /desk}
 * @param remaining working days until the due day, negative when it is past
 * @param provisional whether the count runs into a year without a holiday notice (暂定)
 */
public record Reminder(
        String subject,
        long subjectId,
        String named,
        String href,
        LocalDate dueOn,
        int remaining,
        boolean provisional) {

    /** Returns how near it is: 还剩 3 个工作日. */
    public String words() {
        String said = remaining > 0
                ? "还剩 " + remaining + " 个工作日"
                : remaining == 0 ? "今天是最后一个工作日" : "已超期 " + -remaining + " 个工作日";
        return provisional ? said + "（暂定）" : said;
    }

    /** Returns the colour and with it the shape of the lamp. */
    public String lamp() {
        return remaining > 0 ? "yellow" : "red";
    }

    /** Returns the line as a message says it. */
    public String sentence() {
        return named + "：" + words();
    }
}

package org.zhiqing.server.work;

import org.jspecify.annotations.Nullable;

/**
 * A task as the list of what waits shows it.
 *
 * @param remaining working days until the due day, negative when it is past; {@code null} without a due day
 * @param provisional whether the count runs into a year without a holiday notice (暂定)
 */
public record Waiting(Task task, Nearness nearness, @Nullable Integer remaining, boolean provisional) {

    private static final int SOON = 5;

    /** Returns the colour and with it the shape of the lamp. */
    public String lamp() {
        return switch (nearness) {
            case OVERDUE, TODAY -> "red";
            case THIS_WEEK, LATER -> remaining != null && remaining <= SOON ? "yellow" : "green";
            case WITHOUT_DUE_DAY -> "grey";
        };
    }

    /** Returns what the lamp says: 还剩 3 个工作日. */
    public String words() {
        int days = remaining == null ? 0 : Math.abs(remaining);
        String said =
                switch (nearness) {
                    case OVERDUE -> days == 0 ? "期限已过" : "已超期 " + days + " 个工作日";
                    case TODAY -> "今天到期";
                    case THIS_WEEK, LATER -> days == 0 ? "此前没有工作日" : "还剩 " + days + " 个工作日";
                    case WITHOUT_DUE_DAY -> "没有期限";
                };
        return provisional ? said + "（暂定）" : said;
    }
}

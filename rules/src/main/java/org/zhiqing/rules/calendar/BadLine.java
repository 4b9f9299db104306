package org.zhiqing.rules.calendar;

/**
 * A line of a holiday table that cannot be used.
 *
 * @param lineNumber counted from 1, comments and empty lines included
 * @param text the line as it stands
 */
public record BadLine(int lineNumber, Reason reason, String text) {

    /** Why the line cannot be used. */
    public enum Reason {
        /** Not four fields. */
        COLUMN_COUNT("calendar.line-column-count", "应当有四列：日期、类型、节日、通知年份"),
        /** The first field is not a day of the calendar written yyyy-MM-dd. */
        DATE("calendar.line-date", "日期不是有效的“年-月-日”"),
        /** The second field is neither off nor work. */
        KIND("calendar.line-kind", "类型只能是 off（放假）或者 work（调休上班）"),
        /** The third field is empty. */
        HOLIDAY("calendar.line-holiday", "没有写节日名称"),
        /** The fourth field is not a year. */
        NOTICE_YEAR("calendar.line-notice-year", "通知年份不是四位数字"),
        /** The notice of that year cannot name that day. */
        FOREIGN_YEAR("calendar.line-foreign-year", "日期不属于通知年份，也不是上一年12月"),
        /** An earlier line says the same day. */
        REPEATED("calendar.line-repeated", "同一日期在前面已经出现");

        private final String code;
        private final String label;

        Reason(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** The stable code of the reason. */
        public String code() {
            return code;
        }

        /** The reason in Chinese. */
        public String label() {
            return label;
        }
    }
}

package org.zhiqing.annualreport.read;

import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.Place;

/**
 * A year that says what the report is about.
 *
 * @param place {@code null} for the file name
 */
public record YearMention(Source source, int year, @Nullable Place place) {

    /** Where the year was read, the most trusted first. */
    public enum Source {
        TITLE("标题"),
        PERIOD("统计期限"),
        NARRATIVE("正文"),
        FILE_NAME("文件名");

        private final String word;

        Source(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}

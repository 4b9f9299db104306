package org.zhiqing.rules.number;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document number (发文字号, GB/T 9704): organ code, full year in hexagonal brackets, serial without leading zeros, 号 —
 * for example {@code 国办函〔2020〕109号}. Orders and unified numbers of normative documents have forms of their own.
 */
public sealed interface DocumentNumber {

    /** The canonical form. */
    String text();

    /** The ordinary form; the serial is at least 1. */
    record Ordinary(String code, int year, int serial) implements DocumentNumber {
        @Override
        public String text() {
            return code + "〔" + year + "〕" + serial + "号";
        }
    }

    /**
     * An order (令) or a notice numbered like one (公告): {@code 国令第711号}, {@code 财政部令2020年第4号}.
     *
     * @param year null when the number runs on over the years
     * @param serial as written, in Arabic or Chinese numerals
     */
    record Order(String series, @Nullable Integer year, String serial) implements DocumentNumber {
        @Override
        public String text() {
            return series + (year == null ? "" : year + "年") + "第" + serial + "号";
        }
    }

    /** A unified number of a normative document (规范性文件统一编号): {@code HFGS-2022-7}. */
    record Unified(String code, int year, int serial) implements DocumentNumber {
        @Override
        public String text() {
            return code + "-" + year + "-" + serial;
        }
    }

    /** How a number deviates from the standard, though it can be read. */
    enum Deviation {
        BRACKETS("number.document-brackets", "年份应当用六角括号〔〕括入"),
        ORDINAL_WORD("number.document-ordinal", "发文顺序号前不加“第”字"),
        LEADING_ZERO("number.document-leading-zero", "发文顺序号不编虚位，1不写作01"),
        WIDTH_OR_SPACE("number.document-width", "不应有空格，数字用半角"),
        ORDER_FORM("number.document-order-form", "令的编号写作“…令第…号”");

        private final String code;
        private final String label;

        Deviation(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** The stable code of the deviation. */
        public String code() {
            return code;
        }

        /** What the standard asks for, in Chinese. */
        public String label() {
            return label;
        }
    }

    /** A number as read, with its deviations in the order of their kinds. */
    record Reading(DocumentNumber number, List<Deviation> deviations) {
        /** Copies the list. */
        public Reading {
            deviations = List.copyOf(deviations);
        }
    }

    /** Reads a number, tolerating what the deviations name; empty when the text is none of the three forms. */
    static Optional<Reading> parse(String typed) {
        return DocumentNumberForms.read(typed);
    }
}

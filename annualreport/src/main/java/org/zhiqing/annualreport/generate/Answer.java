package org.zhiqing.annualreport.generate;

/** What a reader must answer to a damaged report. Cells that were not touched must always come back as they were. */
public enum Answer {
    /** Every cell as it was: the damage takes nothing away. */
    SAME("每个单元格都与原来一致"),
    /** The touched cells are blank. */
    BLANK("受影响的单元格答“空白”"),
    /** The touched cells are absent. */
    ABSENT("受影响的单元格答“缺失”"),
    /** The touched cells hold the number now printed, which breaks a cross-check. */
    AS_PRINTED("受影响的单元格按所印的数字读取，核对时指出"),
    /** Each touched cell comes back as it was or without a number; never with another number. */
    NEVER_WRONG("受影响的单元格或者与原来一致，或者不给出数字，不得给出别的数字"),
    /** The report is refused: it is older than the form. */
    REFUSED("说明是2019年以前的格式，不读取");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    /** Returns the Chinese sentence for training and messages. */
    public String word() {
        return word;
    }
}

package org.zhiqing.annualreport.form;

/** What was found where a number is due. */
public enum CellState {
    /** A number, zero included. */
    NUMBER("数字"),
    /** The cell is there and nothing is in it, or only a mark such as “/” or “-”. */
    BLANK("空白"),
    /** The cell itself is not there. */
    ABSENT("缺失"),
    /** Something is in it that is not a number of the kind due. */
    UNREADABLE("无法识别"),
    /** Numbers are there, but which of them belongs to the cell cannot be decided from the file. */
    UNDECIDED("无法确定");

    private final String word;

    CellState(String word) {
        this.word = word;
    }

    /** Returns the Chinese word for screens and messages. */
    public String word() {
        return word;
    }
}

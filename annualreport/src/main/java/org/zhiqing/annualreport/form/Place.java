package org.zhiqing.annualreport.form;

/**
 * Where something stands in a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters as an editor shows them
 */
public record Place(int line, int column) implements Comparable<Place> {

    /** @throws IllegalArgumentException if either is less than 1 */
    public Place {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column are counted from 1, were " + line + ", " + column);
        }
    }

    @Override
    public int compareTo(Place other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return "第" + line + "行第" + column + "字";
    }
}

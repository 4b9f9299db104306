package org.zhiqing.annualreport.form;

/**
 * The stable name of one cell of the form, the same in every year that has the cell, e.g. {@code
 * requests/disclosed/natural_person} or {@code review/upheld}.
 *
 * @param value lower-case words joined by underscores, parts joined by slashes
 */
public record CellId(String value) implements Comparable<CellId> {

    /** @throws IllegalArgumentException if the name has other characters or fewer than two parts */
    public CellId {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not the name of a cell: " + value);
        }
    }

    private static boolean wellFormed(String value) {
        int parts = 1;
        char before = '/';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '/' ? before == '/' : c != '_' && (c < 'a' || c > 'z')) {
                return false;
            }
            parts += c == '/' ? 1 : 0;
            before = c;
        }
        return parts > 1 && before != '/';
    }

    /** Joins the parts, leaving out empty ones. */
    static CellId of(String... parts) {
        return new CellId(String.join(
                "/", java.util.Arrays.stream(parts).filter(p -> !p.isEmpty()).toList()));
    }

    @Override
    public int compareTo(CellId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

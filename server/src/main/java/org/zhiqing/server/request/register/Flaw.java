package org.zhiqing.server.request.register;

import org.zhiqing.server.kernel.Finding;

/**
 * Something wrong in a cell.
 *
 * @param row as the workbook counts, from 1
 * @param column the heading; empty when it is about the row
 * @param finding what, and what to do
 */
public record Flaw(int row, String column, Finding finding) {

    /** Returns what is wrong, and what to do, in Chinese. */
    public String sentence() {
        return finding.sentence();
    }
}

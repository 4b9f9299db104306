package org.zhiqing.annualreport.locate;

import java.util.List;
import org.zhiqing.annualreport.form.CellId;

/**
 * What was found for broken cross-checks that hang together by common cells.
 *
 * @param broken the checks that do not hold, never empty
 * @param explanations all of the same, smallest size, the likeliest first; empty when more than {@link
 *     ErrorLocation#MOST_CELLS} cells would have to change
 */
public record Located(List<AppliedCheck> broken, List<Explanation> explanations) {

    /** Returns the corrections of the likeliest explanation that concern the cells. */
    public List<Correction> likelyAmong(List<CellId> cells) {
        return explanations.isEmpty()
                ? List.of()
                : explanations.get(0).corrections().stream()
                        .filter(correction -> cells.contains(correction.cell()))
                        .toList();
    }
}

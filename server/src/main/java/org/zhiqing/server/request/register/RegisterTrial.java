package org.zhiqing.server.request.register;

import java.util.List;

/**
 * What a file holds.
 *
 * @param flaws all that is wrong in it, row by row; nothing is taken in while there is one
 * @param summary what would come in of the rows that are right
 */
public record RegisterTrial(Batch batch, List<Flaw> flaws, ImportSummary summary) {

    public RegisterTrial {
        flaws = List.copyOf(flaws);
    }
}

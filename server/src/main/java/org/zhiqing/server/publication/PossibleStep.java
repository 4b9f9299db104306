package org.zhiqing.server.publication;

import org.jspecify.annotations.Nullable;

/**
 * A step that the stage knows.
 *
 * @param whyNot the sentence that says why this person cannot take it now; {@code null} when they can
 */
public record PossibleStep(DocumentStep step, @Nullable String whyNot) {

    public boolean isOpen() {
        return whyNot == null;
    }
}

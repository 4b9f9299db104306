package org.zhiqing.server.publication;

import org.zhiqing.server.screening.ScreeningHit;

/**
 * A hit of the screening with what was said about it.
 *
 * @param answer why it is no obstacle and who said so; empty when nobody has
 */
public record AnsweredHit(ScreeningHit hit, String answer) {

    /** Returns whether somebody still has to say why it is no obstacle. */
    public boolean isOpen() {
        return switch (hit.kind().weight()) {
            case BLOCKS -> true;
            case ASKS -> answer.isEmpty();
            case ADVISES -> false;
        };
    }
}

package org.zhiqing.server.request.part;

import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.WithholdingGround;

/**
 * A part of the information asked for (区分处理清单的一行).
 *
 * @param ground why it is withheld; {@code null} for a part that is given
 * @param reason why; may be empty for a part that is given
 */
public record SeparatedPart(String part, boolean given, @Nullable WithholdingGround ground, String reason) {

    /** Returns the ground with its provision; empty for a part that is given. */
    public String basis() {
        return ground == null ? "" : ground.label() + "（" + ground.citation().text() + "）";
    }

    /** Returns whether it is given, in Chinese. */
    public String fate() {
        return given ? "公开" : "不公开";
    }
}

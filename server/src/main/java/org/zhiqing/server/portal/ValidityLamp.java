package org.zhiqing.server.portal;

import org.zhiqing.server.publication.Validity;

/** The lamp beside a validity (有效性). */
public final class ValidityLamp {

    private ValidityLamp() {}

    /** Returns the kind that {@code shared.lamp} takes. */
    public static String kind(Validity validity) {
        return switch (validity) {
            case IN_FORCE -> "green";
            case AMENDED -> "yellow";
            case REPEALED -> "red";
            case EXPIRED, NOT_YET -> "grey";
        };
    }
}

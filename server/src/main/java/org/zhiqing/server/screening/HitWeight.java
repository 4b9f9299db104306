package org.zhiqing.server.screening;

/** What a hit means for publishing. */
public enum HitWeight {
    /** Nothing that holds one may be published; no reason removes it. */
    BLOCKS,
    /** May be published once somebody has said why. */
    ASKS,
    /** Should be looked at; nobody has to answer. */
    ADVISES
}

package org.zhiqing.rules.outcome;

/**
 * The remedy of a situation where an office has chosen none.
 *
 * @param verified whether a source says so; where not, the point is contested and an office may set it otherwise
 */
public record RemedyDefault(RemedyKind kind, boolean verified) {}

package org.zhiqing.server.publication.kind;

/** A stop on the way to publication (审核环节). 审核 and 审批 stand in every route. */
public enum Checkpoint {
    CHECK,
    REVIEW,
    APPROVE
}

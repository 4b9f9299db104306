package org.zhiqing.server.organ;

/** An organ, its record, its place in the tree or its leading group has changed. Published in the same transaction. */
public record OrganChanged(long organ) {}

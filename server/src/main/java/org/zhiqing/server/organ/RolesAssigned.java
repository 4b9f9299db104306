package org.zhiqing.server.organ;

import org.zhiqing.server.kernel.Actor;

/** A person's roles have been assigned anew, in the transaction that tells so. */
public record RolesAssigned(long person, Actor by) {}

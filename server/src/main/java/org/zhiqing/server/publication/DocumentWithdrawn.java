package org.zhiqing.server.publication;

/** A public document has been withdrawn; the public sees its tombstone. */
public record DocumentWithdrawn(long document, long organ, WithdrawalReason reason) {}

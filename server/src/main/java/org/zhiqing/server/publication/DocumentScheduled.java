package org.zhiqing.server.publication;

import java.time.Instant;

/** A document waits for the time at which it becomes public. */
record DocumentScheduled(long document, Instant at) {}

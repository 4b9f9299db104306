package org.zhiqing.server.portal;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers that no test uses twice. */
final class Serial {

    static final AtomicLong NEXT = new AtomicLong(100);

    private Serial() {}
}

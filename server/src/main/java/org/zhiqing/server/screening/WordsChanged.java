package org.zhiqing.server.screening;

/** An organ's lists have a new version. Published in the same transaction. */
public record WordsChanged(long organ, String organName, int version) {}

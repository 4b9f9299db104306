package org.zhiqing.server.screening;

/** A word of an organ's list with its id. */
public record WordLine(long id, ListedWord word) {}

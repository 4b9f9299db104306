package org.zhiqing.server.publication;

/** What surrounds a public document has changed, not its words: its section or its validity. */
public record DocumentChanged(long document, long organ) {}

package org.zhiqing.server.publication;

import org.zhiqing.server.kernel.Actor;

/** An edition has gone its whole way: it is public, or kept. Published in the same transaction. */
public record DocumentDecided(Document document, Actor by) {}

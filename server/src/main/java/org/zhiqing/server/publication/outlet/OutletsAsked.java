package org.zhiqing.server.publication.outlet;

/** Somebody wants the outlets of a document to be looked at again. */
public record OutletsAsked(long document) {}

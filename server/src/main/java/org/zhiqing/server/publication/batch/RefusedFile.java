package org.zhiqing.server.publication.batch;

/** A file that was not taken in, with the reason as a sentence. */
public record RefusedFile(String file, String reason) {}

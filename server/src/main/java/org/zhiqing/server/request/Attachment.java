package org.zhiqing.server.request;

/**
 * A file of a request.
 *
 * @param file id of the stored file
 */
public record Attachment(long id, long file, String name) {

    /** What the file is there for. */
    public enum Purpose {
        /** Handed in with the request. */
        REQUEST,
        /** Goes out with the answer. */
        ANSWER
    }
}

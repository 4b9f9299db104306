package org.zhiqing.server.portal.outlet;

import java.io.IOException;

/** Somebody without an account who asks for pages. */
interface Visitor {

    /**
     * The answer to a request.
     *
     * @param location where it leads to; empty if nowhere
     */
    record Answer(int status, String location, String body) {}

    /** Returns whether the site is open to visitors. */
    boolean isOpen();

    /**
     * Asks for an address of the site, following nothing.
     *
     * @param path with its query
     * @throws IOException if there is no answer within five seconds
     */
    Answer get(String path) throws IOException;
}

package org.zhiqing.server.demo;

/** Something that the demonstration plays. */
interface Script {

    /** Puts everything down that is to be played. */
    void putDown(Timeline timeline, Cast cast);
}

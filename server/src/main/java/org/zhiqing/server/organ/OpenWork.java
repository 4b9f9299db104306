package org.zhiqing.server.organ;

/** What lies unfinished in people's hands, as the module that hands it over knows. */
public interface OpenWork {

    /** Returns how many things a handover of the person would move now. */
    int countOf(long person);
}

package org.zhiqing.server.settings;

import java.util.List;

/** The organs above an organ; the module that keeps the tree tells them. */
public interface Ancestry {

    /** Returns the organ itself, then the one above, up to the top. */
    List<Long> upwards(long organ);

    /** Returns the organ's name. */
    String nameOf(long organ);
}

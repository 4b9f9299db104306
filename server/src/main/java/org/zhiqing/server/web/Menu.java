package org.zhiqing.server.web;

import java.util.List;
import org.zhiqing.server.kernel.Actor;

/** The entries that a signed-in person sees; the desk gives it. */
public interface Menu {

    /** Returns what the person may open, in order; {@code path} tells which entry is active. */
    List<Shell.Entry> of(Actor actor, String path);
}

package org.zhiqing.server.work;

import java.util.List;
import org.zhiqing.server.kernel.Actor;

/**
 * What one module keeps in people's hands. Each module that does has one, so that a handover (离职交接) and the list of
 * what others have to do need not know the modules.
 */
public interface Portfolio {

    /** Returns everything unfinished that the person holds, in a steady order. */
    List<Holding> heldBy(long person);

    /**
     * Puts all that {@link #heldBy} returns into other hands, in the transaction of the handover, which has checked who
     * may and has recorded each item.
     *
     * @param from whose hands it leaves; the account may be closed
     * @param to a person of the same organ who may do what each item needs
     */
    void move(long from, Actor to, Actor by);
}

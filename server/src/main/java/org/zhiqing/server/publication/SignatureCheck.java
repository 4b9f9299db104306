package org.zhiqing.server.publication;

import org.zhiqing.server.kernel.Actor;

/** Confirms that the person who is signed in is there, by what they enter again. */
interface SignatureCheck {

    /** Returns quietly if password and second factor are right; otherwise refuses. */
    void confirm(Actor actor, Signature signature);
}

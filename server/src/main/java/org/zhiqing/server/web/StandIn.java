package org.zhiqing.server.web;

import java.util.Optional;
import org.zhiqing.server.kernel.Actor;

/** Acting in the place of somebody who is away (代办); the desk gives it. */
public interface StandIn {

    /** Returns the signed-in person in the other's place; empty when that has ended. */
    Optional<Actor> inPlace(Actor person, long delegation);
}

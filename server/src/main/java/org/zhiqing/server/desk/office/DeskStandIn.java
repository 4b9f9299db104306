package org.zhiqing.server.desk.office;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.web.StandIn;
import org.zhiqing.server.work.delegation.Places;

/** Whoever stands in for somebody does so as the delegation says today. */
@Component
class DeskStandIn implements StandIn {

    private final Places places;

    DeskStandIn(Places places) {
        this.places = places;
    }

    @Override
    public Optional<Actor> inPlace(Actor person, long delegation) {
        return places.actor(person, delegation);
    }
}

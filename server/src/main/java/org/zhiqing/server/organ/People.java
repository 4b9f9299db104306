package org.zhiqing.server.organ;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhiqing.server.kernel.Actor;

/** The people who work with the system (人员). */
@Service
public class People {

    /** Returns the person as they may act now; empty when there is no such person or the account is closed. */
    public Optional<Actor> actor(long person) {
        return Optional.empty();
    }
}

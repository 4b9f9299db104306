package org.zhiqing.architecture.red;

import org.springframework.stereotype.Service;
import org.zhiqing.server.kernel.Actor;

/** Does what anybody says. */
@Service
class OpenUseCase {

    public String act(Actor by) {
        return by.name();
    }
}

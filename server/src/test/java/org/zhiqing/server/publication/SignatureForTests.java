package org.zhiqing.server.publication;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

@Component
@Primary
class SignatureForTests implements SignatureCheck {

    static final Signature RIGHT = new Signature("right", null);

    @Override
    public void confirm(Actor actor, Signature signature) {
        if (!signature.equals(RIGHT)) {
            throw new Refusal("publication.not-found");
        }
    }
}

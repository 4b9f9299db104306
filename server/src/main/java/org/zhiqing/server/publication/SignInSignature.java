package org.zhiqing.server.publication;

import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.SignIn;

/** A signature by what the person signs in with. */
@Component
class SignInSignature implements SignatureCheck {

    private final SignIn signIn;

    SignInSignature(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void confirm(Actor actor, Signature signature) {
        signIn.confirm(actor, signature.password(), signature.code());
    }
}

package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.People;

/** Who is signed in: handler arguments of type {@link Actor}, read once per request. */
@Component
class SignedIn implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private final People people;

    SignedIn(People people) {
        this.people = people;
    }

    /** Returns the signed-in person; empty for visitors and for people whose account has been closed meanwhile. */
    Optional<Actor> actor(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known instanceof Actor actor) {
            return Optional.of(actor);
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof PersonAuthentication signedIn)) {
            return Optional.empty();
        }
        Optional<Actor> actor = people.actor(signedIn.person());
        actor.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        return actor;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Actor.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("not a servlet request");
        }
        return actor(servlet).orElseThrow(() -> new Refusal("web.not-signed-in"));
    }
}

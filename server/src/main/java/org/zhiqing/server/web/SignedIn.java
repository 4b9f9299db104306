package org.zhiqing.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
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

/** Who is signed in, and in whose place: handler arguments of type {@link Actor}, read once per request. */
@Component
class SignedIn implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private static final String ENDED = SignedIn.class.getName() + ".ended";

    private final People people;
    private final StandIn standIn;

    SignedIn(People people, StandIn standIn) {
        this.people = people;
        this.standIn = standIn;
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
        Optional<Actor> actor = people.actor(signedIn.person()).map(person -> inPlace(person, request));
        actor.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        return actor;
    }

    /** In another's place if they chose to be; once that is over, as themselves, so that nothing is mistaken. */
    private Actor inPlace(Actor person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(Sessions.STANDING_IN) instanceof Long delegation)) {
            return person;
        }
        return standIn.inPlace(person, delegation).orElseGet(() -> {
            session.removeAttribute(Sessions.STANDING_IN);
            request.setAttribute(ENDED, true);
            return person;
        });
    }

    /** Returns, once, whether the person acted in another's place until now and this request found that ended. */
    static boolean noticesEnd(HttpServletRequest request) {
        boolean ended = request.getAttribute(ENDED) != null;
        request.removeAttribute(ENDED);
        return ended;
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

package org.zhiqing.server.walk;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;

/** One address that the system answers, with the method of HTTP and the handler. */
record Route(HttpMethod method, String pattern, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    boolean isGet() {
        return method.equals(HttpMethod.GET);
    }

    boolean isOfDesk() {
        return pattern.equals("/desk") || pattern.startsWith("/desk/");
    }

    /** Whether the handler lies in the packages of the desk. */
    boolean isInDesk() {
        return handler.getBeanType().getPackageName().startsWith("org.zhiqing.server.desk");
    }

    boolean isInPortal() {
        return handler.getBeanType().getPackageName().startsWith("org.zhiqing.server.portal");
    }

    /** What the handler demands; {@code null} if it says nothing, empty if it is open to visitors. */
    @Nullable
    List<Act> acts() {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        return requires == null ? null : List.of(requires.value());
    }

    /** Whether the handler asks for the one who is signed in: open to every account, closed to visitors. */
    boolean wantsActor() {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(Actor.class);
    }

    /** The names of what changes in the address. */
    List<String> variables() {
        return VARIABLE.matcher(pattern)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** The address with these values, any other variable being {@code otherwise}. */
    URI address(Map<String, String> values, String otherwise) {
        Matcher variables = VARIABLE.matcher(pattern.replace("**", "x"));
        return URI.create(variables.replaceAll(
                variable -> Matcher.quoteReplacement(values.getOrDefault(variable.group(1), otherwise))));
    }

    /** The address with the same text in the place of everything that changes. */
    String filledWith(String text) {
        return VARIABLE.matcher(pattern.replace("**", "{rest}")).replaceAll(Matcher.quoteReplacement(text));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}

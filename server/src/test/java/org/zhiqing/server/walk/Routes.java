package org.zhiqing.server.walk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that Spring knows of this project, so that none can be forgotten. */
@Component
class Routes {

    private final List<Route> all;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.all = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.zhiqing"))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    List<Route> all() {
        return all;
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Stream.of(RequestMethod.values()) : methods.stream())
                        .map(method -> new Route(HttpMethod.valueOf(method.name()), pattern, handler)));
    }
}

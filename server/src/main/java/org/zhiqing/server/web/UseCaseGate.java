package org.zhiqing.server.web;

import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;

/** Checks {@link Requires} on use-case methods against their {@link Actor} argument, before a transaction begins. */
@Configuration(proxyBeanMethods = false)
class UseCaseGate {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor requiresAdvisor() {
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Requires.class), (MethodInterceptor) UseCaseGate::check);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static @Nullable Object check(MethodInvocation call) throws Throwable {
        Requires requires = call.getMethod().getAnnotation(Requires.class);
        Actor actor = (Actor) Arrays.stream(call.getArguments())
                .filter(Actor.class::isInstance)
                .findFirst()
                .orElse(null);
        if (requires != null && actor != null && requires.value().length > 0) {
            Act[] acts = requires.value();
            if (Arrays.stream(acts).noneMatch(actor::may)) {
                actor.must(acts[0]);
            }
        }
        return call.proceed();
    }
}

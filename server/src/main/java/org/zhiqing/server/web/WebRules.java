package org.zhiqing.server.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who gets in at all, and with which headers pages leave. What a person may do inside is {@link DeskGate}'s. */
@Configuration(proxyBeanMethods = false)
class WebRules implements WebMvcConfigurer {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private final SignedIn signedIn;
    private final DeskGate gate;
    private final FirstRunGate firstRun;
    private final Days days;

    WebRules(SignedIn signedIn, DeskGate gate, FirstRunGate firstRun, Days days) {
        this.signedIn = signedIn;
        this.gate = gate;
        this.firstRun = firstRun;
        this.days = days;
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, SignInEntry entry, RefusedPosts refusedPosts) {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/desk/sign-in/**", "/desk/setup/**")
                        .permitAll()
                        .requestMatchers("/desk/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(Sessions.formTokens()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.sameOrigin()))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(out -> out.logoutUrl("/desk/sign-out").logoutSuccessUrl("/desk/sign-in"))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(refusedPosts::stale))
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(firstRun)
                .addPathPatterns("/**")
                .excludePathPatterns(FirstRunGate.PAGE, "/look/**", "/vendor/**", "/error");
        registry.addInterceptor(gate).addPathPatterns("/desk", "/desk/**");
        registry.addInterceptor(days).addPathPatterns("/desk/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, days);
        registry.addFormatterForFieldAnnotation(days);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(signedIn);
    }
}

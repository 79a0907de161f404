package dev.gatehouse.web.security;

import dev.gatehouse.team.ApiTokens;
import dev.gatehouse.web.api.gate.Bodies;
import dev.gatehouse.web.api.gate.Repeats;
import dev.gatehouse.web.api.problem.Problems;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets into the API: whoever shows a token, by the same rules at the endpoints as people. A browser's cookie opens
 * nothing here, so that no other site can act through it and no CSRF token is needed.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            ObjectProvider<RequestMappingHandlerMapping> endpoints,
            ApiTokens tokens,
            ApiThrottle throttle,
            CurrentPerson currentPerson,
            Problems problems,
            Repeats repeats) {
        DeclaredEndpoints declared =
                new DeclaredEndpoints(() -> endpoints.stream().findFirst().orElseThrow());
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .access(declared))
                .addFilterBefore(
                        new BearerTokens(tokens, throttle, currentPerson, problems),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(new Bodies(problems), AuthorizationFilter.class)
                .addFilterAfter(repeats, Bodies.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, nobody) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gatehouse\"");
                            problems.write(problems.of(HttpStatus.UNAUTHORIZED, "no-token"), request, response);
                        })
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(problems.of(HttpStatus.FORBIDDEN, "forbidden"), request, response)))
                .headers(ResponseHeaders::strict)
                .build();
    }
}

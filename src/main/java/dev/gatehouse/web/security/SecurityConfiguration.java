package dev.gatehouse.web.security;

import dev.gatehouse.team.PasswordSignIn;
import dev.gatehouse.team.People;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in. What an endpoint needs is written at the endpoint; an endpoint without a rule is closed. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] STATIC = {
        "/css/**", "/js/**", "/vendor/**", "/webjars/**", "/images/**", "/favicon.svg", "/favicon.ico", "/robots.txt"
    };

    @Bean
    @Order(1)
    SecurityFilterChain staticFiles(HttpSecurity http) {
        return http.securityMatcher(STATIC)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> ResponseHeaders.cacheable(headers))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            ObjectProvider<RequestMappingHandlerMapping> endpoints,
            PasswordSignIn passwordSignIn,
            People people,
            CurrentPerson currentPerson,
            SessionEnded sessionEnded,
            ReturnPath returnPath,
            SignInOutcome outcome,
            OpenStreams openStreams) {
        DeclaredEndpoints declared =
                new DeclaredEndpoints(() -> endpoints.stream().findFirst().orElseThrow());
        return http.authenticationProvider(passwordSignIn)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(declared))
                .addFilterAfter(new FreshPerson(people, currentPerson), SecurityContextHolderFilter.class)
                .formLogin(form -> form.loginPage(SessionEnded.SIGN_IN)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(openStreams)
                        .logoutSuccessUrl("/sign-in?signed-out"))
                .requestCache(cache -> cache.requestCache(returnPath))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(sessionEnded).accessDeniedHandler(sessionEnded))
                .csrf(Customizer.withDefaults())
                .headers(ResponseHeaders::strict)
                .build();
    }
}

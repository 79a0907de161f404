package dev.gatehouse.web.security;

import dev.gatehouse.team.ApiTokens;
import dev.gatehouse.team.ApiTokens.Bearer;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Preferences;
import dev.gatehouse.team.SignedIn;
import dev.gatehouse.team.User;
import dev.gatehouse.web.api.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets scripts in by {@code Authorization: Bearer …}, with each request anew: no session, no cookie, nothing in the
 * address. Whoever shows wrong secrets, or asks too often, waits.
 */
class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final ApiThrottle throttle;
    private final CurrentPerson currentPerson;
    private final Problems problems;

    BearerTokens(ApiTokens tokens, ApiThrottle throttle, CurrentPerson currentPerson, Problems problems) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.currentPerson = currentPerson;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        Duration locked = throttle.afterFailures(address);
        if (locked.isPositive()) {
            tooMany(locked, request, response);
            return;
        }
        Optional<Bearer> bearer =
                tokens.bearer(header.substring(SCHEME.length()).strip(), address);
        if (bearer.isEmpty()) {
            throttle.failed(address);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gatehouse\", error=\"invalid_token\"");
            problems.write(problems.of(HttpStatus.UNAUTHORIZED, "token"), request, response);
            return;
        }
        Duration wait = throttle.take(bearer.get().token().id());
        if (wait.isPositive()) {
            tooMany(wait, request, response);
            return;
        }
        enter(request, bearer.get());
        chain.doFilter(request, response);
    }

    private void enter(HttpServletRequest request, Bearer bearer) {
        User user = bearer.owner();
        Person person = new Person(user.id(), user.name(), user.login(), bearer.role(), request.getRemoteAddr());
        currentPerson.remember(request, person, Preferences.UNKNOWN);
        new Caller(person, bearer.token()).remember(request);
        SignedIn principal = new SignedIn(user.id(), user.login(), 0);
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                principal, null, FreshPerson.authorities(bearer.role()))));
    }

    private void tooMany(Duration wait, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        problems.write(problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many", wait.toSeconds() + 1), request, response);
    }
}

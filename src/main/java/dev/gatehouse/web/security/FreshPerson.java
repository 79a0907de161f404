package dev.gatehouse.web.security;

import dev.gatehouse.team.People;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.SignedIn;
import dev.gatehouse.team.User;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the person up with each request, so that a changed role counts at once and a disabled user is out at once, not
 * when a session happens to end.
 */
class FreshPerson extends OncePerRequestFilter {

    private final People people;
    private final CurrentPerson currentPerson;

    FreshPerson(People people, CurrentPerson currentPerson) {
        this.people = people;
        this.currentPerson = currentPerson;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && session.getPrincipal() instanceof SignedIn signedIn) {
            Optional<User> user = people.stillSignedIn(signedIn);
            if (user.isPresent()) {
                enter(request, signedIn, user.get());
            } else {
                end(request);
            }
        }
        chain.doFilter(request, response);
    }

    private void enter(HttpServletRequest request, SignedIn signedIn, User user) {
        Person person = new Person(user.id(), user.name(), user.login(), user.role(), request.getRemoteAddr());
        currentPerson.remember(request, person, user.preferences());
        SessionLife.signedIn(request);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, authorities(user.role()))));
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static List<GrantedAuthority> authorities(Role role) {
        return Stream.of(Role.values())
                .filter(role::includes)
                .<GrantedAuthority>map(included -> new SimpleGrantedAuthority("ROLE_" + included))
                .toList();
    }
}

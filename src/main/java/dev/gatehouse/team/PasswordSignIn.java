package dev.gatehouse.team;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs in by login and password. A wrong login, a wrong password and a disabled user all look the same. */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private final Users users;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final TransactionTemplate transactions;

    PasswordSignIn(
            Users users, Passwords passwords, SignInThrottle throttle, Clock clock, TransactionTemplate transactions) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = Names.canonicalLogin(asked.getName());
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Duration wait = throttle.waitFor(login, address);
        if (wait.isPositive()) {
            throw new SignInDelayed(wait);
        }
        User user = verified(login, String.valueOf(asked.getCredentials())).orElse(null);
        if (user == null) {
            throttle.failed(login, address);
            throw new BadCredentialsException("login or password is wrong");
        }
        throttle.succeeded(login, address);
        transactions.executeWithoutResult(
                tx -> users.findById(user.id()).ifPresent(found -> found.signedIn(clock.instant())));
        return session(user);
    }

    /** The authentication that a session keeps; roles are added with each request. */
    public static Authentication session(User user) {
        SignedIn principal = new SignedIn(user.id(), user.login(), user.credentialsEpoch());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    private Optional<User> verified(String login, String password) {
        Optional<User> user = users.findByLogin(login).filter(found -> !found.disabled());
        Optional<String> encoded = user.flatMap(User::password);
        if (encoded.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        return passwords.matches(password, encoded.get()) ? user : Optional.empty();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

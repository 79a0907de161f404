package dev.gatehouse.team;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failures: the password was not even looked at. */
public class SignInDelayed extends AuthenticationException {

    private final Duration wait;

    SignInDelayed(Duration wait) {
        super("too many failures");
        this.wait = wait;
    }

    public Duration waitFor() {
        return wait;
    }
}

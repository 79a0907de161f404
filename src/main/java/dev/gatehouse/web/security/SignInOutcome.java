package dev.gatehouse.web.security;

import dev.gatehouse.team.SignInDelayed;
import dev.gatehouse.team.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What happens after somebody tried to sign in. */
@Component
public class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** A longer one is nobody's, and need not be typed again. */
    private static final int LONGEST_LOGIN = 200;

    private static final String FAILURE = SignInOutcome.class.getName();

    /**
     * Why it failed.
     *
     * @param login what was typed, so that it need not be typed again
     * @param delay zero when the next try may be made at once
     */
    public record Failure(String login, Duration delay) implements Serializable {}

    private final ReturnPath returnPath;
    private final FirstZone firstZone;
    private final KnownBrowser knownBrowser;

    SignInOutcome(ReturnPath returnPath, FirstZone firstZone, KnownBrowser knownBrowser) {
        this.returnPath = returnPath;
        this.firstZone = firstZone;
        this.knownBrowser = knownBrowser;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        firstZone.remember(authentication, request.getParameter("zone"));
        SessionLife.signedIn(request);
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            knownBrowser.remember(signedIn.id(), request, response);
        }
        response.sendRedirect(returnPath.take(request));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Duration delay = failure instanceof SignInDelayed delayed ? delayed.waitFor() : Duration.ZERO;
        String login = Optional.ofNullable(request.getParameter("login")).orElse("");
        String kept = login.length() <= LONGEST_LOGIN ? login : "";
        request.getSession(true).setAttribute(FAILURE, new Failure(kept, delay));
        response.sendRedirect(SessionEnded.SIGN_IN);
    }

    /** Why the last try failed, once. */
    public static Optional<Failure> takeFailure(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            return Optional.empty();
        }
        Object failure = request.getSession().getAttribute(FAILURE);
        request.getSession().removeAttribute(FAILURE);
        return Optional.ofNullable((Failure) failure);
    }
}

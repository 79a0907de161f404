package dev.gatehouse.web.security;

import dev.gatehouse.team.PasswordSignIn;
import dev.gatehouse.team.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs somebody in who has proved by a one-time link, or by a new password, who they are. */
@Component
public class SignIn {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy freshId = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy freshToken =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());
    private final FirstZone firstZone;
    private final KnownBrowser knownBrowser;

    SignIn(FirstZone firstZone, KnownBrowser knownBrowser) {
        this.firstZone = firstZone;
        this.knownBrowser = knownBrowser;
    }

    /** Under a new session id and CSRF token, so that nothing known before can be used after. */
    public void as(User user, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = PasswordSignIn.session(user);
        request.getSession(true);
        freshId.onAuthentication(authentication, request, response);
        freshToken.onAuthentication(authentication, request, response);
        SecurityContext context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        SessionLife.signedIn(request);
        knownBrowser.remember(user.id(), request, response);
        firstZone.remember(authentication, request.getParameter("zone"));
    }
}

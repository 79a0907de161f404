package dev.gatehouse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A session that nobody has signed in to lasts minutes, since anybody can make any number of them. */
@Component
public class SessionLife implements HttpSessionListener {

    public static final Duration ANONYMOUS = Duration.ofMinutes(10);

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        last(created.getSession(), ANONYMOUS);
    }

    /** As long as the server is set to keep sessions. */
    static void signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            last(session, Duration.ofMinutes(request.getServletContext().getSessionTimeout()));
        }
    }

    static void last(HttpSession session, Duration life) {
        if (session.getMaxInactiveInterval() != life.toSeconds()) {
            session.setMaxInactiveInterval((int) life.toSeconds());
        }
    }
}

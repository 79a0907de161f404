package dev.gatehouse.web.security;

import dev.gatehouse.live.Live;
import dev.gatehouse.team.SessionsEnded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Ends the streams of open pages whose session has ended: they are requests that were let in once. Pages of the same
 * person in another browser that is still signed in come back by themselves.
 */
@Component
class OpenStreams implements LogoutHandler {

    private final Live live;

    OpenStreams(Live live) {
        this.live = live;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(SessionsEnded ended) {
        live.end(ended.login());
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null) {
            live.end(authentication.getName());
        }
    }
}

package dev.gatehouse.web.sessions;

import dev.gatehouse.rota.Chore;
import java.time.Duration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Clears away what has expired and nobody came back for. */
record ExpiredSessions(JdbcIndexedSessionRepository sessions) implements Chore {

    @Override
    public String name() {
        return "expired-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void perform() {
        sessions.cleanUpExpiredSessions();
    }
}

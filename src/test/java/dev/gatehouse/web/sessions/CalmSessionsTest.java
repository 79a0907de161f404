package dev.gatehouse.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;

class CalmSessionsTest {

    private final MapSessionRepository memory = new MapSessionRepository(new ConcurrentHashMap<>());

    @Test
    void beingUsedIsNoChangeUntilAWhileHasGone() {
        CalmSession<MapSession> session = new CalmSessions<>(memory).createSession();
        Instant begun = session.getLastAccessedTime();

        session.setLastAccessedTime(begun.plus(CalmSession.WHILE).minusMillis(1));
        assertThat(session.getLastAccessedTime()).isEqualTo(begun);

        session.setLastAccessedTime(begun.plus(CalmSession.WHILE));
        assertThat(session.getLastAccessedTime()).isEqualTo(begun.plus(CalmSession.WHILE));
    }

    @Test
    void aSessionThatEndedInAnotherTabIsNotMissed() {
        List<MapSession> tried = new ArrayList<>();
        CalmSessions<MapSession> sessions = new CalmSessions<>(refusing(tried));

        sessions.save(sessions.createSession());

        assertThat(tried).hasSize(1);
    }

    private SessionRepository<MapSession> refusing(List<MapSession> tried) {
        return new SessionRepository<>() {

            @Override
            public MapSession createSession() {
                return memory.createSession();
            }

            @Override
            public void save(MapSession session) {
                tried.add(session);
                throw new DataIntegrityViolationException("no such session");
            }

            @Override
            public MapSession findById(String id) {
                return memory.findById(id);
            }

            @Override
            public void deleteById(String id) {
                memory.deleteById(id);
            }
        };
    }
}

package dev.gatehouse.web.sessions;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions that are written when something of them has changed. */
final class CalmSessions<S extends Session> implements SessionRepository<CalmSession<S>> {

    private final SessionRepository<S> kept;

    CalmSessions(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public CalmSession<S> createSession() {
        return new CalmSession<>(kept.createSession());
    }

    @Override
    public void save(CalmSession<S> session) {
        try {
            kept.save(session.kept());
        } catch (DataIntegrityViolationException conflict) {
            // Signed out meanwhile in another tab: there is nothing to keep it in any more.
            if (kept.findById(session.getId()) != null) {
                throw conflict;
            }
        }
    }

    @Override
    public @Nullable CalmSession<S> findById(String id) {
        S found = kept.findById(id);
        return found == null ? null : new CalmSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }
}

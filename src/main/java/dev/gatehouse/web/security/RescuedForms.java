package dev.gatehouse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed when a form met an ended session, for half an hour, in the session that follows. A page that
 * shows a form asks {@link #take} and refills it; what no page asks for is shown above the page as plain text.
 */
@Component
public class RescuedForms {

    static final Duration KEPT = Duration.ofMinutes(30);
    private static final String FORMS = RescuedForms.class.getName();
    private static final String TAKEN = RescuedForms.class.getName() + ".taken";
    private static final int MOST_FORMS = 5;
    private static final int MOST_CHARACTERS = 200_000;
    private static final List<String> SECRETS = List.of("password", "secret", "token", "_csrf");

    private final Clock clock;

    RescuedForms(Clock clock) {
        this.clock = clock;
    }

    /** What was typed into the form of this page or action, once; the page must then say that nothing was saved yet. */
    public Optional<RescuedForm> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        List<RescuedForm> kept = kept(session);
        Optional<RescuedForm> found = kept.stream()
                .filter(form -> form.isFor(request.getRequestURI()))
                .findFirst();
        found.ifPresent(form -> {
            kept.remove(form);
            session.setAttribute(FORMS, (Serializable) kept);
            request.setAttribute(TAKEN, true);
        });
        return found;
    }

    /** Whether something is kept for after signing in. */
    public boolean waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && !kept(session).isEmpty();
    }

    /** Whether this request's page has put rescued text back into its form. */
    public boolean taken(HttpServletRequest request) {
        return request.getAttribute(TAKEN) != null;
    }

    void rescue(HttpServletRequest request, String page) {
        SortedMap<String, List<String>> fields = typed(request);
        long size = fields.values().stream()
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        if (fields.isEmpty() || size > MOST_CHARACTERS) {
            return;
        }
        HttpSession session = request.getSession(true);
        List<RescuedForm> kept = kept(session);
        kept.removeIf(form -> form.action().equals(request.getRequestURI()));
        kept.addFirst(new RescuedForm(request.getRequestURI(), page, fields, clock.instant()));
        session.setAttribute(FORMS, new ArrayList<>(kept.subList(0, Math.min(kept.size(), MOST_FORMS))));
    }

    @SuppressWarnings("unchecked") // written above
    private List<RescuedForm> kept(HttpSession session) {
        List<RescuedForm> forms = (List<RescuedForm>) session.getAttribute(FORMS);
        Instant oldest = clock.instant().minus(KEPT);
        List<RescuedForm> fresh = new ArrayList<>(forms == null ? List.of() : forms);
        fresh.removeIf(form -> form.rescuedAt().isBefore(oldest));
        return fresh;
    }

    private static SortedMap<String, List<String>> typed(HttpServletRequest request) {
        SortedMap<String, List<String>> fields = new TreeMap<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            String name = parameter.getKey().toLowerCase(Locale.ROOT);
            if (SECRETS.stream().noneMatch(name::contains)) {
                fields.put(parameter.getKey(), List.copyOf(Arrays.asList(parameter.getValue())));
            }
        }
        return fields;
    }
}

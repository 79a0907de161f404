package dev.gatehouse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed when a form met an ended session, for half an hour, for the session that follows. A page that
 * shows a form asks {@link #take} and refills it; what no page asks for is shown above the page as plain text.
 */
@Component
public class RescuedForms {

    static final Duration KEPT = Duration.ofMinutes(30);
    private static final String PLACE = RescuedForms.class.getName();
    private static final String TAKEN = RescuedForms.class.getName() + ".taken";
    private static final List<String> SECRETS = List.of("password", "secret", "token", "_csrf");

    private final RescuedText text;
    private final CurrentPerson currentPerson;
    private final KnownBrowser knownBrowser;
    private final Clock clock;

    RescuedForms(CurrentPerson currentPerson, KnownBrowser knownBrowser, Clock clock) {
        this.text = new RescuedText(clock, KEPT);
        this.currentPerson = currentPerson;
        this.knownBrowser = knownBrowser;
        this.clock = clock;
    }

    /** What was typed into the form of this page or action, once; the page must then say that nothing was saved yet. */
    public Optional<RescuedForm> take(HttpServletRequest request) {
        Optional<UUID> place = place(request.getSession(false));
        Optional<RescuedForm> found = place.flatMap(at -> text.at(at).stream()
                .filter(form -> form.isFor(request.getRequestURI()))
                .findFirst());
        found.ifPresent(form -> {
            text.forget(place.orElseThrow(), form);
            request.setAttribute(TAKEN, true);
        });
        return found;
    }

    /** Whether something is kept for after signing in. */
    public boolean waiting(HttpServletRequest request) {
        return place(request.getSession(false))
                .filter(at -> !text.at(at).isEmpty())
                .isPresent();
    }

    /** Whether this request's page has put rescued text back into its form. */
    public boolean taken(HttpServletRequest request) {
        return request.getAttribute(TAKEN) != null;
    }

    /** Only for somebody who is, or in this browser had been, signed in: anybody else could fill the memory. */
    void rescue(HttpServletRequest request, String page) {
        boolean signedIn = currentPerson.of(request).isPresent();
        if (!signedIn && !knownBrowser.sent(request)) {
            return;
        }
        RescuedForm form = new RescuedForm(request.getRequestURI(), page, typed(request), clock.instant());
        if (form.fields().isEmpty()) {
            return;
        }
        HttpSession session = request.getSession(true);
        UUID place = place(session).orElseGet(UUID::randomUUID);
        if (text.keep(place, form)) {
            session.setAttribute(PLACE, place);
            if (!signedIn) {
                SessionLife.last(session, KEPT);
            }
        }
    }

    private static Optional<UUID> place(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((UUID) session.getAttribute(PLACE));
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

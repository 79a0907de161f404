package dev.gatehouse.web.security;

import dev.gatehouse.team.Person;
import dev.gatehouse.team.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose request this is; known once {@link FreshPerson} has looked. */
@Component
public class CurrentPerson {

    private static final String PERSON = Person.class.getName();
    private static final String PREFERENCES = Preferences.class.getName();

    public Optional<Person> of(HttpServletRequest request) {
        return Optional.ofNullable((Person) request.getAttribute(PERSON));
    }

    public Preferences preferences(HttpServletRequest request) {
        Object known = request.getAttribute(PREFERENCES);
        return known instanceof Preferences preferences ? preferences : Preferences.UNKNOWN;
    }

    void remember(HttpServletRequest request, Person person, Preferences preferences) {
        request.setAttribute(PERSON, person);
        request.setAttribute(PREFERENCES, preferences);
    }
}

package dev.gatehouse.web.security;

import dev.gatehouse.resource.Author;
import dev.gatehouse.team.ApiToken;
import dev.gatehouse.team.Person;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Who uses the API: a person, in the role that the token lets them have. A controller method may take it. */
public record Caller(Person person, ApiToken token) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Whose request it is; empty if no token was shown. */
    public static Optional<Caller> of(ServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    void remember(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether the token opens this stack, if its owner may use it at all. */
    public boolean opens(UUID stack) {
        return token.stack().map(stack::equals).orElse(true);
    }

    /** As history remembers who did it: the person, and by which token. */
    public Author author(String why) {
        return new Author(person.id(), actor().signature(), person.address(), why);
    }

    /** The same person, signing with the token. */
    public Person actor() {
        String login = person.login() + " · token " + token.name();
        return new Person(person.id(), person.name(), login, person.role(), person.address());
    }
}

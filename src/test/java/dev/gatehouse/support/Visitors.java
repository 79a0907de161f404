package dev.gatehouse.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.gatehouse.team.PasswordSignIn;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Preferences;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.Teams;
import dev.gatehouse.team.Theme;
import dev.gatehouse.team.User;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who come to the panel with a browser. */
@Component
public class Visitors {

    public static final String PASSWORD = "correct horse battery";

    private final People people;
    private final Teams teams;
    private final Map<Role, User> known = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    Visitors(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    /** Signed in with this role, sending the CSRF token: {@code mvc.perform(get("/users").with(visitors.as(VIEWER)))}. */
    public RequestPostProcessor as(Role role) {
        return as(somebody(role));
    }

    public RequestPostProcessor as(User user) {
        RequestPostProcessor signedIn = authentication(PasswordSignIn.session(user));
        RequestPostProcessor token = csrf();
        return request -> token.postProcessRequest(signedIn.postProcessRequest(request));
    }

    /** Who is always there for this role; somebody else once a test's end or its deeds have taken them away. */
    public User somebody(Role role) {
        return known.compute(
                role,
                (same, before) -> Optional.ofNullable(before)
                        .flatMap(user -> people.find(user.id()))
                        .filter(user -> user.role() == role && !user.disabled())
                        .orElseGet(() -> newcomer(role)));
    }

    /** The same, as a controller hands them on. */
    public Person person(Role role) {
        User user = somebody(role);
        return new Person(user.id(), user.name(), user.login(), user.role(), "192.0.2.1");
    }

    /** The one that everybody is in; other tests may have made more. */
    public UUID team() {
        return teams.findAllByOrderByName().getFirst().id();
    }

    /** Somebody new with the role, who has chosen {@link #PASSWORD} and speaks English. */
    public User newcomer(Role role) {
        String login = "visitor-" + number.incrementAndGet() + "@example.test";
        People.Invitation invitation = people.invite(login, "Visitor " + number.get(), role, team());
        User user = people.redeem(invitation.token().value(), PASSWORD);
        people.prefer(user.id(), new Preferences(Locale.ENGLISH, ZoneId.of("Asia/Seoul"), Theme.AUTO));
        return user;
    }

    public User speaking(Locale language) {
        User user = newcomer(Role.ADMINISTRATOR);
        people.prefer(user.id(), new Preferences(language, ZoneId.of("Asia/Seoul"), Theme.AUTO));
        return user;
    }
}

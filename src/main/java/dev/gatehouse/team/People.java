package dev.gatehouse.team;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in, and the rules about it. What breaks a rule is {@link Refused} with the field at fault. */
@Service
@Transactional
public class People {

    /** How long a one-time link may lie in somebody's mailbox. */
    public static final Duration LINK_LIFE = Duration.ofDays(7);

    /** Somebody new, and what opens the door for them. */
    public record Invitation(UUID user, OneTimeToken token) {}

    private final Users users;
    private final Teams teams;
    private final TokenRows tokens;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            Users users,
            Teams teams,
            TokenRows tokens,
            Passwords passwords,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.users = users;
        this.teams = teams;
        this.tokens = tokens;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean none() {
        return users.count() == 0;
    }

    @Transactional(readOnly = true)
    public List<User> all() {
        return users.findAllByOrderByName();
    }

    @Transactional(readOnly = true)
    public Optional<User> find(UUID id) {
        return users.findById(id);
    }

    /** The user behind a session; empty when the session has ended: disabled, or a new password since. */
    @Transactional(readOnly = true)
    public Optional<User> stillSignedIn(SignedIn session) {
        return users.findById(session.id())
                .filter(user -> !user.disabled() && user.credentialsEpoch() == session.epoch());
    }

    /** Whether a browser with this mark was signed in by somebody who still may. */
    @Transactional(readOnly = true)
    public boolean knowsBrowser(String mark) {
        return users.existsByBrowserMarkAndDisabledFalse(mark);
    }

    /** The teams somebody is in; all of them for an administrator. */
    @Transactional(readOnly = true)
    public Set<UUID> teamsOf(Person person) {
        List<Team> seen = person.may(Role.ADMINISTRATOR) ? teams.findAll() : teams.of(person.id());
        return seen.stream().map(Team::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The first administrator, in every team there is. */
    User setUp(String login, String name, String password) {
        User user = new User(Names.login(login), Names.name(name), Role.ADMINISTRATOR, clock.instant());
        user.choosePassword(passwords.encode("password", password, user.login()));
        user.signedIn(clock.instant());
        teams.findAll().forEach(user::join);
        return users.save(user);
    }

    /** Makes a user who chooses a password through the link that is returned. */
    public Invitation invite(String login, String name, Role role, UUID team) {
        User user = new User(Names.login(login), Names.name(name), role, clock.instant());
        if (users.findByLogin(user.login()).isPresent()) {
            throw new Refused("login", "team.login.taken", user.login());
        }
        user.join(teams.findById(team).orElseThrow(() -> new Refused("team", "team.team.unknown")));
        return new Invitation(user.id(), offerLink(users.save(user)));
    }

    /** A new link to choose a password; the one before it stops working. */
    public OneTimeToken newLink(UUID id) {
        User user = known(id);
        if (user.disabled()) {
            throw new Refused("", "team.link.disabled", user.name());
        }
        return offerLink(user);
    }

    private OneTimeToken offerLink(User user) {
        OneTimeToken token = OneTimeToken.random();
        user.offerLink(token.hash(), clock.instant().plus(LINK_LIFE));
        return token;
    }

    /** Whose link this is; empty when it was used, replaced, or is too old. */
    @Transactional(readOnly = true)
    public Optional<User> byLink(String token) {
        return users.findByLinkHash(new OneTimeToken(token).hash()).filter(user -> user.linkHolds(clock.instant()));
    }

    public User redeem(String token, String password) {
        User user = byLink(token).orElseThrow(() -> new Refused("", "team.link.dead"));
        user.choosePassword(passwords.encode("password", password, user.login()));
        user.signedIn(clock.instant());
        events.publishEvent(new SessionsEnded(user.login()));
        return user;
    }

    /**
     * As slow to guess the current password at as signing in.
     *
     * @param address the network address the request came from
     */
    public User changePassword(UUID id, String address, String current, String wanted) {
        User user = known(id);
        Duration wait = throttle.waitFor(user.login(), address);
        if (wait.isPositive()) {
            throw new Refused("currentPassword", "sign-in.delayed", wait.toSeconds() + 1);
        }
        if (!passwords.matches(current, user.password().orElse(""))) {
            throttle.failed(user.login(), address);
            throw new Refused("currentPassword", "team.password.wrong");
        }
        throttle.succeeded(user.login(), address);
        user.choosePassword(passwords.encode("password", wanted, user.login()));
        events.publishEvent(new SessionsEnded(user.login()));
        return user;
    }

    public void changeRole(UUID id, Role role) {
        User user = known(id);
        if (role != Role.ADMINISTRATOR) {
            keepAnAdministrator(user);
        }
        user.promote(role);
    }

    /** Ends the person's sessions and API tokens, these for good. */
    public void disable(UUID id) {
        User user = known(id);
        keepAnAdministrator(user);
        user.disable(true);
        tokens.revokeAllOf(id, clock.instant());
        events.publishEvent(new SessionsEnded(user.login()));
    }

    public void enable(UUID id) {
        known(id).disable(false);
    }

    public void rename(UUID id, String name) {
        known(id).rename(Names.name(name));
    }

    public void prefer(UUID id, Preferences preferences) {
        known(id).prefer(preferences);
    }

    /** Locks the administrators' rows: two of them demoting each other at once must not leave nobody. */
    private void keepAnAdministrator(User leaving) {
        List<User> administrators = users.lockActive(Role.ADMINISTRATOR);
        if (administrators.stream().allMatch(user -> user.id().equals(leaving.id()))
                && leaving.role() == Role.ADMINISTRATOR) {
            throw new Refused("role", "team.last-administrator", leaving.name());
        }
    }

    private User known(UUID id) {
        return users.findById(id).orElseThrow(() -> new Refused("", "team.user.unknown"));
    }
}

package dev.gatehouse.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one-time link that creates the administrator of an empty database. It dies when it is used and when the panel
 * stops; each start makes a new one.
 */
@Component
public class SetUpLink {

    private final People people;
    private @Nullable String hash;

    SetUpLink(People people) {
        this.people = people;
    }

    /** A new link, or nothing when there is already somebody to ask. */
    public synchronized Optional<OneTimeToken> open() {
        if (!people.none()) {
            return Optional.empty();
        }
        OneTimeToken token = OneTimeToken.random();
        hash = token.hash();
        return Optional.of(token);
    }

    public synchronized boolean opens(String token) {
        return hash != null
                && MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.US_ASCII),
                        new OneTimeToken(token).hash().getBytes(StandardCharsets.US_ASCII));
    }

    /** Creates the administrator and closes the link; a refusal leaves it open for another try. */
    public synchronized User use(String token, String login, String name, String password) {
        if (!opens(token) || !people.none()) {
            throw new Refused("", "team.set-up.dead");
        }
        User administrator = people.setUp(login, name, password);
        hash = null;
        return administrator;
    }
}

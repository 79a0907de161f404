package dev.gatehouse.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The one-time link that creates the administrator of an empty database. It dies when it is used; each start of a panel makes
 * a new one, which opens at every panel of that database.
 */
@Component
public class SetUpLink {

    private final People people;
    private final SetUpLinkRows rows;

    SetUpLink(People people, SetUpLinkRows rows) {
        this.people = people;
        this.rows = rows;
    }

    /**
     * A new link, or nothing when there is already somebody to ask, or another panel makes one at this moment: then that is
     * the link.
     */
    public synchronized Optional<OneTimeToken> open() {
        if (!people.none()) {
            return Optional.empty();
        }
        OneTimeToken token = OneTimeToken.random();
        try {
            rows.save(new SetUpLinkRow(token.hash()));
            return Optional.of(token);
        } catch (DataIntegrityViolationException another) {
            return Optional.empty();
        }
    }

    public boolean opens(String token) {
        return rows.findById(SetUpLinkRow.ONLY)
                .filter(link -> MessageDigest.isEqual(
                        link.hash.getBytes(StandardCharsets.US_ASCII),
                        new OneTimeToken(token).hash().getBytes(StandardCharsets.US_ASCII)))
                .isPresent();
    }

    /** Creates the administrator and closes the link; a refusal leaves it open for another try. */
    public synchronized User use(String token, String login, String name, String password) {
        if (!opens(token) || !people.none()) {
            throw new Refused("", "team.set-up.dead");
        }
        User administrator = people.setUp(login, name, password);
        rows.deleteById(SetUpLinkRow.ONLY);
        return administrator;
    }
}

package dev.gatehouse.team;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * What a session remembers of who signed in. Role and name are read anew with each request; a session whose epoch is
 * not the user's any more has ended.
 */
public record SignedIn(UUID id, String login, long epoch) implements Principal, Serializable {

    @Override
    public String getName() {
        return login;
    }
}

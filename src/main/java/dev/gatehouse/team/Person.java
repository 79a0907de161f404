package dev.gatehouse.team;

import java.util.UUID;

/**
 * Who is asking, and from where: what a controller hands to the engine and what the audit trail remembers.
 *
 * @param address the network address the request came from
 */
public record Person(UUID id, String name, Role role, String address) {

    public boolean may(Role needed) {
        return role.includes(needed);
    }
}

package dev.gatehouse.team;

import java.util.UUID;

/**
 * Who is asking, and from where: what a controller hands to the engine and what the audit trail remembers.
 *
 * @param name what the person wants to be called, which may be what others are called
 * @param login what is the person's alone
 * @param address the network address the request came from
 */
public record Person(UUID id, String name, String login, Role role, String address) {

    /** As history names the person: nobody can make it another's. */
    public String signature() {
        return signature(name, login);
    }

    static String signature(String name, String login) {
        return name.equals(login) ? login : name + " (" + login + ")";
    }

    public boolean may(Role needed) {
        return role.includes(needed);
    }
}

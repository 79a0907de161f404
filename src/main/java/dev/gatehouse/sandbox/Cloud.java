package dev.gatehouse.sandbox;

import java.time.Instant;

/**
 * One AWS account in one Region, as its handlers see it: time, identities, how long things take, what is allowed, and
 * the rows that are there. Requests reach it one at a time.
 */
public interface Cloud {

    String account();

    String region();

    Instant now();

    /** A new identity of the form {@code prefix-} and 17 hexadecimal digits. */
    String newId(String prefix);

    /** How long the lifecycles take in the profile that is switched on. */
    Durations durations();

    Quotas quotas();

    <T extends Record> Table<T> table(String name, Class<T> row);
}

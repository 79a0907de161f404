package dev.gatehouse.sandbox;

import dev.gatehouse.sandbox.dns.Directory;
import java.time.Instant;
import java.util.List;

/**
 * One AWS account in one Region, as the handlers of one service see it: time, identities, how long things take, what is allowed, and
 * the rows that are there. Requests reach it one at a time.
 */
public interface Cloud {

    String account();

    /** {@code us-east-1} in a global service. */
    String region();

    Instant now();

    /** A new identity of the form {@code prefix-} and 17 hexadecimal digits. */
    String newId(String prefix);

    /** A prefix and characters of the alphabet of access keys, so many in all: {@code AROA…}. */
    String newKey(String prefix, int length);

    String newUuid();

    /** The same account and Region, as the handlers of another service see it: its rows, by its own facade. */
    Cloud of(String service);

    /** The same account and service in another Region. */
    Cloud in(String region);

    /** The ARNs of what holds on to the resource of an ARN, in whichever service of the account and Region. */
    List<String> usersOf(String arn);

    /** Every name there is, of whatever account: for services that look names up. */
    Directory names();

    /** How long the lifecycles take in the profile that is switched on. */
    Durations durations();

    Quotas quotas();

    /** The service's own rows of that name. */
    <T extends Record> Table<T> table(String name, Class<T> row);
}

package dev.gatehouse.sandbox.dns;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a name leads that a service gave out: to addresses, of version 4 or 6, or to another name.
 *
 * @param addresses none if {@code alias} says where to look
 */
public record NameTarget(
        Duration ttl, List<String> addresses, @Nullable String alias) {

    public static NameTarget addresses(Duration ttl, List<String> addresses) {
        return new NameTarget(ttl, List.copyOf(addresses), null);
    }

    public static NameTarget alias(Duration ttl, String name) {
        return new NameTarget(ttl, List.of(), name);
    }
}

package dev.gatehouse.kinds.hostedzone;

import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import java.util.Optional;
import java.util.UUID;

/** Whose a zone is, written in its caller reference, which is at most 128 characters long. */
final class ZoneReference {

    private static final String PREFIX = "gatehouse ";

    private ZoneReference() {}

    /** Of the marks that a creation gives. */
    static String of(Tags given, String token) {
        return Ownership.of(given.values())
                .map(mark -> PREFIX + mark.stack() + " " + mark.resource() + " " + mark.operation())
                .orElse(token);
    }

    static Optional<Ownership> ownership(String reference) {
        String[] parts = reference.split(" ");
        if (!reference.startsWith(PREFIX) || parts.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Ownership(UUID.fromString(parts[1]), ResourceId.of(parts[2]), UUID.fromString(parts[3])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}

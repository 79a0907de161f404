package dev.gatehouse.kinds.efsmounttarget;

import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a mount target in a tag of its file system, whose key names the subnet: whose it is, by which
 * creation, and its name.
 */
record MountMark(Ownership ownership, String name) {

    private static final String PREFIX = Ownership.PREFIX + "mount:";

    static String key(String subnetId) {
        return PREFIX + subnetId;
    }

    /** Of the marks and tags that a creation gives. */
    static Optional<MountMark> of(Tags given) {
        return Ownership.of(given.values()).map(ownership -> new MountMark(ownership, given.name()));
    }

    /** Of the file system's tags, if there is one for the subnet, well formed. */
    static Optional<MountMark> of(Map<String, String> fileSystemTags, String subnetId) {
        return parse(fileSystemTags.get(key(subnetId)));
    }

    private static Optional<MountMark> parse(@Nullable String value) {
        String[] parts = value == null ? new String[0] : value.split("/", 4);
        if (parts.length < 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MountMark(
                    new Ownership(UUID.fromString(parts[0]), ResourceId.of(parts[1]), UUID.fromString(parts[2])),
                    parts[3]));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    String value() {
        return ownership.stack() + "/" + ownership.resource() + "/" + ownership.operation() + "/" + name;
    }

    Tags tags() {
        return name.isEmpty() ? Tags.NONE : Tags.named(name);
    }

    MountMark named(String other) {
        return new MountMark(ownership, other);
    }
}

package dev.gatehouse.kinds.instance;

import java.util.Locale;
import java.util.Optional;

/** The volume types that a person can choose; those with provisioned IOPS are not among them. */
public enum RootVolumeType {
    GP3,
    GP2;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RootVolumeType> named(String wireName) {
        for (RootVolumeType type : values()) {
            if (type.wireName().equals(wireName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}

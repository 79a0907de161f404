package dev.gatehouse.kinds.efsfilesystem;

import java.util.Locale;
import java.util.Optional;

/** How fast a file system is. */
public enum EfsThroughput {
    ELASTIC,
    BURSTING,
    PROVISIONED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EfsThroughput> named(String wireName) {
        for (EfsThroughput mode : values()) {
            if (mode.wireName().equals(wireName)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}

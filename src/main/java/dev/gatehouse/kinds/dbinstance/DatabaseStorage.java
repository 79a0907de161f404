package dev.gatehouse.kinds.dbinstance;

import java.util.Locale;
import java.util.Optional;

/** The storage types that a person can choose; those with provisioned IOPS are not among them. */
public enum DatabaseStorage {
    GP3,
    GP2;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DatabaseStorage> named(String wireName) {
        for (DatabaseStorage type : values()) {
            if (type.wireName().equals(wireName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}

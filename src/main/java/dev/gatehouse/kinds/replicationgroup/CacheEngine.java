package dev.gatehouse.kinds.replicationgroup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The engines that a person can choose. */
public enum CacheEngine {
    VALKEY(List.of("8.0", "7.2")),
    REDIS(List.of("7.1", "7.0", "6.2"));

    private final List<String> known;

    CacheEngine(List<String> known) {
        this.known = known;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Versions that ElastiCache offered in late 2025, the newest first. */
    public List<String> knownVersions() {
        return known;
    }

    static Optional<CacheEngine> named(String wireName) {
        for (CacheEngine engine : values()) {
            if (engine.wireName().equals(wireName)) {
                return Optional.of(engine);
            }
        }
        return Optional.empty();
    }
}

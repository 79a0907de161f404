package dev.gatehouse.sandbox.elasticache;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engines that are simulated, with the versions that were offered in late 2025; the last one is the default. */
enum CacheEngine {
    REDIS("redis", "Redis", List.of("5.0.6", "6.2.6", "7.0.7", "7.1.0")),
    VALKEY("valkey", "Valkey", List.of("7.2.6", "8.0.1"));

    private final String wireName;
    private final String title;
    private final List<String> versions;

    CacheEngine(String wireName, String title, List<String> versions) {
        this.wireName = wireName;
        this.title = title;
        this.versions = versions;
    }

    static Optional<CacheEngine> named(String name) {
        return Arrays.stream(values())
                .filter(engine -> engine.wireName.equals(name))
                .findFirst();
    }

    static CacheEngine of(@Nullable String name) {
        return named(name == null ? "redis" : name)
                .orElseThrow(() -> CacheErrors.invalid("Engine must be 'redis' or 'valkey'."));
    }

    String wireName() {
        return wireName;
    }

    String title() {
        return title;
    }

    List<String> versions() {
        return versions;
    }

    /** The version that is meant: the newest with that beginning, or the default one. */
    String resolve(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return versions.getLast();
        }
        String beginning = asked.endsWith(".x") ? asked.substring(0, asked.length() - 2) : asked;
        return versions.stream()
                .filter(version -> version.equals(beginning) || version.startsWith(beginning + "."))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> CacheErrors.invalid(
                        "The parameter EngineVersion is not valid: Cannot find version " + asked + " for " + wireName));
    }

    /** Such as {@code redis7}, {@code redis6.x} and {@code valkey8}. */
    String family(String version) {
        String major = version.substring(0, version.indexOf('.'));
        return switch (wireName + major) {
            case "redis5" -> "redis5.0";
            case "redis6" -> "redis6.x";
            default -> wireName + major;
        };
    }

    /** Engines and versions in the order in which a group can be upgraded through them. */
    static boolean upgrades(CacheEngine from, String version, CacheEngine to, String wanted) {
        if (from != to) {
            return from == REDIS;
        }
        return from.versions.indexOf(wanted) >= from.versions.indexOf(version);
    }
}

package dev.gatehouse.kinds.targetgroup;

import java.util.Optional;

/** What a load balancer speaks with its targets. */
public enum TargetProtocol {
    HTTP,
    HTTPS;

    static Optional<TargetProtocol> named(String wireName) {
        for (TargetProtocol protocol : values()) {
            if (protocol.name().equals(wireName)) {
                return Optional.of(protocol);
            }
        }
        return Optional.empty();
    }
}

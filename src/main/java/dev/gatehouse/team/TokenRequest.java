package dev.gatehouse.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for.
 *
 * @param stack the only stack it shall open; null for all that the person may use
 * @param days how long it shall hold
 */
public record TokenRequest(
        String name, TokenScope scope, @Nullable UUID stack, int days) {}

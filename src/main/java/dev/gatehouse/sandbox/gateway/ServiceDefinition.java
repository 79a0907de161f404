package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;
import java.util.function.Function;

/**
 * A service of AWS that the sandbox simulates.
 *
 * @param name as credential scopes name it
 * @param nouns makes the handlers of one account and Region; each public method that takes an SDK request and returns
 *     an SDK response is an operation
 */
public record ServiceDefinition(
        String name, String version, Protocol protocol, Refusals refusals, Function<Cloud, List<Object>> nouns) {}

package dev.gatehouse.sandbox;

import dev.gatehouse.sandbox.gateway.Caller;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A request that had its effect.
 *
 * @param accessKey under which it was signed
 * @param userAgent as the client calls itself; empty if it does not
 */
public record Performed(
        String service,
        String operation,
        String requestId,
        Caller caller,
        String accessKey,
        String userAgent,
        SdkPojo request,
        SdkPojo response) {}

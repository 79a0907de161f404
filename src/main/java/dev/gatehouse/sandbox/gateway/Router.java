package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.util.List;
import java.util.Optional;

/** Finds the service that a request is for: by its credential scope, or by its API version where nobody signed it. */
final class Router {

    private final List<ServiceDefinition> services;

    Router(List<ServiceDefinition> services) {
        this.services = services;
    }

    Optional<ServiceDefinition> route(WireRequest request, Optional<Credential> credential) {
        if (credential.isPresent()) {
            return services.stream()
                    .filter(service -> service.name().equals(credential.get().service()))
                    .findFirst();
        }
        return services.stream()
                .filter(service -> request.parameter("Version").equals(Optional.of(service.version())))
                .findFirst();
    }

    /** What answers a request that cannot be told to be for any service: the protocol that most of them speak. */
    ServiceDefinition spokesman() {
        return services.getLast();
    }

    static AwsError unknownService(Optional<Credential> credential) {
        return credential
                .map(given -> AwsError.of(
                        "InvalidAction", "The sandbox does not simulate the service " + given.service() + "."))
                .orElseGet(Refusals.QUERY::unsigned);
    }
}

package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.wire.AwsJson;
import dev.gatehouse.sandbox.wire.AwsQuery;
import dev.gatehouse.sandbox.wire.Protocol;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.util.List;
import java.util.Optional;

/** Finds the service that a request is for: by its credential scope, or by its API version where nobody signed it. */
final class Router {

    private final List<Service> services;
    private final Protocol query = new AwsQuery("https://sts.amazonaws.com/doc/2011-06-15/");
    private final Protocol json = AwsJson.version11("");

    Router(List<Service> services) {
        this.services = services;
    }

    Optional<Service> route(WireRequest request, Optional<Credential> credential) {
        if (credential.isPresent()) {
            return services.stream()
                    .filter(service -> service.name().equals(credential.get().service()))
                    .findFirst();
        }
        return services.stream()
                .filter(service -> request.parameter("Version").equals(Optional.of(service.version())))
                .findFirst();
    }

    /** The first of a service's protocols that speaks the request. */
    static Protocol protocol(Service service, WireRequest request) {
        List<Protocol> protocols = service.protocols();
        return protocols.stream()
                .filter(protocol -> protocol.speaks(request))
                .findFirst()
                .orElseGet(protocols::getLast);
    }

    /** What answers a request that cannot be told to be for any service. */
    Protocol spokesman(WireRequest request) {
        return json.speaks(request) ? json : query;
    }

    static AwsError unknownService(Optional<Credential> credential) {
        return credential
                .map(given -> AwsError.of(
                        "InvalidAction", "The sandbox does not simulate the service " + given.service() + "."))
                .orElseGet(Refusals.QUERY::unsigned);
    }
}

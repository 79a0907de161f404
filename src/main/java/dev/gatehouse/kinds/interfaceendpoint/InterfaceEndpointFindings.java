package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.kinds.PolicyDocument;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.ArrayList;
import java.util.List;

/** Checks interface endpoints. */
final class InterfaceEndpointFindings {

    static final int HTTPS = 443;

    /** A VPC's, together with those of Gateway Load Balancers. */
    private static final int QUOTA = 50;

    private InterfaceEndpointFindings() {}

    static List<Diagnostic> about(InterfaceEndpointSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(service(spec));
        if (spec.privateDns()) {
            found.addAll(privateDns(spec, surroundings));
        }
        found.addAll(SubnetFindings.about(spec, surroundings));
        found.addAll(GroupFindings.about(spec, surroundings));
        found.addAll(policy(spec));
        long there = others(spec, surroundings).size();
        if (there + 1 >= QUOTA) {
            found.add(Diagnostic.warning("", "interface-endpoint.quota", QUOTA));
        }
        return found;
    }

    private static List<Diagnostic> service(InterfaceEndpointSpec spec) {
        String service = spec.service();
        if (!ServiceNames.isWellFormed(service)) {
            return List.of(Diagnostic.error("service", "interface-endpoint.malformed-service", service));
        }
        if (ServiceNames.BY_GATEWAY.contains(service)) {
            return List.of(Diagnostic.warning("service", "interface-endpoint.gateway-is-free", service));
        }
        return ServiceNames.isCommon(service)
                ? List.of()
                : List.of(Diagnostic.info("service", "interface-endpoint.uncommon-service", service));
    }

    private static List<Diagnostic> privateDns(InterfaceEndpointSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        if (ServiceNames.BY_GATEWAY.contains(spec.service())) {
            found.add(Diagnostic.error("privateDns", "interface-endpoint.no-private-name", spec.service()));
        }
        surroundings
                .spec(spec.vpc())
                .filter(vpc -> !vpc.dnsSupport() || !vpc.dnsHostnames())
                .ifPresent(vpc -> found.add(Diagnostic.error(
                        "privateDns", "interface-endpoint.no-names", surroundings.nameOf(spec.vpc()))));
        others(spec, surroundings).stream()
                .filter(other -> other.spec().privateDns())
                .filter(other -> other.spec().service().equals(spec.service()))
                .map(other -> Diagnostic.error(
                        "privateDns", "interface-endpoint.private-name-taken", spec.service(), other.name()))
                .forEach(found::add);
        return found;
    }

    private static List<Sibling<InterfaceEndpointSpec>> others(InterfaceEndpointSpec spec, Surroundings surroundings) {
        return surroundings.siblings(InterfaceEndpointSpec.class).stream()
                .filter(other -> other.spec().vpc().equals(spec.vpc()))
                .toList();
    }

    private static List<Diagnostic> policy(InterfaceEndpointSpec spec) {
        String policy = spec.policy();
        if (policy == null) {
            return List.of();
        }
        if (policy.length() > PolicyDocument.LONGEST) {
            return List.of(Diagnostic.error(
                    "policy", "interface-endpoint.policy-too-long", policy.length(), PolicyDocument.LONGEST));
        }
        return PolicyDocument.isWellFormed(policy)
                ? List.of()
                : List.of(Diagnostic.error("policy", "interface-endpoint.policy-malformed"));
    }
}

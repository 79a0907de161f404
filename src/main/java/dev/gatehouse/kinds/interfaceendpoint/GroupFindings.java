package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that some security group of an endpoint lets the VPC's hosts in. */
final class GroupFindings {

    private static final int MOST_GROUPS = 5;

    private GroupFindings() {}

    static List<Diagnostic> about(InterfaceEndpointSpec spec, Surroundings surroundings) {
        if (spec.securityGroups().isEmpty()) {
            return List.of(Diagnostic.error("securityGroups", "interface-endpoint.no-group"));
        }
        if (spec.securityGroups().size() > MOST_GROUPS) {
            return List.of(Diagnostic.error("securityGroups", "interface-endpoint.too-many-groups", MOST_GROUPS));
        }
        List<Diagnostic> found = new ArrayList<>();
        List<SecurityGroupSpec> known = new ArrayList<>();
        for (int i = 0; i < spec.securityGroups().size(); i++) {
            Ref<SecurityGroupSpec> ref = spec.securityGroups().get(i);
            Optional<SecurityGroupSpec> group = surroundings.spec(ref);
            group.ifPresent(known::add);
            String path = "securityGroups[" + i + "]";
            group.filter(one -> !one.vpc().equals(spec.vpc()))
                    .ifPresent(other -> found.add(Diagnostic.error(
                            path,
                            "interface-endpoint.group-of-other-vpc",
                            surroundings.nameOf(ref),
                            surroundings.nameOf(spec.vpc()))));
        }
        if (found.isEmpty() && known.size() == spec.securityGroups().size()) {
            found.addAll(port(spec, known, surroundings));
        }
        return found;
    }

    private static List<Diagnostic> port(
            InterfaceEndpointSpec spec, List<SecurityGroupSpec> groups, Surroundings surroundings) {
        String names = spec.securityGroups().stream().map(surroundings::nameOf).collect(Collectors.joining(", "));
        if (groups.stream().noneMatch(group -> group.letsIn(InterfaceEndpointFindings.HTTPS))) {
            return List.of(Diagnostic.warning("securityGroups", "interface-endpoint.port-not-open", names));
        }
        Cidr block = surroundings.spec(spec.vpc()).map(vpc -> vpc.cidr()).orElse(null);
        boolean forTheVpc =
                groups.stream().flatMap(group -> group.rules().stream()).anyMatch(rule -> letsIn(rule, block));
        return forTheVpc
                ? List.of()
                : List.of(Diagnostic.warning(
                        "securityGroups",
                        "interface-endpoint.not-for-the-vpc",
                        names,
                        surroundings.nameOf(spec.vpc())));
    }

    /** Groups and prefix lists may hold hosts of the VPC; only of blocks it can be told. */
    private static boolean letsIn(Rule rule, @Nullable Cidr block) {
        return rule.direction() == Direction.INBOUND
                && rule.protocol().includes(Protocol.TCP)
                && (rule.ports() == null || rule.ports().contains(InterfaceEndpointFindings.HTTPS))
                && (rule.cidr() == null || block == null || rule.cidr().overlaps(block));
    }
}

package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.WayOut;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import dev.gatehouse.resource.Surroundings.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks where an instance stands: its groups, its addresses and its way to the internet. */
@Component
final class InstanceNetworkFindings {

    private static final int MOST_GROUPS = 5;

    private final WayOut wayOut;

    InstanceNetworkFindings(WayOut wayOut) {
        this.wayOut = wayOut;
    }

    List<Diagnostic> about(InstanceSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(groups(spec, surroundings));
        found.addAll(elasticIp(spec, surroundings));
        surroundings.spec(spec.subnet()).ifPresent(subnet -> {
            found.addAll(offer(spec, subnet, surroundings));
            found.addAll(PrivateAddresses.findings(spec, subnet, surroundings));
            found.addAll(internet(spec, subnet, surroundings));
            found.addAll(InstanceExposure.findings(spec, subnet, surroundings));
        });
        if (spec.sourceDestCheck() && isRoutedTo(surroundings)) {
            found.add(Diagnostic.error("sourceDestCheck", "instance.checked-forwarder"));
        }
        return found;
    }

    private static List<Diagnostic> offer(InstanceSpec spec, SubnetSpec subnet, Surroundings surroundings) {
        String type = spec.instanceType();
        boolean offered = surroundings.zones().stream()
                .filter(zone -> zone.name().equals(subnet.availabilityZone()))
                .allMatch(zone -> zone.mayOffer(type));
        if (offered) {
            return List.of();
        }
        String others = surroundings.zones().stream()
                .filter(zone -> zone.mayOffer(type))
                .map(Zone::name)
                .collect(Collectors.joining(", "));
        return List.of(
                others.isEmpty()
                        ? Diagnostic.error("instanceType", "instance.type-not-offered", type)
                        : Diagnostic.error(
                                "instanceType", "instance.type-not-in-zone", type, subnet.availabilityZone(), others));
    }

    private static List<Diagnostic> groups(InstanceSpec spec, Surroundings surroundings) {
        if (spec.securityGroups().isEmpty()) {
            return List.of(Diagnostic.error("securityGroups", "instance.no-group"));
        }
        if (spec.securityGroups().size() > MOST_GROUPS) {
            return List.of(Diagnostic.error("securityGroups", "instance.too-many-groups", MOST_GROUPS));
        }
        return surroundings
                .spec(spec.subnet())
                .map(subnet -> spec.securityGroups().stream()
                        .filter(ref -> surroundings.spec(ref).stream()
                                .anyMatch(group -> !group.vpc().equals(subnet.vpc())))
                        .map(ref -> Diagnostic.error(
                                "securityGroups[" + spec.securityGroups().indexOf(ref) + "]",
                                "instance.group-of-other-vpc",
                                surroundings.nameOf(ref)))
                        .toList())
                .orElse(List.of());
    }

    private static List<Diagnostic> elasticIp(InstanceSpec spec, Surroundings surroundings) {
        Ref<ElasticIpSpec> address = spec.elasticIp();
        if (address == null) {
            return List.of();
        }
        List<Diagnostic> found = new ArrayList<>();
        surroundings.siblings(Spec.class).stream()
                .filter(other -> !(other.spec() instanceof DnsRecordSpec))
                .filter(other -> References.in(other.spec()).stream()
                        .anyMatch(at -> at.ref().equals(address)))
                .map(other -> Diagnostic.error(
                        "elasticIp", "instance.elastic-ip-taken", surroundings.nameOf(address), other.name()))
                .forEach(found::add);
        if (spec.publicAddress() == PublicAddress.YES) {
            found.add(Diagnostic.info("publicAddress", "instance.two-addresses"));
        }
        return found;
    }

    private List<Diagnostic> internet(InstanceSpec spec, SubnetSpec subnet, Surroundings surroundings) {
        if (!InstanceExposure.isPublic(spec, subnet)) {
            return List.of();
        }
        String path = spec.elasticIp() == null ? "publicAddress" : "elasticIp";
        if (!wayOut.from(subnet.vpc(), surroundings)) {
            String network = surroundings.nameOf(subnet.vpc());
            return List.of(
                    spec.elasticIp() == null
                            ? Diagnostic.warning(path, "instance.no-internet", network)
                            : Diagnostic.error(path, "instance.no-internet", network));
        }
        return wayOut.from(spec.subnet(), subnet, surroundings)
                ? List.of()
                : List.of(Diagnostic.warning(path, "instance.private-subnet", surroundings.nameOf(spec.subnet())));
    }

    /** Whether a route of a sibling leads to what is no sibling, which can only be this one. */
    private static boolean isRoutedTo(Surroundings surroundings) {
        Set<ResourceId> others =
                surroundings.siblings(Spec.class).stream().map(Sibling::id).collect(Collectors.toSet());
        return surroundings.siblings(RouteTableSpec.class).stream()
                .flatMap(table -> table.spec().routes().stream())
                .anyMatch(route -> route.target() instanceof Ref.Managed<?> target && !others.contains(target.id()));
    }
}

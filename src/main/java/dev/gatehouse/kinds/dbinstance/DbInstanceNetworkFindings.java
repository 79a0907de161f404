package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.kinds.Listening;
import dev.gatehouse.kinds.Providers;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks whether a DB instance can be reached by those who shall, and by nobody else. */
@Component
final class DbInstanceNetworkFindings {

    private final Providers providers;

    DbInstanceNetworkFindings(Providers providers) {
        this.providers = providers;
    }

    List<Diagnostic> about(DbInstanceSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(groups(spec, surroundings));
        if (spec.publiclyAccessible()) {
            found.addAll(inPublic(spec, surroundings));
        }
        return found;
    }

    private static List<Diagnostic> groups(DbInstanceSpec spec, Surroundings surroundings) {
        if (spec.securityGroups().isEmpty()) {
            return List.of(Diagnostic.error("securityGroups", "db-instance.no-group"));
        }
        Listening listening = new Listening(spec.port(), spec.securityGroups(), surroundings);
        List<Diagnostic> found = new ArrayList<>(listening.otherVpcs(
                "db-instance.group-of-other-vpc", vpc(spec, surroundings), surroundings.nameOf(spec.subnetGroup())));
        found.addAll(listening.closed("db-instance.port-not-open", "db-instance.nobody-comes-in"));
        found.addAll(listening.ranges("db-instance.open-to-ranges"));
        return found;
    }

    /** RDS gives a public address only where the VPC has an internet gateway and both its DNS attributes are on. */
    private List<Diagnostic> inPublic(DbInstanceSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        found.add(Diagnostic.warning("publiclyAccessible", "db-instance.public"));
        vpc(spec, surroundings).ifPresent(vpc -> {
            String name = surroundings.nameOf(vpc);
            Optional<VpcSpec> known = surroundings.spec(vpc);
            if (known.isPresent()
                    && providers.of(Role.internet(vpc), surroundings).isEmpty()) {
                found.add(Diagnostic.error("publiclyAccessible", "db-instance.public-without-internet", name));
            }
            if (known.filter(one -> !one.dnsSupport() || !one.dnsHostnames()).isPresent()) {
                found.add(Diagnostic.error("publiclyAccessible", "db-instance.public-without-dns", name));
            }
        });
        return found;
    }

    /** The VPC that it stands in, if that is known. */
    static Optional<Ref<VpcSpec>> vpc(DbInstanceSpec spec, Lookup lookup) {
        return lookup.spec(spec.subnetGroup()).stream()
                .flatMap(group -> group.subnets().stream())
                .flatMap(subnet -> lookup.spec(subnet).stream())
                .map(SubnetSpec::vpc)
                .findFirst();
    }
}

package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks which subnets have a list. */
final class AssociationFindings {

    private final NetworkAclSpec spec;
    private final Surroundings surroundings;
    private final List<Sibling<NetworkAclSpec>> others;

    AssociationFindings(NetworkAclSpec spec, Surroundings surroundings) {
        this.spec = spec;
        this.surroundings = surroundings;
        this.others = surroundings.siblings(NetworkAclSpec.class).stream()
                .filter(other -> other.spec().vpc().equals(spec.vpc()))
                .toList();
    }

    List<Diagnostic> all() {
        return spec.defaultAcl() ? ofDefault() : ofCustom();
    }

    private List<Diagnostic> ofDefault() {
        List<Diagnostic> found = new ArrayList<>();
        others.stream()
                .filter(other -> other.spec().defaultAcl())
                .forEach(other -> found.add(Diagnostic.error(
                        "defaultAcl", "network-acl.second-default", other.name(), surroundings.nameOf(spec.vpc()))));
        if (!spec.subnets().isEmpty()) {
            found.add(Diagnostic.error("subnets", "network-acl.default-takes-none"));
        }
        String implicit = surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> subnet.spec().vpc().equals(spec.vpc()))
                .filter(subnet -> others.stream()
                        .noneMatch(other -> other.spec().subnets().contains(subnet.ref())))
                .map(Sibling::name)
                .collect(Collectors.joining(", "));
        if (!implicit.isEmpty()) {
            found.add(Diagnostic.info("defaultAcl", "network-acl.implicit", implicit));
        }
        return found;
    }

    private List<Diagnostic> ofCustom() {
        if (spec.subnets().isEmpty()) {
            return List.of(Diagnostic.info("subnets", "network-acl.unused"));
        }
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < spec.subnets().size(); i++) {
            found.addAll(subnet("subnets[" + i + "]", spec.subnets().get(i)));
        }
        return found;
    }

    private List<Diagnostic> subnet(String path, Ref<SubnetSpec> subnet) {
        List<Diagnostic> found = new ArrayList<>();
        surroundings
                .spec(subnet)
                .filter(theirs -> !theirs.vpc().equals(spec.vpc()))
                .ifPresent(theirs -> found.add(Diagnostic.error(
                        path,
                        "network-acl.subnet-of-other-vpc",
                        surroundings.nameOf(subnet),
                        surroundings.nameOf(theirs.vpc()))));
        others.stream()
                .filter(other -> other.spec().subnets().contains(subnet))
                .forEach(other -> found.add(
                        Diagnostic.error(path, "network-acl.subnet-taken", surroundings.nameOf(subnet), other.name())));
        return found;
    }
}

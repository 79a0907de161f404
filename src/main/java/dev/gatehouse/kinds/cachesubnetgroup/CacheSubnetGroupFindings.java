package dev.gatehouse.kinds.cachesubnetgroup;

import dev.gatehouse.kinds.Identifiers;
import dev.gatehouse.kinds.SubnetGroups;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** Checks cache subnet groups. */
final class CacheSubnetGroupFindings {

    private static final int LONGEST_NAME = 255;

    /** A quota, which AWS may have raised. */
    private static final int USUAL_SUBNETS = 20;

    private CacheSubnetGroupFindings() {}

    static List<Diagnostic> about(CacheSubnetGroupSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(name(spec, surroundings));
        if (spec.description().isEmpty()) {
            found.add(Diagnostic.error("description", "cache-subnet-group.no-description"));
        }
        found.addAll(subnets(spec, surroundings));
        return found;
    }

    private static List<Diagnostic> name(CacheSubnetGroupSpec spec, Surroundings surroundings) {
        String name = spec.groupName();
        if (name.equals("default")) {
            // That RDS reserves the name is documented, that ElastiCache does is not.
            return List.of(Diagnostic.warning("groupName", "cache-subnet-group.reserved-name"));
        }
        if (!Identifiers.isSound(name, LONGEST_NAME)) {
            return List.of(Diagnostic.error("groupName", "cache-subnet-group.malformed-name", name));
        }
        return surroundings.siblings(CacheSubnetGroupSpec.class).stream()
                .filter(other -> other.spec().groupName().equals(name))
                .map(other -> Diagnostic.error("groupName", "cache-subnet-group.name-taken", name, other.name()))
                .toList();
    }

    private static List<Diagnostic> subnets(CacheSubnetGroupSpec spec, Surroundings surroundings) {
        int count = spec.subnets().size();
        if (count == 0) {
            return List.of(Diagnostic.error("subnets", "cache-subnet-group.no-subnets"));
        }
        SubnetGroups group = new SubnetGroups(spec.subnets(), surroundings);
        List<Diagnostic> found = new ArrayList<>(group.otherVpcs("cache-subnet-group.other-vpc"));
        if (count > USUAL_SUBNETS) {
            found.add(Diagnostic.warning("subnets", "cache-subnet-group.too-many", count, USUAL_SUBNETS));
        }
        if (group.areKnown() && group.zones().size() < 2) {
            found.add(Diagnostic.warning("subnets", "cache-subnet-group.one-zone", String.join(", ", group.zones())));
        }
        found.addAll(group.publicOnes("cache-subnet-group.public-subnet"));
        return found;
    }
}

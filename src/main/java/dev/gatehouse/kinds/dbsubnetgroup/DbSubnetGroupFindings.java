package dev.gatehouse.kinds.dbsubnetgroup;

import dev.gatehouse.kinds.SubnetGroups;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks DB subnet groups. */
final class DbSubnetGroupFindings {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._ -]{0,254}");

    /** A quota, which AWS may have raised. */
    private static final int USUAL_SUBNETS = 20;

    private DbSubnetGroupFindings() {}

    static List<Diagnostic> about(DbSubnetGroupSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(name(spec, surroundings));
        if (spec.description().isEmpty()) {
            found.add(Diagnostic.error("description", "db-subnet-group.no-description"));
        }
        found.addAll(subnets(spec, surroundings));
        return found;
    }

    private static List<Diagnostic> name(DbSubnetGroupSpec spec, Surroundings surroundings) {
        String name = spec.groupName();
        if (name.equals("default")) {
            return List.of(Diagnostic.error("groupName", "db-subnet-group.reserved-name"));
        }
        if (!NAME.matcher(name).matches()) {
            return List.of(Diagnostic.error("groupName", "db-subnet-group.malformed-name", name));
        }
        return surroundings.siblings(DbSubnetGroupSpec.class).stream()
                .filter(other -> other.spec().groupName().equals(name))
                .map(other -> Diagnostic.error("groupName", "db-subnet-group.name-taken", name, other.name()))
                .toList();
    }

    private static List<Diagnostic> subnets(DbSubnetGroupSpec spec, Surroundings surroundings) {
        int count = spec.subnets().size();
        if (count == 0) {
            return List.of(Diagnostic.error("subnets", "db-subnet-group.no-subnets"));
        }
        SubnetGroups group = new SubnetGroups(spec.subnets(), surroundings);
        List<Diagnostic> found = new ArrayList<>(group.otherVpcs("db-subnet-group.other-vpc"));
        if (count > USUAL_SUBNETS) {
            found.add(Diagnostic.warning("subnets", "db-subnet-group.too-many", count, USUAL_SUBNETS));
        }
        if (group.areKnown() && group.zones().size() < 2) {
            found.add(Diagnostic.error("subnets", "db-subnet-group.one-zone", String.join(", ", group.zones())));
        }
        found.addAll(group.publicOnes("db-subnet-group.public-subnet"));
        return found;
    }
}

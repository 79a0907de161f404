package dev.gatehouse.kinds;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.vpc.VpcSpec;
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

/** Something that listens on a TCP port behind security groups; each room says in its own words what is wrong with that. */
public record Listening(int port, List<Ref<SecurityGroupSpec>> groups, Surroundings surroundings) {

    private static final String FIELD = "securityGroups";

    /**
     * A finding if no group opens the port; none while some group is not known.
     *
     * @param elsewhere if they let in to other ports: an error at the port
     * @param nowhere if they let nobody in at all: a warning at the groups, which may be filled later
     */
    public List<Diagnostic> closed(String elsewhere, String nowhere) {
        List<SecurityGroupSpec> known = known();
        if (known.size() < groups.size() || known.stream().anyMatch(group -> group.letsIn(port))) {
            return List.of();
        }
        return List.of(
                known.stream().anyMatch(SecurityGroupSpec::letsAnythingIn)
                        ? Diagnostic.error("port", elsewhere, port, names())
                        : Diagnostic.warning(FIELD, nowhere, port, names()));
    }

    private List<SecurityGroupSpec> known() {
        return groups.stream().flatMap(ref -> surroundings.spec(ref).stream()).toList();
    }

    public String names() {
        return groups.stream().map(surroundings::nameOf).collect(Collectors.joining(", "));
    }

    /** A finding if whole ranges of addresses are let in, where the group of the clients would be enough. */
    public List<Diagnostic> ranges(String code) {
        String ranges = known().stream()
                .flatMap(group -> group.rules().stream())
                .filter(this::opens)
                .flatMap(rule -> Optional.ofNullable(rule.cidr()).stream())
                .filter(cidr -> cidr.size() > 1)
                .map(Cidr::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        return ranges.isEmpty() ? List.of() : List.of(Diagnostic.warning(FIELD, code, port, ranges));
    }

    private boolean opens(Rule rule) {
        return rule.direction() == Direction.INBOUND
                && rule.protocol().includes(Protocol.TCP)
                && (rule.ports() == null || rule.ports().contains(port));
    }

    /**
     * A finding for each group that is not of the VPC.
     *
     * @param where what is of that VPC, as people call it
     */
    public List<Diagnostic> otherVpcs(String code, Optional<Ref<VpcSpec>> vpc, String where) {
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Ref<SecurityGroupSpec> ref = groups.get(i);
            boolean isOther = surroundings
                    .spec(ref)
                    .filter(group -> vpc.filter(own -> !group.vpc().equals(own)).isPresent())
                    .isPresent();
            if (isOther) {
                found.add(Diagnostic.error(FIELD + "[" + i + "]", code, surroundings.nameOf(ref), where));
            }
        }
        return found;
    }
}

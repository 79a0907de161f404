package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks whom rules let in or out. */
final class PeerFindings {

    /** Where people, and those who should not, log in: SSH and RDP. */
    private static final List<Integer> MANAGEMENT = List.of(22, 3389);

    /** SQL Server, Oracle, MySQL, PostgreSQL, Redshift, Redis, memcached, MongoDB. */
    private static final List<Integer> DATABASES = List.of(1433, 1521, 3306, 5432, 5439, 6379, 11211, 27017);

    private final SecurityGroupSpec spec;
    private final Surroundings surroundings;
    private final List<Diagnostic> found = new ArrayList<>();

    PeerFindings(SecurityGroupSpec spec, Surroundings surroundings) {
        this.spec = spec;
        this.surroundings = surroundings;
    }

    List<Diagnostic> all() {
        for (int i = 0; i < spec.rules().size(); i++) {
            Rule rule = spec.rules().get(i);
            String path = "rules[" + i + "]";
            oneOtherSide(rule, path);
            group(rule, path + ".group");
            if (rule.cidr() != null && rule.direction() == Direction.INBOUND) {
                from(rule, rule.cidr(), path + ".cidr");
            }
        }
        return found;
    }

    private void oneOtherSide(Rule rule, String path) {
        if (rule.peers().isEmpty()) {
            found.add(Diagnostic.error(path + ".cidr", "security-group.no-peer"));
        } else if (rule.peers().size() > 1) {
            String given = String.join(", ", rule.peers());
            found.add(Diagnostic.error(path + ".cidr", "security-group.several-peers", given));
        }
        if (rule.cidr6() != null) {
            found.add(Diagnostic.info(path + ".cidr6", "security-group.ipv6"));
        }
        String list = rule.prefixList();
        if (list != null && !list.matches("pl-[0-9a-f]{8,17}")) {
            found.add(Diagnostic.error(path + ".prefixList", "security-group.prefix-list-malformed", list));
        }
    }

    private void group(Rule rule, String path) {
        Ref<SecurityGroupSpec> group = rule.group();
        if (group != null) {
            surroundings
                    .spec(group)
                    .filter(other -> !other.vpc().equals(spec.vpc()))
                    .ifPresent(other -> found.add(Diagnostic.error(
                            path,
                            "security-group.group-of-other-vpc",
                            surroundings.nameOf(group),
                            surroundings.nameOf(other.vpc()))));
        }
    }

    private void from(Rule rule, Cidr cidr, String path) {
        String management = reached(rule, MANAGEMENT);
        String databases = namesPorts(rule) ? reached(rule, DATABASES) : "";
        if (cidr.equals(Cidr.ANYWHERE)) {
            fromEverywhere(rule, management, databases, path);
        } else {
            fromRange(cidr, management, databases, path);
        }
    }

    private void fromEverywhere(Rule rule, String management, String databases, String path) {
        if (rule.protocol().equals(Protocol.ALL)) {
            found.add(Diagnostic.warning(path, "security-group.open-to-all"));
            return;
        }
        if (!management.isEmpty()) {
            found.add(Diagnostic.warning(path, "security-group.management-open", management));
        }
        if (!databases.isEmpty()) {
            found.add(Diagnostic.warning(path, "security-group.database-open", databases));
        }
    }

    private void fromRange(Cidr cidr, String management, String databases, String path) {
        String subnets = wholeSubnets(cidr);
        if (!management.isEmpty() && !subnets.isEmpty()) {
            found.add(Diagnostic.warning(path, "security-group.management-from-subnet", management, subnets));
        }
        if (!databases.isEmpty() && cidr.size() > 1 && (cidr.isPrivate() || !subnets.isEmpty())) {
            found.add(Diagnostic.warning(path, "security-group.database-from-range", databases, cidr));
        } else if (management.isEmpty() && !subnets.isEmpty()) {
            found.add(Diagnostic.info(path, "security-group.whole-subnet", cidr, subnets));
        }
    }

    private static boolean namesPorts(Rule rule) {
        return rule.ports() != null && !rule.ports().equals(PortRange.ALL);
    }

    private static String reached(Rule rule, List<Integer> ports) {
        return ports.stream()
                .filter(port -> reaches(rule, port))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static boolean reaches(Rule rule, int port) {
        return rule.protocol().includes(Protocol.TCP)
                && (rule.ports() == null || rule.ports().contains(port));
    }

    private String wholeSubnets(Cidr cidr) {
        return surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> subnet.spec().vpc().equals(spec.vpc()))
                .filter(subnet -> cidr.contains(subnet.spec().cidr()))
                .map(Sibling::name)
                .collect(Collectors.joining(", "));
    }
}

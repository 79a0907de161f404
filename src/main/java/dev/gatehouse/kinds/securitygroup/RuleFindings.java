package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks rules: each by itself, and whether others make it superfluous. */
final class RuleFindings {

    private static final int QUOTA = 60;

    private final SecurityGroupSpec spec;
    private final Surroundings surroundings;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    RuleFindings(SecurityGroupSpec spec, Surroundings surroundings) {
        this.spec = spec;
        this.surroundings = surroundings;
    }

    List<Diagnostic> all() {
        for (int i = 0; i < spec.rules().size(); i++) {
            Rule rule = spec.rules().get(i);
            String path = "rules[" + i + "]";
            semantics(rule, path);
            if (!keys.add(rule.naturalKey())) {
                found.add(Diagnostic.error(path, "security-group.duplicate-rule"));
            } else {
                covered(rule, path);
            }
            if (rule.description() != null) {
                found.addAll(NameFindings.text(path + ".description", rule.description()));
            }
        }
        if (count(Direction.INBOUND) >= QUOTA) {
            found.add(Diagnostic.warning("rules", "security-group.quota-inbound", QUOTA));
        }
        if (count(Direction.OUTBOUND) >= QUOTA) {
            found.add(Diagnostic.warning("rules", "security-group.quota-outbound", QUOTA));
        }
        if (count(Direction.OUTBOUND) == 0) {
            found.add(Diagnostic.info("rules", "security-group.only-answers"));
        }
        return found;
    }

    private void semantics(Rule rule, String path) {
        if (rule.protocol().equals(Protocol.ICMPV6) && rule.cidr6() == null) {
            found.add(Diagnostic.error(path + ".protocol", "security-group.icmpv6"));
        }
        if (rule.ports() != null && !rule.protocol().hasPorts()) {
            found.add(Diagnostic.error(
                    path + ".ports", "security-group.ports-without-protocol", rule.ports(), rule.protocol()));
        }
        boolean typed = rule.protocol().equals(Protocol.ICMP) || rule.protocol().equals(Protocol.ICMPV6);
        if (rule.icmp() != null && !typed) {
            found.add(Diagnostic.error(
                    path + ".icmp", "security-group.icmp-without-protocol", rule.icmp(), rule.protocol()));
        }
    }

    private void covered(Rule rule, String path) {
        spec.rules().stream()
                .filter(other -> other.covers(rule) && !other.naturalKey().equals(rule.naturalKey()))
                .findFirst()
                .ifPresent(other -> found.add(Diagnostic.info(path, "security-group.covered", inShort(other))));
    }

    /** A rule in a few words that are the same in each language. */
    private String inShort(Rule rule) {
        String ports = rule.ports() == null ? "" : " " + rule.ports();
        Ref<SecurityGroupSpec> group = rule.group();
        String peer = group != null
                ? surroundings.nameOf(group)
                : rule.self() ? spec.groupName() : String.join(" ", rule.peers());
        return rule.protocol() + ports + " " + peer;
    }

    private long count(Direction direction) {
        return spec.rules().stream()
                .filter(rule -> rule.direction() == direction)
                .count();
    }
}

package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Cidr6;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.AfterCreation;
import dev.gatehouse.resource.AfterCreation.Needs;
import dev.gatehouse.resource.AfterCreation.Parting;
import dev.gatehouse.resource.Alternative;
import dev.gatehouse.resource.Beside;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.NaturalKey;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Split;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a security group.
 *
 * @param defaultGroup whether it stands for the VPC's default group, which AWS makes and hosts bear that are given none
 */
public record SecurityGroupSpec(
        @ForcesReplacement Ref<VpcSpec> vpc,
        @ForcesReplacement boolean defaultGroup,
        @ForcesReplacement String groupName,
        @ForcesReplacement String description,
        List<Rule> rules,
        Tags tags)
        implements Spec {

    private static final Comparator<Rule> ORDER = Comparator.comparing(Rule::direction)
            .thenComparing(Rule::protocol)
            .thenComparing(Rule::ports, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Rule::icmp, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Rule::cidr, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Rule::naturalKey)
            .thenComparing(rule -> Objects.requireNonNullElse(rule.description(), ""));

    public SecurityGroupSpec {
        // AWS trims the name's end.
        groupName = groupName.stripTrailing();
        rules = rules.stream().sorted(ORDER).toList();
    }

    /** Whether some rule lets TCP in on that port. */
    public boolean letsIn(int port) {
        return rules.stream()
                .filter(rule ->
                        rule.direction() == Direction.INBOUND && rule.protocol().includes(Protocol.TCP))
                .anyMatch(rule -> rule.ports() == null || rule.ports().contains(port));
    }

    /** Whether some rule lets anything in. */
    public boolean letsAnythingIn() {
        return rules.stream().anyMatch(rule -> rule.direction() == Direction.INBOUND);
    }

    /**
     * What may pass: the destination ports of TCP and UDP and the type of ICMP are always said there, so that left out means
     * all; elsewhere "all" says nothing and is dropped, while anything narrower is kept, to be refused. The other side is
     * said in exactly one way.
     *
     * @param group whoever bears this other group, by private address
     * @param self whoever bears this very group
     * @param prefixList the AWS id of a list of address blocks
     * @param cidr6 nothing here has IPv6 addresses, but what somebody allowed is to be seen, and can be taken away
     */
    public record Rule(
            @NaturalKey @Split Direction direction,
            @NaturalKey Protocol protocol,
            @NaturalKey @Nullable PortRange ports,
            @NaturalKey @Beside("ports") @Nullable IcmpType icmp,
            @NaturalKey @Nullable Cidr cidr,

            @NaturalKey @Alternative("cidr") @AfterCreation(needs = Needs.EXISTS, parting = Parting.LETS_GO) @Nullable
            Ref<SecurityGroupSpec> group,

            @NaturalKey @Alternative("cidr") boolean self,
            @NaturalKey @Alternative("cidr") @Nullable String prefixList,
            @NaturalKey @Alternative("cidr") @Nullable Cidr6 cidr6,
            @Nullable String description)
            implements Row {

        public Rule {
            if (protocol.hasPorts() && ports == null) {
                ports = PortRange.ALL;
            } else if (!protocol.hasPorts() && PortRange.ALL.equals(ports)) {
                ports = null;
            }
            boolean typed = protocol.equals(Protocol.ICMP) || protocol.equals(Protocol.ICMPV6);
            if (typed && icmp == null) {
                icmp = IcmpType.ALL;
            } else if (!typed && IcmpType.ALL.equals(icmp)) {
                icmp = null;
            }
            prefixList = prefixList == null || prefixList.isBlank() ? null : prefixList.strip();
            description = description == null || description.isBlank() ? null : description.strip();
        }

        /** One for IPv4. */
        public Rule(
                Direction direction,
                Protocol protocol,
                @Nullable PortRange ports,
                @Nullable IcmpType icmp,
                @Nullable Cidr cidr,
                @Nullable Ref<SecurityGroupSpec> group,
                boolean self,
                @Nullable String prefixList,
                @Nullable String description) {
            this(direction, protocol, ports, icmp, cidr, group, self, prefixList, null, description);
        }

        @Override
        public String naturalKey() {
            return Stream.concat(
                            Stream.of(Texts.write(direction), protocol, ports, icmp)
                                    .filter(Objects::nonNull)
                                    .map(Object::toString),
                            peers().stream())
                    .collect(Collectors.joining(" "));
        }

        /** The other side, as a word; exactly one in a sound rule. */
        List<String> peers() {
            return Stream.of(cidr, group, self ? "self" : null, prefixList, cidr6)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .toList();
        }

        /** The same rule whatever is written to it. */
        Rule undescribed() {
            return new Rule(direction, protocol, ports, icmp, cidr, group, self, prefixList, cidr6, null);
        }

        /** Whether whatever the other lets pass passes by this one too. */
        boolean covers(Rule other) {
            return direction == other.direction
                    && protocol.includes(other.protocol)
                    && (ports == null || other.ports != null && ports.contains(other.ports))
                    && (icmp == null || other.icmp != null && icmp.contains(other.icmp))
                    && (cidr == null ? peers().equals(other.peers()) : other.cidr != null && cidr.contains(other.cidr));
        }
    }
}

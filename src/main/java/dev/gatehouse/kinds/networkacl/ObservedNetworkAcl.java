package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Texts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;
import software.amazon.awssdk.services.ec2.model.RuleAction;

/** What AWS says of a network ACL, in our words. */
final class ObservedNetworkAcl {

    /** AWS's final entry, which denies, is shown as 32767, and as 32768 for IPv6. */
    private static final int FINAL = 32767;

    private ObservedNetworkAcl() {}

    static Present<NetworkAclSpec> present(NetworkAcl acl) {
        boolean byDefault = Boolean.TRUE.equals(acl.isDefault());
        return new Present<>(
                acl.networkAclId(),
                new NetworkAclSpec(
                        Ref.external(acl.vpcId()),
                        byDefault,
                        acl.entries().stream()
                                .filter(entry -> entry.ruleNumber() < FINAL && entry.cidrBlock() != null)
                                .map(ObservedNetworkAcl::entry)
                                .toList(),
                        byDefault ? List.of() : subnets(acl),
                        Ec2Tags.visible(acl.tags())),
                Readiness.READY,
                attributes(acl, byDefault),
                Ec2Tags.ownership(acl.tags()));
    }

    private static List<Ref<SubnetSpec>> subnets(NetworkAcl acl) {
        return acl.associations().stream()
                .map(association -> Ref.<SubnetSpec>external(association.subnetId()))
                .toList();
    }

    /** Whatever AWS tells of ports or types where they count for nothing is left out. */
    private static Entry entry(NetworkAclEntry entry) {
        Protocol protocol = new Protocol(Integer.parseInt(entry.protocol()));
        return new Entry(
                direction(entry),
                entry.ruleNumber(),
                protocol,
                protocol.hasPorts() && entry.portRange() != null
                        ? new PortRange(
                                entry.portRange().from(), entry.portRange().to())
                        : null,
                protocol.equals(Protocol.ICMP) && entry.icmpTypeCode() != null
                        ? IcmpType.of(
                                entry.icmpTypeCode().type(),
                                entry.icmpTypeCode().code())
                        : null,
                Cidr.masked(entry.cidrBlock()),
                entry.ruleAction() == RuleAction.ALLOW ? Action.ALLOW : Action.DENY);
    }

    private static Direction direction(NetworkAclEntry entry) {
        return Boolean.TRUE.equals(entry.egress()) ? Direction.OUTBOUND : Direction.INBOUND;
    }

    private static Map<String, String> attributes(NetworkAcl acl, boolean byDefault) {
        Map<String, String> attributes = new TreeMap<>();
        String ipv6 = acl.entries().stream()
                .filter(entry -> entry.ruleNumber() < FINAL && entry.ipv6CidrBlock() != null)
                .map(entry -> Texts.write(direction(entry)) + " " + entry.ruleNumber() + " "
                        + entry.ruleActionAsString() + " " + entry.ipv6CidrBlock())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!ipv6.isEmpty()) {
            attributes.put("ipv6", ipv6);
        }
        if (byDefault && !acl.associations().isEmpty()) {
            attributes.put(
                    "subnets",
                    acl.associations().stream()
                            .map(NetworkAclAssociation::subnetId)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return attributes;
    }
}

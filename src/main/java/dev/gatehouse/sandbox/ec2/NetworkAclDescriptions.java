package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NetworkAclRow.EntryRow;
import dev.gatehouse.sandbox.ec2.NetworkAclRow.RangeRow;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IcmpTypeCode;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;
import software.amazon.awssdk.services.ec2.model.PortRange;

/** How a network ACL is shown, with the denies that end it, and the filters that look at what is shown. */
final class NetworkAclDescriptions {

    /** The number under which AWS shows the asterisk that ends a list. */
    static final int LAST = 32767;

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;

    NetworkAclDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
    }

    Filters<NetworkAclRow> filters() {
        return new Filters<NetworkAclRow>()
                .onEach("association.association-id", onAssociations(NetworkAclAssociationRow::id))
                .onEach("association.network-acl-id", onAssociations(NetworkAclAssociationRow::networkAclId))
                .onEach("association.subnet-id", onAssociations(NetworkAclAssociationRow::subnetId))
                .on("default", NetworkAclRow::isDefault)
                .onEach("entry.cidr", onEntries(EntryRow::cidr))
                .onEach("entry.ipv6-cidr", onEntries(EntryRow::cidr6))
                .onEach("entry.icmp.type", onEntries(entry -> first(entry.icmp())))
                .onEach("entry.icmp.code", onEntries(entry -> second(entry.icmp())))
                .onEach("entry.port-range.from", onEntries(entry -> first(entry.ports())))
                .onEach("entry.port-range.to", onEntries(entry -> second(entry.ports())))
                .onEach("entry.protocol", onEntries(EntryRow::protocol))
                .onEach("entry.rule-action", onEntries(entry -> action(entry)))
                .onEach("entry.egress", onEntries(EntryRow::egress))
                .onEach("entry.rule-number", onEntries(EntryRow::number))
                .on("network-acl-id", NetworkAclRow::id)
                .on("owner-id", acl -> cloud.account())
                .on("vpc-id", NetworkAclRow::vpcId)
                .tagged(acl -> tags.map(acl.id()));
    }

    NetworkAcl describe(NetworkAclRow acl) {
        return NetworkAcl.builder()
                .networkAclId(acl.id())
                .vpcId(acl.vpcId())
                .ownerId(cloud.account())
                .isDefault(acl.isDefault())
                .entries(entries(acl).stream()
                        .map(NetworkAclDescriptions::describe)
                        .toList())
                .associations(associations(acl).stream()
                        .map(one -> NetworkAclAssociation.builder()
                                .networkAclAssociationId(one.id())
                                .networkAclId(one.networkAclId())
                                .subnetId(one.subnetId())
                                .build())
                        .toList())
                .tags(tags.list(acl.id()))
                .build();
    }

    private static List<EntryRow> entries(NetworkAclRow acl) {
        return Stream.concat(acl.entries().stream(), Stream.of(last(true), last(false)))
                .sorted(Comparator.comparing((EntryRow entry) -> !entry.egress())
                        .thenComparing(EntryRow::number))
                .toList();
    }

    private static EntryRow last(boolean egress) {
        return new EntryRow(egress, LAST, "-1", false, "0.0.0.0/0", null, null, null);
    }

    private List<NetworkAclAssociationRow> associations(NetworkAclRow acl) {
        return tables.networkAclAssociations().all().stream()
                .filter(one -> one.networkAclId().equals(acl.id()))
                .toList();
    }

    private static NetworkAclEntry describe(EntryRow entry) {
        NetworkAclEntry.Builder shown = NetworkAclEntry.builder()
                .egress(entry.egress())
                .ruleNumber(entry.number())
                .protocol(entry.protocol())
                .ruleAction(action(entry))
                .cidrBlock(entry.cidr())
                .ipv6CidrBlock(entry.cidr6());
        RangeRow ports = entry.ports();
        if (ports != null) {
            shown.portRange(
                    PortRange.builder().from(ports.first()).to(ports.second()).build());
        }
        RangeRow icmp = entry.icmp();
        if (icmp != null) {
            shown.icmpTypeCode(IcmpTypeCode.builder()
                    .type(icmp.first())
                    .code(icmp.second())
                    .build());
        }
        return shown.build();
    }

    private static String action(EntryRow entry) {
        return entry.allow() ? "allow" : "deny";
    }

    private static @Nullable Integer first(@Nullable RangeRow range) {
        return range == null ? null : range.first();
    }

    private static @Nullable Integer second(@Nullable RangeRow range) {
        return range == null ? null : range.second();
    }

    private Function<NetworkAclRow, Collection<String>> onAssociations(
            Function<NetworkAclAssociationRow, String> value) {
        return acl -> associations(acl).stream().map(value).toList();
    }

    private static Function<NetworkAclRow, Collection<String>> onEntries(Function<EntryRow, @Nullable Object> value) {
        return acl -> List.copyOf(entries(acl).stream()
                .map(value)
                .filter(Objects::nonNull)
                .map(Objects::toString)
                .toList());
    }
}

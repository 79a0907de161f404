package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NetworkAclRow.EntryRow;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.PeerRow;
import dev.gatehouse.sandbox.ec2.SecurityGroupRuleRow.TrafficRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether TCP connections inside a VPC are let through by security groups and network ACLs: those of load balancers to
 * their targets, above all. Routes do not matter there, because a VPC's own addresses are always local.
 */
public final class ServicePaths {

    private static final int FIRST_EPHEMERAL = 1024;
    private static final int LAST_PORT = 65_535;

    private final Tables tables;

    public ServicePaths(Cloud anyService) {
        this.tables = new Tables(anyService.of("ec2"));
    }

    /** Whether a connection from one interface to a port of another one is let through, replies included. */
    public boolean lets(String fromInterfaceId, String toInterfaceId, int port) {
        Optional<NetworkInterfaceRow> from = tables.networkInterfaces().get(fromInterfaceId);
        Optional<NetworkInterfaceRow> to = tables.networkInterfaces().get(toInterfaceId);
        return from.isPresent() && to.isPresent() && lets(from.get(), to.get(), port);
    }

    private boolean lets(NetworkInterfaceRow from, NetworkInterfaceRow to, int port) {
        if (!groupsLet(from, to, true, port) || !groupsLet(to, from, false, port)) {
            return false;
        }
        return from.subnetId().equals(to.subnetId())
                || aclLets(from.subnetId(), true, to.privateIp(), port, port)
                        && aclLets(to.subnetId(), false, from.privateIp(), port, port)
                        && aclLets(to.subnetId(), true, from.privateIp(), FIRST_EPHEMERAL, LAST_PORT)
                        && aclLets(from.subnetId(), false, to.privateIp(), FIRST_EPHEMERAL, LAST_PORT);
    }

    private boolean groupsLet(NetworkInterfaceRow own, NetworkInterfaceRow peer, boolean egress, int port) {
        return own.groupIds().stream()
                .flatMap(group -> tables.rulesOf(group, egress).stream())
                .anyMatch(rule -> isFor(rule.traffic(), port) && isOf(rule.peer(), peer));
    }

    private static boolean isFor(TrafficRow traffic, int port) {
        return traffic.protocol().equals("-1")
                || traffic.protocol().equals("tcp") && traffic.from() <= port && port <= traffic.to();
    }

    private static boolean isOf(PeerRow rule, NetworkInterfaceRow peer) {
        if (rule.securityGroupId() != null) {
            return peer.groupIds().contains(rule.securityGroupId());
        }
        return rule.cidr() != null && contains(rule.cidr(), peer.privateIp());
    }

    private static boolean contains(String cidr, String address) {
        return Block.address(address).stream().anyMatch(Block.of(cidr)::contains);
    }

    /** Whether every port of the range is allowed by the first entry that concerns it. */
    private boolean aclLets(String subnetId, boolean egress, String peer, int first, int last) {
        List<EntryRow> entries = acl(subnetId).entries().stream()
                .filter(entry -> entry.egress() == egress)
                .filter(entry -> entry.cidr() != null && contains(entry.cidr(), peer))
                .filter(entry ->
                        entry.protocol().equals("-1") || entry.protocol().equals("6"))
                .sorted(Comparator.comparingInt(EntryRow::number))
                .toList();
        int open = first;
        while (open <= last) {
            Optional<EntryRow> deciding = deciding(entries, open);
            if (deciding.isEmpty() || !deciding.get().allow()) {
                return false;
            }
            open = 1 + Math.min(end(deciding.get()), beforeEarlierDenial(entries, deciding.get(), open, last));
        }
        return true;
    }

    private static Optional<EntryRow> deciding(List<EntryRow> entries, int port) {
        return entries.stream()
                .filter(entry -> start(entry) <= port && port <= end(entry))
                .findFirst();
    }

    private static int beforeEarlierDenial(List<EntryRow> entries, EntryRow allowing, int from, int last) {
        return entries.stream()
                .filter(entry -> entry.number() < allowing.number() && !entry.allow() && start(entry) > from)
                .mapToInt(entry -> start(entry) - 1)
                .min()
                .orElse(last);
    }

    private static int start(EntryRow entry) {
        return entry.ports() == null ? 0 : entry.ports().first();
    }

    private static int end(EntryRow entry) {
        return entry.ports() == null ? LAST_PORT : entry.ports().second();
    }

    private NetworkAclRow acl(String subnetId) {
        return tables.networkAclAssociations().all().stream()
                .filter(one -> one.subnetId().equals(subnetId))
                .flatMap(one -> tables.networkAcls().get(one.networkAclId()).stream())
                .findFirst()
                .orElseThrow();
    }
}

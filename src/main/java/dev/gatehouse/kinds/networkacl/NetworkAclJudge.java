package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.resource.PacketJudge;
import org.springframework.stereotype.Component;

/** The entry with the lowest number that fits decides; what none fits, AWS's last entry denies. */
@Component
final class NetworkAclJudge implements PacketJudge<NetworkAclSpec> {

    @Override
    public Class<NetworkAclSpec> specType() {
        return NetworkAclSpec.class;
    }

    @Override
    public Judgement judge(NetworkAclSpec spec, Packet packet) {
        return spec.entries().stream()
                .filter(entry -> fits(entry, packet))
                .findFirst()
                .map(entry -> new Judgement(entry.action() == Action.ALLOW, entry.naturalKey()))
                .orElseGet(() -> new Judgement(false, ""));
    }

    private static boolean fits(Entry entry, Packet packet) {
        PortRange ports = entry.ports();
        return entry.direction() == packet.direction()
                && entry.protocol().includes(packet.protocol())
                && entry.cidr().contains(new Cidr(packet.address(), 32))
                && (ports == null || ports.contains(packet.port()))
                && (entry.icmp() == null || entry.icmp().contains(IcmpType.ECHO_REQUEST));
    }
}

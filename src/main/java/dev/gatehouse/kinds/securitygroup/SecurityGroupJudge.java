package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.resource.PacketJudge;
import org.springframework.stereotype.Component;

/**
 * Any rule that fits lets the packet pass. A packet is told by its address alone, so rules for groups and prefix lists fit
 * none: who bears which group is not known here.
 */
@Component
final class SecurityGroupJudge implements PacketJudge<SecurityGroupSpec> {

    @Override
    public Class<SecurityGroupSpec> specType() {
        return SecurityGroupSpec.class;
    }

    @Override
    public Judgement judge(SecurityGroupSpec spec, Packet packet) {
        return spec.rules().stream()
                .filter(rule -> fits(rule, packet))
                .findFirst()
                .map(rule -> new Judgement(true, rule.naturalKey()))
                .orElseGet(() -> new Judgement(false, ""));
    }

    private static boolean fits(Rule rule, Packet packet) {
        Cidr cidr = rule.cidr();
        return rule.direction() == packet.direction()
                && rule.protocol().includes(packet.protocol())
                && cidr != null
                && cidr.contains(new Cidr(packet.address(), 32))
                && (rule.ports() == null || rule.ports().contains(packet.port()))
                && (rule.icmp() == null || rule.icmp().contains(IcmpType.ECHO_REQUEST));
    }
}

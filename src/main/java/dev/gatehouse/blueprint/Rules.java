package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;

/** Rules of security groups, each with what it is for. */
final class Rules {

    private Rules() {}

    static Rule in(int port, Cidr from, String why) {
        return tcp(Direction.INBOUND, port, from, why);
    }

    static Rule in(int port, Ref<SecurityGroupSpec> from, String why) {
        return tcp(Direction.INBOUND, port, from, why);
    }

    static Rule out(int port, Cidr to, String why) {
        return tcp(Direction.OUTBOUND, port, to, why);
    }

    static Rule out(int port, Ref<SecurityGroupSpec> to, String why) {
        return tcp(Direction.OUTBOUND, port, to, why);
    }

    static Rule pingOut(String why) {
        return new Rule(
                Direction.OUTBOUND, Protocol.ICMP, null, IcmpType.ECHO_REQUEST, Cidr.ANYWHERE, null, false, null, why);
    }

    private static Rule tcp(Direction direction, int port, Cidr other, String why) {
        return new Rule(direction, Protocol.TCP, PortRange.of(port), null, other, null, false, null, why);
    }

    private static Rule tcp(Direction direction, int port, Ref<SecurityGroupSpec> other, String why) {
        return new Rule(direction, Protocol.TCP, PortRange.of(port), null, null, other, false, null, why);
    }
}

package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connections that a network has to let through, and the entries of a subnet's network ACL that follow from them: a
 * network ACL remembers no connection, so each needs an entry for its requests and one for its replies. Within a subnet
 * none counts, and none is needed for the VPC's own DNS and clock, which network ACLs do not see.
 */
final class Traffic {

    /** The ports from which Linux opens connections, as Amazon Linux and Ubuntu have it set. */
    static final PortRange LINUX = new PortRange(32768, 60999);

    /** The ports from which anybody opens connections: NAT gateways, load balancers, and clients of unknown systems. */
    static final PortRange ANYBODY = new PortRange(1024, 65535);

    private static final IcmpType ECHO_REPLY = new IcmpType(0, 0);
    private static final int STEP = 100;

    private record Packets(
            Protocol protocol,
            @Nullable PortRange ports,
            @Nullable IcmpType icmp) {

        static Packets tcp(PortRange ports) {
            return new Packets(Protocol.TCP, ports, null);
        }

        static Packets icmp(IcmpType type) {
            return new Packets(Protocol.ICMP, null, type);
        }
    }

    private record Flow(Cidr client, Cidr server, Packets request, Packets reply) {}

    private final List<Flow> flows = new ArrayList<>();

    /** Connections to a port, whoever the client and the server are among these. */
    Traffic tcp(Collection<Cidr> clients, PortRange from, Collection<Cidr> servers, int... ports) {
        for (int port : ports) {
            add(clients, servers, Packets.tcp(PortRange.of(port)), Packets.tcp(from));
        }
        return this;
    }

    Traffic ping(Collection<Cidr> clients, Collection<Cidr> servers) {
        add(clients, servers, Packets.icmp(IcmpType.ECHO_REQUEST), Packets.icmp(ECHO_REPLY));
        return this;
    }

    private void add(Collection<Cidr> clients, Collection<Cidr> servers, Packets request, Packets reply) {
        for (Cidr client : clients) {
            for (Cidr server : servers) {
                flows.add(new Flow(client, server, request, reply));
            }
        }
    }

    /**
     * Connections to anywhere on the internet by a NAT gateway, and pings. The subnet itself and that of the gateway see the
     * packets with the subnet's addresses; the gateway's own connections start from the gateway's.
     */
    Traffic throughNat(Subnet inside, Subnet gateway, int... ports) {
        List<Cidr> within = List.of(inside.cidr());
        List<Cidr> at = List.of(gateway.cidr());
        List<Cidr> outside = List.of(Cidr.ANYWHERE);
        return tcp(within, LINUX, outside, ports)
                .tcp(within, LINUX, at, ports)
                .tcp(at, ANYBODY, outside, ports)
                .ping(within, outside)
                .ping(within, at)
                .ping(at, outside);
    }

    /** The fewest entries by which a subnet takes its part in all of it. */
    List<Entry> entries(Cidr subnet) {
        List<Entry> needed = flows.stream()
                .filter(flow -> !flow.client().equals(flow.server()))
                .mapMulti((Flow flow, Consumer<Entry> next) -> {
                    if (flow.client().equals(subnet)) {
                        next.accept(entry(Direction.OUTBOUND, flow.request(), flow.server()));
                        next.accept(entry(Direction.INBOUND, flow.reply(), flow.server()));
                    }
                    if (flow.server().equals(subnet)) {
                        next.accept(entry(Direction.INBOUND, flow.request(), flow.client()));
                        next.accept(entry(Direction.OUTBOUND, flow.reply(), flow.client()));
                    }
                })
                .distinct()
                .toList();
        List<Entry> fewest = needed.stream()
                .filter(entry -> needed.stream().noneMatch(other -> !other.equals(entry) && covers(other, entry)))
                .sorted(Comparator.comparing(Entry::direction)
                        .thenComparing(Entry::protocol, Comparator.reverseOrder())
                        .thenComparing(Entry::ports, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Entry::icmp, Comparator.nullsFirst(Comparator.reverseOrder()))
                        .thenComparing(Entry::cidr))
                .toList();
        return numbered(fewest);
    }

    private static Entry entry(Direction direction, Packets packets, Cidr other) {
        return new Entry(direction, STEP, packets.protocol(), packets.ports(), packets.icmp(), other, Action.ALLOW);
    }

    private static boolean covers(Entry wide, Entry narrow) {
        return wide.direction() == narrow.direction()
                && wide.protocol().equals(narrow.protocol())
                && wide.cidr().contains(narrow.cidr())
                && (wide.ports() == null
                        || narrow.ports() != null && wide.ports().contains(narrow.ports()))
                && (wide.icmp() == null || narrow.icmp() != null && wide.icmp().contains(narrow.icmp()));
    }

    /** With room between them for what people add. */
    private static List<Entry> numbered(List<Entry> entries) {
        List<Entry> numbered = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            int number = 0;
            for (Entry entry : entries) {
                if (entry.direction() == direction) {
                    number += STEP;
                    numbered.add(new Entry(
                            direction,
                            number,
                            entry.protocol(),
                            entry.ports(),
                            entry.icmp(),
                            entry.cidr(),
                            entry.action()));
                }
            }
        }
        return numbered;
    }
}

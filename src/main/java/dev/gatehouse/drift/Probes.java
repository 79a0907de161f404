package dev.gatehouse.drift;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.PacketJudge.Packet;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Packets from the internet that tell two lists of rules apart. Rules are made of blocks and ranges of ports, so it is
 * enough to try an address of each public block and the ends of each range that one of them names.
 */
final class Probes {

    private static final int MOST = 64;
    private static final List<Protocol> PROTOCOLS = List.of(Protocol.TCP, Protocol.UDP, Protocol.ICMP);

    private final Set<Long> addresses = new LinkedHashSet<>();
    private final Set<Integer> ports = new LinkedHashSet<>();

    private Probes() {}

    /** Whether these let a packet from the internet in that those did not. */
    static boolean comesIn(Doors before, Doors after) {
        Probes probes = new Probes();
        probes.collect(after.specs());
        probes.collect(before.specs());
        probes.addresses.add(Cidr.parse("198.41.0.4/32").base());
        probes.ports.add(1);
        return probes.addresses.stream()
                .limit(MOST)
                .anyMatch(address -> probes.ports.stream()
                        .limit(MOST)
                        .anyMatch(port -> PROTOCOLS.stream()
                                .map(protocol -> new Packet(Direction.INBOUND, protocol, port, address))
                                .anyMatch(packet -> after.lets(packet) && !before.lets(packet))));
    }

    private void collect(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Cidr block -> add(block);
            case PortRange range -> {
                ports.add(range.from());
                ports.add(range.to());
            }
            case List<?> list -> list.forEach(this::collect);
            case Record record
            when record instanceof Spec || record instanceof dev.gatehouse.resource.Row ->
                Shape.of(record.getClass()).components().forEach(component -> collect(component.of(record)));
            default -> {}
        }
    }

    /** Of the block of everything, the address that every list is tried with will do. */
    private void add(Cidr block) {
        if (!block.isPrivate() && block.prefix() > 0) {
            addresses.add(block.base());
        }
    }
}

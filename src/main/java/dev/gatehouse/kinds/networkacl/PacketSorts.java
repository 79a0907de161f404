package dev.gatehouse.kinds.networkacl;

import static dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action.ALLOW;

import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Protocol;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One packet of each sort that some entries can tell apart. As entries are ranges of addresses and ports, the packets at
 * the beginnings of ranges stand for all others: what holds for each of these holds for every packet there is.
 */
final class PacketSorts {

    /** Set apart by themselves, so that it can be asked what becomes of them. */
    private static final List<Integer> NOTABLE_PORTS = List.of(22, 3389);

    private final List<Packet> packets = new ArrayList<>();
    private final Map<Entry, BitSet> matching = new HashMap<>();

    /** A packet in one direction; {@code port} is the ICMP type if the protocol is ICMP, and nothing if it has no ports. */
    record Packet(Protocol protocol, int port, int icmpCode, long address) {

        boolean fits(Entry entry) {
            if (!entry.protocol().includes(protocol)
                    || address < entry.cidr().base()
                    || address > entry.cidr().last()) {
                return false;
            }
            if (entry.ports() != null && entry.protocol().hasPorts()) {
                return entry.ports().contains(port);
            }
            return entry.icmp() == null
                    || !entry.protocol().equals(Protocol.ICMP)
                    || (entry.icmp().type() == -1 || entry.icmp().type() == port)
                            && (entry.icmp().code() == -1 || entry.icmp().code() == icmpCode);
        }
    }

    PacketSorts(Collection<Entry> entries) {
        TreeSet<Long> addresses = new TreeSet<>(List.of(0L));
        for (Entry entry : entries) {
            addresses.add(entry.cidr().base());
            addresses.add(entry.cidr().last() + 1);
        }
        addresses.remove(1L << 32);
        for (Packet service : services(entries)) {
            for (long address : addresses) {
                packets.add(new Packet(service.protocol(), service.port(), service.icmpCode(), address));
            }
        }
    }

    private static List<Packet> services(Collection<Entry> entries) {
        List<Packet> services = new ArrayList<>();
        for (int port : ports(entries, Protocol.TCP)) {
            services.add(new Packet(Protocol.TCP, port, 0, 0));
        }
        for (int port : ports(entries, Protocol.UDP)) {
            services.add(new Packet(Protocol.UDP, port, 0, 0));
        }
        services.addAll(pings(entries));
        TreeSet<Integer> others = new TreeSet<>();
        entries.forEach(entry -> others.add(entry.protocol().number()));
        others.removeAll(List.of(-1, 1, 6, 17));
        others.add(firstNotIn(others));
        others.forEach(number -> services.add(new Packet(new Protocol(number), 0, 0, 0)));
        return services;
    }

    private static TreeSet<Integer> ports(Collection<Entry> entries, Protocol protocol) {
        TreeSet<Integer> ports = new TreeSet<>(List.of(0));
        NOTABLE_PORTS.forEach(port -> ports.addAll(List.of(port, port + 1)));
        for (Entry entry : entries) {
            if (entry.protocol().equals(protocol) && entry.ports() != null) {
                ports.add(entry.ports().from());
                ports.add(entry.ports().to() + 1);
            }
        }
        ports.remove(65536);
        return ports;
    }

    private static List<Packet> pings(Collection<Entry> entries) {
        TreeSet<Integer> types = new TreeSet<>();
        TreeSet<Integer> codes = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.icmp() != null) {
                types.addAll(List.of(entry.icmp().type()));
                codes.addAll(List.of(entry.icmp().code()));
            }
        }
        types.remove(-1);
        codes.remove(-1);
        types.add(256);
        codes.add(256);
        List<Packet> pings = new ArrayList<>();
        types.forEach(type -> codes.forEach(code -> pings.add(new Packet(Protocol.ICMP, type, code, 0))));
        return pings;
    }

    /** A protocol that stands for all that no entry names; never one of those with ports or types. */
    private static int firstNotIn(Collection<Integer> named) {
        int number = 2;
        while (named.contains(number) || number == 6 || number == 17) {
            number++;
        }
        return number;
    }

    Packet packet(int index) {
        return packets.get(index);
    }

    /** All sorts, by index. */
    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, packets.size());
        return all;
    }

    /** Those that the entry fits, whatever others say. */
    BitSet matching(Entry entry) {
        return (BitSet) matching.computeIfAbsent(entry.numbered(0), this::match).clone();
    }

    private BitSet match(Entry entry) {
        BitSet matching = new BitSet();
        for (int i = 0; i < packets.size(); i++) {
            matching.set(i, packets.get(i).fits(entry));
        }
        return matching;
    }

    /** Those that each entry decides, because no earlier one fits. */
    Map<Entry, BitSet> decided(Iterable<Entry> ascending) {
        Map<Entry, BitSet> decided = new LinkedHashMap<>();
        BitSet open = all();
        for (Entry entry : ascending) {
            BitSet mine = matching(entry);
            mine.and(open);
            open.andNot(mine);
            decided.put(entry, mine);
        }
        return decided;
    }

    /** Those that a list of these entries lets through; what none decides is denied. */
    BitSet allowed(Iterable<Entry> ascending) {
        BitSet allowed = new BitSet();
        decided(ascending).forEach((entry, mine) -> {
            if (entry.action() == ALLOW) {
                allowed.or(mine);
            }
        });
        return allowed;
    }
}

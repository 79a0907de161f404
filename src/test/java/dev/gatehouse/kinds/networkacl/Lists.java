package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.networkacl.EntryMoves.Move;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A way of judging lists that owes nothing to the one under test: every packet of a small universe, one by one. */
final class Lists {

    private static final List<Packet> PACKETS = Stream.of("10.0.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.3", "8.8.8.8")
            .flatMap(address -> Stream.of(
                            "tcp 22", "tcp 80", "tcp 443", "udp 22", "udp 80", "icmp 8/0", "icmp 3/4", "50 0")
                    .map(service -> Packet.of(service.split(" "), address)))
            .toList();

    private record Packet(Protocol protocol, int port, IcmpType icmp, Cidr address) {

        static Packet of(String[] service, String address) {
            boolean ping = service[0].equals("icmp");
            return new Packet(
                    Protocol.parse(service[0]),
                    ping ? 0 : Integer.parseInt(service[1]),
                    ping ? IcmpType.parse(service[1]) : IcmpType.ALL,
                    Cidr.parse(address + "/32"));
        }

        boolean fits(Entry entry) {
            if (!entry.cidr().contains(address)) {
                return false;
            }
            if (entry.protocol().equals(Protocol.ALL)) {
                return true;
            }
            return entry.protocol().equals(protocol)
                    && (entry.ports() == null || entry.ports().contains(port))
                    && (entry.icmp() == null || entry.icmp().contains(icmp));
        }
    }

    private Lists() {}

    /** Reads {@code 100 allow tcp 22 from 10.0.0.0/31}; ports or ICMP type may be left out. */
    static Entry in(String text) {
        return entry(Direction.INBOUND, text);
    }

    static Entry out(String text) {
        return entry(Direction.OUTBOUND, text);
    }

    private static Entry entry(Direction direction, String text) {
        String[] words = text.replace(" from ", " ").replace(" to ", " ").split(" ");
        Protocol protocol = Protocol.parse(words[2]);
        String detail = words.length == 5 ? words[3] : null;
        return new Entry(
                direction,
                Integer.parseInt(words[0]),
                protocol,
                detail != null && protocol.hasPorts() ? PortRange.parse(detail) : null,
                detail != null && !protocol.hasPorts() ? IcmpType.parse(detail) : null,
                Cidr.parse(words[words.length - 1]),
                Action.valueOf(words[1].toUpperCase(Locale.ROOT)));
    }

    /** What the list says to each packet of the universe, in one order. */
    static List<Action> verdicts(TreeMap<Integer, Entry> list) {
        return PACKETS.stream()
                .map(packet -> list.values().stream()
                        .filter(packet::fits)
                        .map(Entry::action)
                        .findFirst()
                        .orElse(Action.DENY))
                .toList();
    }

    static TreeMap<Integer, Entry> list(List<Entry> entries) {
        TreeMap<Integer, Entry> list = new TreeMap<>();
        entries.forEach(entry -> list.put(entry.number(), entry));
        return list;
    }

    /** Plays the moves as AWS would and tells the first thing that is not as it should be; empty if all is well. */
    static String fault(List<Entry> before, List<Entry> after, List<Move> moves) {
        TreeMap<Integer, Entry> list = list(before);
        List<Action> was = verdicts(list);
        List<Action> will = verdicts(list(after));
        for (Move move : moves) {
            boolean possible = switch (move) {
                case Move.Create create -> !list.containsKey(create.entry().number());
                case Move.Replace replace -> list.containsKey(replace.entry().number());
                case Move.Delete delete -> list.containsKey(delete.number());
            };
            move.applyTo(list);
            if (!possible || list.firstEntry() != null && (list.firstKey() < 1 || list.lastKey() > 32766)) {
                return "impossible: " + move;
            }
            List<Action> now = verdicts(list);
            for (int i = 0; i < now.size(); i++) {
                if (now.get(i) != was.get(i) && now.get(i) != will.get(i)) {
                    return "astray at " + PACKETS.get(i) + " after " + move + " of " + moves;
                }
            }
        }
        return list.equals(list(after)) ? "" : "does not arrive: " + list;
    }
}

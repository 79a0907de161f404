package dev.gatehouse.kinds.networkacl;

import static dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action.ALLOW;

import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Diagnostic;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks what the entries of one direction make of each other: exactly, as every sort of packet is looked at. */
final class ListFindings {

    /** Where people, and those who should not, log in: SSH and RDP. */
    private static final List<Integer> MANAGEMENT = List.of(22, 3389);

    private static final int FIRST_FOR_REPLIES = 1024;
    private static final PortRange LINUX_REPLIES = new PortRange(32768, 60999);

    private final NetworkAclSpec spec;
    private final LogInSources sources;
    private final Direction direction;
    private final Map<Integer, Entry> list = new LinkedHashMap<>();
    private final PacketSorts sorts;
    private final Map<Entry, BitSet> decided;
    private final List<Diagnostic> found = new ArrayList<>();

    /** @param entries those that AWS would take, by their place in the spec */
    ListFindings(NetworkAclSpec spec, LogInSources sources, Direction direction, Map<Integer, Entry> entries) {
        this.spec = spec;
        this.sources = sources;
        this.direction = direction;
        entries.forEach((place, entry) -> {
            if (entry.direction() == direction) {
                list.put(place, entry);
            }
        });
        sorts = new PacketSorts(list.values());
        decided = sorts.decided(list.values());
    }

    List<Diagnostic> all() {
        list.forEach((place, entry) -> {
            String path = "entries[" + place + "]";
            BitSet mine = decided.getOrDefault(entry, new BitSet());
            if (mine.isEmpty()) {
                dead(entry, path);
            } else {
                redundant(entry, path);
                open(entry, mine, path);
            }
        });
        if (!spec.subnets().isEmpty() && sorts.allowed(list.values()).isEmpty()) {
            found.add(
                    direction == Direction.INBOUND
                            ? Diagnostic.warning("entries", "network-acl.denies-all-inbound")
                            : Diagnostic.warning("entries", "network-acl.denies-all-outbound"));
        }
        return found;
    }

    private void dead(Entry entry, String path) {
        List<Entry> deciders = deciders(sorts.matching(entry), decided);
        boolean repeats = deciders.stream().allMatch(other -> other.action() == entry.action());
        found.add(
                repeats
                        ? Diagnostic.warning(path, "network-acl.dead-repeated", entry.number(), numbers(deciders))
                        : Diagnostic.warning(path, "network-acl.dead", entry.number(), numbers(deciders)));
    }

    /** What it decides would be decided alike without it. */
    private void redundant(Entry entry, String path) {
        List<Entry> others =
                list.values().stream().filter(other -> other != entry).toList();
        if (!sorts.allowed(others).equals(sorts.allowed(list.values()))) {
            return;
        }
        BitSet mine = decided.getOrDefault(entry, new BitSet());
        List<Entry> deciders = deciders(mine, sorts.decided(others));
        if (entry.action() == Action.DENY && deciders.isEmpty()) {
            found.add(Diagnostic.info(path, "network-acl.denied-anyway", entry.number()));
        } else {
            found.add(Diagnostic.info(path, "network-acl.redundant", entry.number(), numbers(deciders)));
        }
    }

    private void open(Entry entry, BitSet mine, String path) {
        if (direction == Direction.OUTBOUND
                || entry.action() != ALLOW
                || !entry.cidr().equals(Cidr.ANYWHERE)) {
            return;
        }
        SortedSet<Integer> ports = management(mine);
        if (ports.isEmpty() || isForReplies(entry)) {
            return;
        }
        if (spec.defaultAcl() && entry.protocol().equals(Protocol.ALL)) {
            found.add(Diagnostic.info(path, "network-acl.default-open", entry.number()));
            return;
        }
        String known = knownFor(ports);
        found.add(
                known.isEmpty()
                        ? Diagnostic.warning(
                                path + ".cidr", "network-acl.management-open", joined(ports), entry.number())
                        : Diagnostic.warning(
                                path + ".cidr", "network-acl.management-known", joined(ports), entry.number(), known));
    }

    /** AWS asks for the like where NAT gateways, load balancers or clients of any system get their replies (2026-05). */
    private static boolean isForReplies(Entry entry) {
        PortRange ports = entry.ports();
        return ports != null && ports.from() >= FIRST_FOR_REPLIES && ports.contains(LINUX_REPLIES);
    }

    private SortedSet<Integer> management(BitSet packets) {
        return packets.stream()
                .mapToObj(sorts::packet)
                .filter(packet -> packet.protocol().equals(Protocol.TCP))
                .map(PacketSorts.Packet::port)
                .filter(MANAGEMENT::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From where these ports are really used; nothing unless that is known for each of them. */
    private String knownFor(SortedSet<Integer> ports) {
        SortedSet<Cidr> known = new TreeSet<>();
        for (int port : ports) {
            List<Cidr> blocks = sources.of(port);
            if (blocks.isEmpty()) {
                return "";
            }
            known.addAll(blocks);
        }
        return joined(known);
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Those among the entries that decide any of these packets. */
    private static List<Entry> deciders(BitSet packets, Map<Entry, BitSet> decided) {
        return decided.entrySet().stream()
                .filter(each -> each.getValue().intersects(packets))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String numbers(List<Entry> entries) {
        return entries.stream().map(entry -> String.valueOf(entry.number())).collect(Collectors.joining(", "));
    }
}

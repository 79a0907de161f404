package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks entries: each by itself here, and what they make of each other in {@link ListFindings}. */
final class EntryFindings {

    private static final int LAST = 32766;
    private static final int FINAL = 32767;

    /** AWS counts its final entry too. */
    private static final int QUOTA = 20;

    private final NetworkAclSpec spec;
    private final LogInSources sources;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    EntryFindings(NetworkAclSpec spec, Surroundings surroundings) {
        this.spec = spec;
        this.sources = new LogInSources(spec.vpc(), surroundings);
    }

    List<Diagnostic> all() {
        Map<Integer, Entry> sound = new LinkedHashMap<>();
        for (int i = 0; i < spec.entries().size(); i++) {
            Entry entry = spec.entries().get(i);
            if (isSound(entry, "entries[" + i + "]")) {
                sound.put(i, entry);
            }
        }
        for (Direction direction : Direction.values()) {
            found.addAll(new ListFindings(spec, sources, direction, sound).all());
            quota(direction);
        }
        return found;
    }

    /** Entries that AWS would refuse say nothing about the others. */
    private boolean isSound(Entry entry, String path) {
        int errors = found.size();
        number(entry, path + ".number");
        if (entry.ports() != null && !entry.protocol().hasPorts()) {
            found.add(Diagnostic.error(
                    path + ".ports", "network-acl.ports-without-protocol", entry.ports(), entry.protocol()));
        }
        if (entry.icmp() != null && !entry.protocol().equals(Protocol.ICMP)) {
            found.add(Diagnostic.error(
                    path + ".icmp", "network-acl.icmp-without-protocol", entry.icmp(), entry.protocol()));
        }
        return found.size() == errors;
    }

    private void number(Entry entry, String path) {
        if (entry.number() == FINAL) {
            found.add(Diagnostic.error(path, "network-acl.number-final", FINAL, LAST));
        } else if (entry.number() < 1 || entry.number() > LAST) {
            found.add(Diagnostic.error(path, "network-acl.number-out-of-range", entry.number(), LAST));
        }
        if (!keys.add(entry.naturalKey())) {
            found.add(Diagnostic.error(path, "network-acl.duplicate-number", entry.number()));
        }
    }

    private void quota(Direction direction) {
        long entries = spec.entries().stream()
                .filter(entry -> entry.direction() == direction)
                .count();
        if (entries + 1 >= QUOTA) {
            found.add(
                    direction == Direction.INBOUND
                            ? Diagnostic.warning("entries", "network-acl.quota-inbound", QUOTA)
                            : Diagnostic.warning("entries", "network-acl.quota-outbound", QUOTA));
        }
    }
}

package dev.gatehouse.sandbox.dns;

import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Finds what a zone has at a name: its own records, or those of the nearest wildcard. */
record ZoneView(Zone zone) {

    List<Zone.RecordSet> at(String name) {
        List<Zone.RecordSet> own = named(name);
        if (!own.isEmpty() || hasBeneath(name)) {
            return own;
        }
        String parent = name;
        while (!parent.equals(zone.name())) {
            parent = parent.substring(parent.indexOf('.') + 1);
            List<Zone.RecordSet> wild = named("*." + parent);
            // A name that exists hides the wildcards above it.
            if (!wild.isEmpty() || !named(parent).isEmpty() || hasBeneath(parent) && !parent.equals(zone.name())) {
                return wild;
            }
        }
        return List.of();
    }

    private List<Zone.RecordSet> named(String name) {
        return zone.records().stream().filter(set -> set.name().equals(name)).toList();
    }

    /** Whether the name exists because of names under it. */
    boolean hasBeneath(String name) {
        return zone.records().stream()
                .anyMatch(set -> set.name().endsWith("." + name) && !set.name().equals("*." + name));
    }

    /** How long resolvers shall remember that there is nothing. */
    List<Record> soa() {
        return zone.records().stream()
                .filter(set -> set.type().equals("SOA"))
                .map(set -> {
                    try {
                        Name apex = Name.fromString(zone.name(), Name.root);
                        return Answers.record(
                                apex, Type.SOA, set.ttl(), set.values().getFirst());
                    } catch (TextParseException e) {
                        throw new IllegalStateException("No zone has the name " + zone.name(), e);
                    }
                })
                .toList();
    }
}

package dev.gatehouse.sandbox.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * What a name answers at this moment, as a resolver inside the VPCs sees it: services' own names first, then the zone
 * that fits best, a private one before a public one.
 */
public final class Answers {

    private static final int LONGEST_CHAIN = 9;

    private final Directory directory;
    private final List<Zone> zones;

    private Answers(Directory directory, List<Zone> zones) {
        this.directory = directory;
        this.zones = zones;
    }

    /** Of every zone. */
    public static Answers inside(Directory directory) {
        return new Answers(directory, directory.zones());
    }

    /** As the whole internet sees it: without private zones. */
    public static Answers outside(Directory directory) {
        Predicate<Zone> isPrivate = Zone::isPrivate;
        return new Answers(
                directory, directory.zones().stream().filter(isPrivate.negate()).toList());
    }

    /**
     * @param rcode as {@link Rcode}
     * @param authority the zone's SOA where there is nothing to say
     */
    public record Answer(int rcode, List<Record> records, List<Record> authority) {}

    public Answer to(Name question, int type) {
        List<Record> records = new ArrayList<>();
        return follow(question, type, records, 0);
    }

    /** The texts of a type's records at a name, as zone files write them, without following aliases of other types. */
    public List<String> values(String name, String type) {
        try {
            return to(Name.fromString(name, Name.root), Type.value(type)).records().stream()
                    .filter(record -> record.getType() == Type.value(type))
                    .map(Record::rdataToString)
                    .toList();
        } catch (TextParseException e) {
            return List.of();
        }
    }

    private Answer follow(Name question, int type, List<Record> records, int depth) {
        String name = question.toString().toLowerCase(Locale.ROOT);
        Optional<NameTarget> target = directory.target(name.substring(0, Math.max(0, name.length() - 1)));
        if (target.isPresent()) {
            return service(question, type, target.get(), records, depth);
        }
        Optional<Zone> zone = zones.stream()
                .filter(one -> one.covers(name))
                .max(Comparator.comparingInt((Zone one) -> one.name().length())
                        .thenComparing(Zone::isPrivate)
                        .thenComparing(one -> -zones.indexOf(one)));
        if (zone.isEmpty()) {
            // What a name in the sandbox points at may well be outside it: that is for the asker to resolve.
            return new Answer(depth == 0 ? Rcode.REFUSED : Rcode.NOERROR, records, List.of());
        }
        return zone(question, type, new ZoneView(zone.get()), records, depth);
    }

    private Answer service(Name question, int type, NameTarget target, List<Record> records, int depth) {
        long ttl = target.ttl().toSeconds();
        if (target.alias() != null) {
            Name alias = name(target.alias());
            records.add(new CNAMERecord(question, DClass.IN, ttl, alias));
            return chained(alias, type, records, depth);
        }
        for (String address : target.addresses()) {
            int family = address.contains(":") ? Type.AAAA : Type.A;
            if (type == family || type == Type.ANY) {
                records.add(record(question, family, ttl, address));
            }
        }
        return new Answer(Rcode.NOERROR, records, List.of());
    }

    private Answer chained(Name alias, int type, List<Record> records, int depth) {
        return depth >= LONGEST_CHAIN || type == Type.CNAME
                ? new Answer(Rcode.NOERROR, records, List.of())
                : follow(alias, type, records, depth + 1);
    }

    private Answer zone(Name question, int type, ZoneView zone, List<Record> records, int depth) {
        List<Zone.RecordSet> found = zone.at(question.toString().toLowerCase(Locale.ROOT));
        if (found.isEmpty() && !zone.hasBeneath(question.toString().toLowerCase(Locale.ROOT))) {
            return new Answer(depth == 0 ? Rcode.NXDOMAIN : Rcode.NOERROR, records, zone.soa());
        }
        Answer answer = new Answer(Rcode.NOERROR, records, List.of());
        for (Zone.RecordSet set : found) {
            int own = Type.value(set.type());
            if (own == type || type == Type.ANY) {
                addAll(question, own, set, records, depth);
            } else if (own == Type.CNAME) {
                Name alias = name(set.values().getFirst());
                records.add(new CNAMERecord(question, DClass.IN, set.ttl(), alias));
                answer = chained(alias, type, records, depth);
            }
        }
        return records.isEmpty() ? new Answer(Rcode.NOERROR, records, zone.soa()) : answer;
    }

    private void addAll(Name question, int type, Zone.RecordSet set, List<Record> records, int depth) {
        if (set.alias() == null) {
            set.values().forEach(value -> records.add(record(question, type, set.ttl(), value)));
            return;
        }
        if (depth >= LONGEST_CHAIN) {
            return;
        }
        // An alias answers as if the target's records were its own; only the name is another.
        List<Record> theirs = new ArrayList<>();
        follow(name(set.alias()), type, theirs, depth + 1);
        theirs.stream()
                .filter(record -> record.getType() == type)
                .forEach(record -> records.add(record(question, type, record.getTTL(), record.rdataToString())));
    }

    private static Name name(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException e) {
            throw new IllegalStateException("No service gives out the name " + text, e);
        }
    }

    static Record record(Name name, int type, long ttl, String value) {
        try {
            return Record.fromString(name, type, DClass.IN, ttl, value, Name.root);
        } catch (IOException e) {
            throw new IllegalStateException("No zone takes the value " + value, e);
        }
    }

    /** The addresses of version 4 behind a name, in the order of the answer. */
    public List<String> addresses(String name) {
        return to(name(name), Type.A).records().stream()
                .filter(ARecord.class::isInstance)
                .map(Record::rdataToString)
                .toList();
    }
}

package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.Cloud;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a record set may be in its zone, beside the other records there. */
final class RecordChecks {

    private final Cloud cloud;
    private final ZoneRow zone;
    private final Map<String, RecordRow> present;

    RecordChecks(Cloud cloud, ZoneRow zone, Map<String, RecordRow> present) {
        this.cloud = cloud;
        this.zone = zone;
        this.present = present;
    }

    /** In Route 53's words. */
    List<String> problems(RecordRow record) {
        List<String> problems = new ArrayList<>();
        DomainName.problem(record.name()).ifPresent(problems::add);
        Optional<String> misplaced = place(record);
        misplaced.ifPresent(problems::add);
        if (misplaced.isEmpty()) {
            problems.addAll(conflicts(record));
        }
        Set<String> values = new HashSet<>();
        for (String value : record.values()) {
            if (!values.add(value)) {
                problems.add("Duplicate Resource Record: '" + value + "'");
            }
            RecordValues.problem(record.type(), value)
                    .map(problem -> "Invalid Resource Record: '" + problem + "'")
                    .ifPresent(problems::add);
        }
        if (record.type().equals("CNAME") && record.values().size() > 1) {
            problems.add("CNAME resource record sets can contain only one record");
        }
        alias(record).ifPresent(problems::add);
        return problems;
    }

    private Optional<String> place(RecordRow record) {
        boolean inside = record.name().equals(zone.name()) || record.name().endsWith("." + zone.name());
        if (!inside) {
            return Optional.of("RRSet with DNS name " + DomainName.shown(record.name()) + " is not permitted in zone "
                    + zone.name());
        }
        if (record.type().equals("CNAME") && record.name().equals(zone.name())) {
            return Optional.of("RRSet of type CNAME with DNS name " + DomainName.shown(record.name())
                    + " is not permitted at apex in zone " + zone.name());
        }
        return Optional.empty();
    }

    private List<String> conflicts(RecordRow record) {
        boolean isAlias = record.type().equals("CNAME");
        return present.values().stream()
                .filter(other ->
                        other.name().equals(record.name()) && !other.type().equals(record.type()))
                .filter(other -> isAlias || other.type().equals("CNAME"))
                .map(other -> isAlias
                        ? "RRSet of type CNAME with DNS name " + DomainName.shown(record.name())
                                + " is not permitted as it conflicts with other records with the same DNS name in zone "
                                + zone.name()
                        : "RRSet of type " + record.type() + " with DNS name " + DomainName.shown(record.name())
                                + " is not permitted because a conflicting RRSet of type  CNAME with the same DNS name"
                                + " already exists in zone " + zone.name())
                .distinct()
                .toList();
    }

    /** What an alias may point at: a name of AWS's, or another record of the same zone. */
    private Optional<String> alias(RecordRow record) {
        RecordRow.AliasRow alias = record.alias();
        if (alias == null) {
            return Optional.empty();
        }
        String tried = "Tried to create an alias that targets " + DomainName.shown(alias.name()) + ", type "
                + record.type() + " in zone " + alias.zoneId() + ", but ";
        if (alias.zoneId().equals(zone.id())) {
            boolean found = present.containsKey(RecordRow.key(zone.id(), alias.name(), record.type()));
            return found ? Optional.empty() : Optional.of(tried + "that target was not found");
        }
        if (new Rows(cloud).zones().get(alias.zoneId()).isPresent()
                || !alias.name().endsWith(".amazonaws.com.")) {
            return Optional.of(tried + "the alias target name does not lie within the target zone");
        }
        return Optional.empty();
    }
}

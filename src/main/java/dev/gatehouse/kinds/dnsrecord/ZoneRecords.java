package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** The record sets of a zone, told apart into records and the marks beside them. */
record ZoneRecords(
        String zoneId,
        List<ResourceRecordSet> sets,
        Function<String, Optional<Ref<AliasTarget>>> aliases,
        Function<String, Optional<String>> addresses) {

    private static final long TTL_OF_MARKS = 300;

    static String id(String zoneId, String name, RecordType type) {
        return zoneId + "/" + name + "/" + type;
    }

    /** Calls name the zone; which of its records they change is in what they ask for. */
    static Trail.Subject trailed(String id) {
        int zone = id.indexOf('/');
        return new Trail.Subject(id.substring(0, zone), true, id.substring(zone + 1, id.lastIndexOf('/')));
    }

    /** As Route 53 takes a record. */
    static ResourceRecordSet set(
            DnsRecordSpec spec, Consumer<software.amazon.awssdk.services.route53.model.AliasTarget.Builder> alias) {
        ResourceRecordSet.Builder set = ResourceRecordSet.builder()
                .name(spec.recordName())
                .type(spec.type().name());
        if (spec.alias() != null) {
            return set.aliasTarget(alias).build();
        }
        return set.ttl((long) spec.ttl())
                .resourceRecords(spec.values().stream()
                        .map(value -> ResourceRecord.builder().value(value).build())
                        .toList())
                .build();
    }

    /** As Route 53 takes a record that says the address of something. */
    static ResourceRecordSet set(DnsRecordSpec spec, String address) {
        return ResourceRecordSet.builder()
                .name(spec.recordName())
                .type(spec.type().name())
                .ttl((long) spec.ttl())
                .resourceRecords(record -> record.value(address))
                .build();
    }

    /** As Route 53 takes its mark. */
    static ResourceRecordSet set(DnsRecordSpec spec, RecordMark mark) {
        return ResourceRecordSet.builder()
                .name(RecordMark.place(spec.recordName(), spec.type()))
                .type("TXT")
                .ttl(TTL_OF_MARKS)
                .resourceRecords(record -> record.value(mark.value()))
                .build();
    }

    /** Without marks, aliases of what no room has, and types that are none of ours. */
    List<Present<DnsRecordSpec>> all() {
        return sets.stream()
                .filter(set -> set.setIdentifier() == null)
                .filter(set -> !RecordMark.isPlace(name(set)))
                .flatMap(set -> RecordType.of(set.typeAsString()).flatMap(type -> present(set, type)).stream())
                .toList();
    }

    private Optional<Present<DnsRecordSpec>> present(ResourceRecordSet set, RecordType type) {
        if (set.aliasTarget() == null) {
            return Optional.of(present(set, type, source(set, type)));
        }
        return aliases.apply(set.aliasTarget().dnsName()).map(alias -> present(set, type, alias));
    }

    /** What has the address that the record says, as long as it still has it. */
    private @Nullable Ref<AliasTarget> source(ResourceRecordSet set, RecordType type) {
        return mark(name(set), type)
                .map(RecordMark::source)
                .filter(source -> !source.isEmpty())
                .filter(source -> addresses
                        .apply(source)
                        .filter(address -> set.resourceRecords().size() == 1
                                && set.resourceRecords().getFirst().value().equals(address))
                        .isPresent())
                .map(Ref::<AliasTarget>external)
                .orElse(null);
    }

    private Present<DnsRecordSpec> present(ResourceRecordSet set, RecordType type, @Nullable Ref<AliasTarget> alias) {
        Optional<RecordMark> mark = mark(name(set), type);
        return new Present<>(
                id(zoneId, name(set), type),
                new DnsRecordSpec(
                        Ref.external(zoneId),
                        name(set),
                        type,
                        set.ttl() == null ? 0 : Math.toIntExact(set.ttl()),
                        alias == null
                                ? set.resourceRecords().stream()
                                        .map(ResourceRecord::value)
                                        .toList()
                                : List.of(),
                        alias,
                        mark.map(RecordMark::tags).orElse(Tags.NONE)),
                Readiness.READY,
                Map.of(),
                mark.map(RecordMark::ownership));
    }

    Optional<RecordMark> mark(String recordName, RecordType type) {
        String place = RecordMark.place(recordName, type);
        return sets.stream()
                .filter(set -> name(set).equals(place) && set.typeAsString().equals("TXT"))
                .flatMap(set -> set.resourceRecords().stream())
                .flatMap(record -> RecordMark.parse(record.value()).stream())
                .findFirst();
    }

    /** A record and its mark, whichever of the two are there. */
    List<ResourceRecordSet> with(String recordName, RecordType type) {
        String place = RecordMark.place(recordName, type);
        return sets.stream()
                .filter(set ->
                        name(set).equals(recordName) && set.typeAsString().equals(type.name())
                                || name(set).equals(place) && set.typeAsString().equals("TXT"))
                .toList();
    }

    /** Route 53 shows an asterisk as a number. */
    private static String name(ResourceRecordSet set) {
        return set.name().replace("\\052", "*").replaceAll("\\.$", "");
    }
}

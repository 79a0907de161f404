package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.ChangeResourceRecordSetsRequest;
import software.amazon.awssdk.services.route53.model.ChangeResourceRecordSetsResponse;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsRequest;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsResponse;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** The records of a zone: listed by name, changed in batches of all or nothing. */
final class RecordSets {

    private final Cloud cloud;
    private final Rows rows;

    RecordSets(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new Rows(cloud);
    }

    public ChangeResourceRecordSetsResponse changeResourceRecordSets(ChangeResourceRecordSetsRequest request) {
        ZoneRow zone = rows.zone(request.hostedZoneId());
        HostedZones.CONSTRAINTS.length(request.changeBatch().comment(), "changeBatch.comment", 0, 256);
        new ChangeBatch(cloud, zone).apply(request.changeBatch().changes());
        return ChangeResourceRecordSetsResponse.builder()
                .changeInfo(rows.newChange(request.changeBatch().comment()))
                .build();
    }

    public ListResourceRecordSetsResponse listResourceRecordSets(ListResourceRecordSetsRequest request) {
        ZoneRow zone = rows.zone(request.hostedZoneId());
        if (request.startRecordName() == null && request.startRecordType() != null) {
            throw AwsError.of("InvalidInput", "The resource record set type requires a resource record set name.");
        }
        String from = start(zone, request.startRecordName(), request.startRecordTypeAsString());
        List<RecordRow> all = rows.recordsOf(zone.id()).stream()
                .filter(record -> record.key().compareTo(from) >= 0)
                .toList();
        int size = ZoneLists.size(request.maxItems(), 300);
        List<RecordRow> page = all.subList(0, Math.min(size, all.size()));
        ListResourceRecordSetsResponse.Builder response = ListResourceRecordSetsResponse.builder()
                .resourceRecordSets(page.stream().map(RecordSets::shown).toList())
                .isTruncated(all.size() > page.size())
                .maxItems(String.valueOf(size));
        if (all.size() > page.size()) {
            RecordRow next = all.get(page.size());
            response.nextRecordName(DomainName.shown(next.name())).nextRecordType(next.type());
        }
        return response.build();
    }

    private static String start(ZoneRow zone, @Nullable String name, @Nullable String type) {
        return name == null ? "" : RecordRow.key(zone.id(), DomainName.canonical(name), type == null ? "" : type);
    }

    private static ResourceRecordSet shown(RecordRow record) {
        ResourceRecordSet.Builder shown = ResourceRecordSet.builder()
                .name(DomainName.shown(record.name()))
                .type(record.type())
                .ttl(record.ttl());
        RecordRow.AliasRow alias = record.alias();
        if (alias != null) {
            return shown.aliasTarget(target -> target.hostedZoneId(alias.zoneId())
                            .dnsName(DomainName.shown(alias.name()))
                            .evaluateTargetHealth(alias.evaluatesHealth()))
                    .build();
        }
        return shown.resourceRecords(record.values().stream()
                        .map(value -> ResourceRecord.builder().value(value).build())
                        .toList())
                .build();
    }
}

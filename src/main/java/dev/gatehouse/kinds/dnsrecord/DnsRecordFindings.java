package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.kinds.DomainNames;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Tags;
import java.util.ArrayList;
import java.util.List;

/** Checks records. */
final class DnsRecordFindings {

    private static final int HALF_A_DAY = 43_200;

    private DnsRecordFindings() {}

    static List<Diagnostic> about(DnsRecordSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        if (!DomainNames.isSoundOrWild(spec.recordName())) {
            found.add(Diagnostic.error("recordName", "dns-record.malformed-name", spec.recordName()));
        }
        surroundings.spec(spec.zone()).ifPresent(zone -> inZone(spec, zone, surroundings, found));
        siblings(spec, surroundings, found);
        if (spec.ttl() < 0) {
            found.add(Diagnostic.error("ttl", "dns-record.ttl-out-of-range", Integer.MAX_VALUE));
        } else if (spec.ttl() > HALF_A_DAY) {
            found.add(Diagnostic.warning("ttl", "dns-record.long-ttl", spec.ttl()));
        }
        AnswerFindings.about(spec, surroundings, found);
        if (spec.tags().values().keySet().stream().anyMatch(key -> !key.equals(Tags.NAME))) {
            found.add(Diagnostic.error("tags", "dns-record.no-tags"));
        }
        return found;
    }

    private static void inZone(
            DnsRecordSpec spec, HostedZoneSpec zone, Surroundings surroundings, List<Diagnostic> found) {
        if (!zone.covers(spec.recordName())) {
            found.add(Diagnostic.error(
                    "recordName", "dns-record.not-in-zone", spec.recordName(), surroundings.nameOf(spec.zone())));
        } else if (spec.type() == RecordType.CNAME && spec.recordName().equals(zone.domain())) {
            found.add(Diagnostic.error("type", "dns-record.cname-at-apex", spec.recordName()));
        }
    }

    private static void siblings(DnsRecordSpec spec, Surroundings surroundings, List<Diagnostic> found) {
        for (Surroundings.Sibling<DnsRecordSpec> other : surroundings.siblings(DnsRecordSpec.class)) {
            boolean sameName = other.spec().zone().equals(spec.zone())
                    && other.spec().recordName().equals(spec.recordName());
            if (sameName && other.spec().type() == spec.type()) {
                found.add(Diagnostic.error(
                        "recordName", "dns-record.taken", spec.recordName(), other.name(), spec.type()));
            } else if (sameName
                    && (spec.type() == RecordType.CNAME || other.spec().type() == RecordType.CNAME)) {
                found.add(Diagnostic.error("type", "dns-record.cname-beside-others", spec.recordName(), other.name()));
            }
        }
    }
}

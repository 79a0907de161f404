package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Locale;

/**
 * Desired state of a record. Of its tags only the name can be kept.
 *
 * @param recordName in full, in small letters, without a dot at the end
 * @param ttl in seconds
 */
public record DnsRecordSpec(
        @ForcesReplacement Ref<HostedZoneSpec> zone,
        @ForcesReplacement String recordName,
        @ForcesReplacement RecordType type,
        int ttl,
        List<String> values,
        Tags tags)
        implements Spec {

    public DnsRecordSpec {
        recordName = recordName.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        RecordType canonical = type;
        values = values.stream().map(canonical::canonical).distinct().sorted().toList();
    }
}

package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a record. Of its tags only the name can be kept.
 *
 * @param recordName in full, in small letters, without a dot at the end
 * @param ttl in seconds; that of an alias is its target's
 * @param alias what the name answers the addresses of, instead of values
 */
public record DnsRecordSpec(
        @ForcesReplacement Ref<HostedZoneSpec> zone,
        @ForcesReplacement String recordName,
        @ForcesReplacement RecordType type,
        int ttl,
        List<String> values,
        @Nullable Ref<AliasTarget> alias,
        Tags tags)
        implements Spec {

    static final int TTL_OF_ALIASES = 60;

    public DnsRecordSpec {
        recordName = recordName.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        ttl = alias == null ? ttl : TTL_OF_ALIASES;
        RecordType canonical = type;
        values = values.stream().map(canonical::canonical).distinct().sorted().toList();
    }
}

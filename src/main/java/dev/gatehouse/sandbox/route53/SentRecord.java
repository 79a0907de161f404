package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.AliasTarget;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Reads a record set of a request, which is either values with a time to live or an alias. */
final class SentRecord {

    private static final List<String> TYPES = List.of(
            "SOA", "A", "TXT", "NS", "CNAME", "MX", "NAPTR", "PTR", "SRV", "SPF", "AAAA", "CAA", "DS", "TLSA", "SSHFP",
            "SVCB", "HTTPS");

    private SentRecord() {}

    static RecordRow row(ZoneRow zone, Change change) {
        ResourceRecordSet set = change.resourceRecordSet();
        String place = "changeBatch.changes.1.member.resourceRecordSet.";
        HostedZones.CONSTRAINTS.among(set.typeAsString(), place + "type", TYPES);
        simple(set);
        AliasTarget alias = set.aliasTarget();
        boolean hasValues = !set.resourceRecords().isEmpty();
        if (alias != null && (hasValues || set.ttl() != null)) {
            throw invalid(
                    "Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or"
                            + " TrafficPolicyInstanceId], but found more than one in Change with ",
                    change);
        }
        if (alias == null && !hasValues) {
            throw invalid(
                    "Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or"
                            + " TrafficPolicyInstanceId], but found none in Change with ",
                    change);
        }
        if (alias == null && set.ttl() == null) {
            throw invalid("Missing field 'TTL' in Change with ", change);
        }
        if (set.ttl() != null && (set.ttl() < 0 || set.ttl() > Integer.MAX_VALUE)) {
            throw HostedZones.CONSTRAINTS.violated(
                    set.ttl(), place + "tTL", "Member must have value less than or equal to 2147483647");
        }
        return new RecordRow(
                zone.id(),
                DomainName.canonical(set.name()),
                set.typeAsString(),
                set.ttl(),
                set.resourceRecords().stream().map(ResourceRecord::value).toList(),
                alias(alias));
    }

    private static RecordRow.@Nullable AliasRow alias(@Nullable AliasTarget alias) {
        return alias == null
                ? null
                : new RecordRow.AliasRow(
                        alias.hostedZoneId(),
                        DomainName.canonical(alias.dnsName()),
                        Boolean.TRUE.equals(alias.evaluateTargetHealth()));
    }

    /** Weights, Regions, failover and places make several sets of one name; the sandbox answers one. */
    private static void simple(ResourceRecordSet set) {
        boolean simple = set.setIdentifier() == null
                && set.weight() == null
                && set.region() == null
                && set.geoLocation() == null
                && set.geoProximityLocation() == null
                && set.failover() == null
                && set.multiValueAnswer() == null
                && set.healthCheckId() == null
                && set.trafficPolicyInstanceId() == null
                && set.cidrRoutingConfig() == null;
        if (!simple) {
            throw AwsError.of("InvalidInput", "Routing policies other than simple are not supported by this sandbox.");
        }
    }

    private static AwsError invalid(String what, Change change) {
        ResourceRecordSet set = change.resourceRecordSet();
        return AwsError.of(
                "InvalidInput",
                "Invalid request: " + what + "[Action=" + change.actionAsString() + ", Name=" + set.name() + ", Type="
                        + set.typeAsString() + ", SetIdentifier=null]");
    }
}

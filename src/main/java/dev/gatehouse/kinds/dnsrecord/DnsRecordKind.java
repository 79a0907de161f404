package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Trail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names DNS records. */
@Component
final class DnsRecordKind implements Kind<DnsRecordSpec> {

    private final DnsRecordDriver driver;

    DnsRecordKind(DnsRecordDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "dns-record";
    }

    @Override
    public Class<DnsRecordSpec> specType() {
        return DnsRecordSpec.class;
    }

    @Override
    public Driver<DnsRecordSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1820;
    }

    @Override
    public String group() {
        return "names";
    }

    @Override
    public String icon() {
        return "signpost";
    }

    @Override
    public List<Diagnostic> validate(DnsRecordSpec spec, Surroundings surroundings) {
        return DnsRecordFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", "a");
        fields.put("ttl", "300");
        surroundings.siblings(HostedZoneSpec.class).stream().findFirst().ifPresent(zone -> {
            fields.put("zone", zone.ref().toString());
            fields.put("recordName", "www." + zone.spec().domain());
        });
        return fields;
    }

    /** Two records of one name and type, or a CNAME beside anything else. */
    @Override
    public boolean excludes(DnsRecordSpec there, DnsRecordSpec coming) {
        return there.zone().equals(coming.zone())
                && there.recordName().equals(coming.recordName())
                && (there.type() == coming.type()
                        || there.type() == RecordType.CNAME
                        || coming.type() == RecordType.CNAME);
    }

    @Override
    public Trail.Subject trailed(String externalId) {
        return ZoneRecords.trailed(externalId);
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "route53:ListHostedZones",
                "route53:ListResourceRecordSets",
                "route53:ChangeResourceRecordSets",
                "elasticloadbalancing:DescribeLoadBalancers",
                "ec2:DescribeAddresses");
    }

    @Override
    public List<String> commands(DnsRecordSpec spec, Surroundings surroundings) {
        String values = spec.values().stream()
                .map(value -> "{\"Value\":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}")
                .collect(Collectors.joining(","));
        String answer = spec.alias() == null
                ? "\"TTL\":" + spec.ttl() + ",\"ResourceRecords\":[" + values + "]"
                : "\"AliasTarget\":{\"HostedZoneId\":\"<zone of the target>\",\"DNSName\":\""
                        + Typed.ref(spec.alias(), surroundings) + "\",\"EvaluateTargetHealth\":true}";
        String batch = "{\"Changes\":[{\"Action\":\"CREATE\",\"ResourceRecordSet\":{\"Name\":\"" + spec.recordName()
                + "\",\"Type\":\"" + spec.type() + "\"," + answer + "}}]}";
        return List.of("aws route53 change-resource-record-sets --hosted-zone-id "
                + Typed.ref(spec.zone(), surroundings) + " --change-batch " + Typed.quoted(batch));
    }
}

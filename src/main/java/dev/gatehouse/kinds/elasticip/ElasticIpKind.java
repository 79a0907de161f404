package dev.gatehouse.kinds.elasticip;

import dev.gatehouse.kinds.Referrers;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names and checks Elastic IPs. */
@Component
final class ElasticIpKind implements Kind<ElasticIpSpec> {

    private static final int QUOTA = 5;

    private final ElasticIpDriver driver;

    ElasticIpKind(ElasticIpDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "elastic-ip";
    }

    @Override
    public Class<ElasticIpSpec> specType() {
        return ElasticIpSpec.class;
    }

    @Override
    public Driver<ElasticIpSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 700;
    }

    @Override
    public String icon() {
        return "pin-map";
    }

    @Override
    public List<Diagnostic> validate(ElasticIpSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        // A name alone does not use it.
        if (Referrers.in(surroundings).stream().allMatch(one -> one.spec() instanceof DnsRecordSpec)) {
            found.add(Diagnostic.warning("", "elastic-ip.idle"));
        }
        int known = surroundings.siblings(ElasticIpSpec.class).size()
                + surroundings.elsewhere(ElasticIpSpec.class).size()
                + 1;
        if (known >= QUOTA) {
            found.add(Diagnostic.warning("", "elastic-ip.quota", QUOTA, known));
        }
        return found;
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return Map.of();
    }

    /** Since February 2024 AWS bills a public IPv4 address whether it is in use or idle. */
    @Override
    public List<Charge> charges(ElasticIpSpec spec) {
        return List.of(Charge.hourly("public-ipv4"));
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:AllocateAddress",
                "ec2:DescribeAddresses",
                "ec2:ReleaseAddress",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(ElasticIpSpec spec, Surroundings surroundings) {
        return List.of("aws ec2 allocate-address --domain vpc");
    }
}

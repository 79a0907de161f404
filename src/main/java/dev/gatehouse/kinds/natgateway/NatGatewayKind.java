package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names NAT gateways. */
@Component
final class NatGatewayKind implements Kind<NatGatewaySpec> {

    private final NatGatewayDriver driver;
    private final NatGatewayFindings findings;
    private final NatGatewayProposal proposal;

    NatGatewayKind(NatGatewayDriver driver, NatGatewayFindings findings, NatGatewayProposal proposal) {
        this.driver = driver;
        this.findings = findings;
        this.proposal = proposal;
    }

    @Override
    public String name() {
        return "nat-gateway";
    }

    @Override
    public Class<NatGatewaySpec> specType() {
        return NatGatewaySpec.class;
    }

    @Override
    public Driver<NatGatewaySpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 800;
    }

    @Override
    public String icon() {
        return "shuffle";
    }

    @Override
    public List<Diagnostic> validate(NatGatewaySpec spec, Surroundings surroundings) {
        return findings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return proposal.in(surroundings);
    }

    @Override
    public boolean excludes(NatGatewaySpec there, NatGatewaySpec coming) {
        return there.elasticIp() != null && there.elasticIp().equals(coming.elasticIp());
    }

    @Override
    public Set<Role> needs(NatGatewaySpec spec, Lookup lookup) {
        return lookup.spec(spec.subnet())
                .map(subnet -> Set.of(Role.internet(subnet.vpc())))
                .orElse(Set.of());
    }

    @Override
    public List<Charge> charges(NatGatewaySpec spec) {
        return List.of(Charge.hourly("nat-gateway"));
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:CreateNatGateway",
                "ec2:DescribeNatGateways",
                "ec2:DeleteNatGateway",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(NatGatewaySpec spec, Surroundings surroundings) {
        Ref<ElasticIpSpec> elasticIp = spec.elasticIp();
        String address = elasticIp == null ? "" : " --allocation-id " + Typed.ref(elasticIp, surroundings);
        return List.of("aws ec2 create-nat-gateway --subnet-id " + Typed.ref(spec.subnet(), surroundings) + address);
    }
}

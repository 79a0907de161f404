package dev.gatehouse.kinds.subnet;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names subnets. */
@Component
final class SubnetKind implements Kind<SubnetSpec> {

    private final SubnetDriver driver;
    private final SubnetFindings findings;

    SubnetKind(SubnetDriver driver, SubnetFindings findings) {
        this.driver = driver;
        this.findings = findings;
    }

    @Override
    public String name() {
        return "subnet";
    }

    @Override
    public Class<SubnetSpec> specType() {
        return SubnetSpec.class;
    }

    @Override
    public Driver<SubnetSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 200;
    }

    @Override
    public String icon() {
        return "grid-1x2";
    }

    @Override
    public List<Diagnostic> validate(SubnetSpec spec, Surroundings surroundings) {
        return findings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return SubnetProposal.in(surroundings);
    }

    @Override
    public Map<String, List<Choice>> choices(Surroundings surroundings) {
        return Map.of(
                "availabilityZone",
                surroundings.zones().stream()
                        .map(zone -> new Choice(zone.name(), zone.id()))
                        .toList());
    }

    @Override
    public boolean excludes(SubnetSpec there, SubnetSpec coming) {
        return there.vpc().equals(coming.vpc()) && there.cidr().overlaps(coming.cidr());
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:DescribeAvailabilityZones",
                "ec2:CreateSubnet",
                "ec2:DescribeSubnets",
                "ec2:ModifySubnetAttribute",
                "ec2:DeleteSubnet",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(SubnetSpec spec, Surroundings surroundings) {
        String create = "aws ec2 create-subnet --vpc-id " + Typed.ref(spec.vpc(), surroundings)
                + " --availability-zone " + spec.availabilityZone() + " --cidr-block " + spec.cidr();
        return spec.mapPublicIpOnLaunch()
                ? List.of(create, "aws ec2 modify-subnet-attribute --subnet-id <subnet> --map-public-ip-on-launch")
                : List.of(create);
    }
}

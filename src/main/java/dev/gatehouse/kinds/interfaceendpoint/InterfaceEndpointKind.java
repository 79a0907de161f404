package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names interface endpoints. */
@Component
final class InterfaceEndpointKind implements Kind<InterfaceEndpointSpec> {

    private final InterfaceEndpointDriver driver;

    InterfaceEndpointKind(InterfaceEndpointDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "interface-endpoint";
    }

    @Override
    public Class<InterfaceEndpointSpec> specType() {
        return InterfaceEndpointSpec.class;
    }

    @Override
    public Driver<InterfaceEndpointSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 910;
    }

    @Override
    public String icon() {
        return "plug";
    }

    @Override
    public List<Diagnostic> validate(InterfaceEndpointSpec spec, Surroundings surroundings) {
        return InterfaceEndpointFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return InterfaceEndpointProposal.in(surroundings);
    }

    @Override
    public Map<String, List<Choice>> suggestions(Surroundings surroundings) {
        return Map.of("service", ServiceNames.suggestions());
    }

    /** A VPC's resolver gives a service's name to one endpoint only. */
    @Override
    public boolean excludes(InterfaceEndpointSpec there, InterfaceEndpointSpec coming) {
        return there.privateDns()
                && coming.privateDns()
                && there.vpc().equals(coming.vpc())
                && there.service().equals(coming.service());
    }

    @Override
    public List<Charge> charges(InterfaceEndpointSpec spec) {
        return List.of(new Charge(
                "interface-endpoint", BigDecimal.valueOf(spec.subnets().size())));
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    /** Private DNS puts a zone of AWS's beside the VPC: that is an action of Route 53. */
    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:CreateVpcEndpoint",
                "ec2:DescribeVpcEndpoints",
                "ec2:ModifyVpcEndpoint",
                "ec2:DeleteVpcEndpoints",
                "ec2:CreateTags",
                "ec2:DeleteTags",
                "route53:AssociateVPCWithHostedZone");
    }

    @Override
    public List<String> commands(InterfaceEndpointSpec spec, Surroundings surroundings) {
        String policy = spec.policy() == null ? "" : " --policy-document " + Typed.quoted(spec.policy());
        return List.of("aws ec2 create-vpc-endpoint --vpc-endpoint-type Interface --vpc-id "
                + Typed.ref(spec.vpc(), surroundings) + " --service-name "
                + ServiceNames.full(spec.service(), surroundings.scope().region())
                + listed(" --subnet-ids ", spec.subnets(), surroundings)
                + listed(" --security-group-ids ", spec.securityGroups(), surroundings)
                + (spec.privateDns() ? " --private-dns-enabled" : " --no-private-dns-enabled") + policy);
    }

    private static String listed(String option, List<? extends Ref<?>> refs, Surroundings surroundings) {
        return refs.isEmpty()
                ? ""
                : refs.stream().map(ref -> Typed.ref(ref, surroundings)).collect(Collectors.joining(" ", option, ""));
    }
}

package dev.gatehouse.kinds.vpcendpoint;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names gateway endpoints. */
@Component
final class VpcEndpointKind implements Kind<VpcEndpointSpec> {

    private final VpcEndpointDriver driver;

    VpcEndpointKind(VpcEndpointDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "vpc-endpoint";
    }

    @Override
    public Class<VpcEndpointSpec> specType() {
        return VpcEndpointSpec.class;
    }

    @Override
    public Driver<VpcEndpointSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 900;
    }

    @Override
    public String icon() {
        return "bucket";
    }

    @Override
    public List<Diagnostic> validate(VpcEndpointSpec spec, Surroundings surroundings) {
        return VpcEndpointFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return VpcEndpointProposal.in(surroundings);
    }

    @Override
    public boolean excludes(VpcEndpointSpec there, VpcEndpointSpec coming) {
        return there.service() == coming.service() && !Collections.disjoint(there.routeTables(), coming.routeTables());
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:CreateVpcEndpoint",
                "ec2:DescribeVpcEndpoints",
                "ec2:ModifyVpcEndpoint",
                "ec2:DeleteVpcEndpoints",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(VpcEndpointSpec spec, Surroundings surroundings) {
        String policy = spec.policy() == null ? "" : " --policy-document " + Typed.quoted(spec.policy());
        String tables = spec.routeTables().isEmpty()
                ? ""
                : spec.routeTables().stream()
                        .map(table -> Typed.ref(table, surroundings))
                        .collect(Collectors.joining(" ", " --route-table-ids ", ""));
        return List.of("aws ec2 create-vpc-endpoint --vpc-endpoint-type Gateway --vpc-id "
                + Typed.ref(spec.vpc(), surroundings) + " --service-name "
                + spec.service().name(surroundings.scope().region()) + tables + policy);
    }
}

package dev.gatehouse.kinds.vpc;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;
import software.amazon.awssdk.services.ec2.model.VpcState;

/** Brings VPCs about. */
@Component
final class VpcDriver implements Driver<VpcSpec> {

    private final Clients clients;

    VpcDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<VpcSpec>> observe(Scope scope, Set<String> detailed) {
        Ec2Client ec2 = clients.ec2(scope);
        return ec2.describeVpcsPaginator().vpcs().stream()
                .map(vpc -> present(ec2, vpc, detailed.contains(vpc.vpcId())))
                .toList();
    }

    private static Present<VpcSpec> present(Ec2Client ec2, Vpc vpc, boolean detailed) {
        // AWS's defaults stand in for what nobody asked about: support on, hostnames off.
        boolean support = !detailed
                || ec2.describeVpcAttribute(r -> r.vpcId(vpc.vpcId()).attribute(VpcAttributeName.ENABLE_DNS_SUPPORT))
                        .enableDnsSupport()
                        .value();
        boolean hostnames = detailed
                && ec2.describeVpcAttribute(r -> r.vpcId(vpc.vpcId()).attribute(VpcAttributeName.ENABLE_DNS_HOSTNAMES))
                        .enableDnsHostnames()
                        .value();
        return new Present<>(
                vpc.vpcId(),
                new VpcSpec(Cidr.masked(vpc.cidrBlock()), support, hostnames, Ec2Tags.visible(vpc.tags())),
                vpc.state() == VpcState.AVAILABLE ? Readiness.READY : new Readiness.InProgress(vpc.stateAsString()),
                Map.of("default", String.valueOf(vpc.isDefault()), "state", vpc.stateAsString()),
                Ec2Tags.ownership(vpc.tags()));
    }

    @Override
    public String create(Scope scope, VpcSpec desired, Creation creation) {
        return clients.ec2(scope)
                .createVpc(request -> request.cidrBlock(desired.cidr().toString())
                        .tagSpecifications(Ec2Tags.specification(ResourceType.VPC, creation.tags())))
                .vpc()
                .vpcId();
    }

    @Override
    public boolean createsWithToken() {
        return false;
    }

    @Override
    public void update(Scope scope, Present<VpcSpec> observed, VpcSpec desired) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        if (observed.spec().dnsSupport() != desired.dnsSupport()) {
            ec2.modifyVpcAttribute(
                    request -> request.vpcId(id).enableDnsSupport(value -> value.value(desired.dnsSupport())));
        }
        if (observed.spec().dnsHostnames() != desired.dnsHostnames()) {
            ec2.modifyVpcAttribute(
                    request -> request.vpcId(id).enableDnsHostnames(value -> value.value(desired.dnsHostnames())));
        }
        Ec2Tags.update(ec2, id, observed.spec().tags(), desired.tags());
    }

    @Override
    public void delete(Scope scope, Present<VpcSpec> observed) {
        Faults.absentIsSuccess(() -> clients.ec2(scope).deleteVpc(request -> request.vpcId(observed.externalId())));
    }
}

package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.Unsuccessful;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ModifyVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.UnsuccessfulItem;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** Brings interface endpoints about. */
@Component
final class InterfaceEndpointDriver implements Driver<InterfaceEndpointSpec> {

    private final Clients clients;

    InterfaceEndpointDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<InterfaceEndpointSpec>> observe(Scope scope, Set<String> detailed) {
        return clients
                .listed(
                        scope,
                        VpcEndpoint.class,
                        () -> clients.ec2(scope).describeVpcEndpointsPaginator().vpcEndpoints().stream()
                                .toList())
                .stream()
                .map(InterfaceEndpointReport::present)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String create(Scope scope, InterfaceEndpointSpec desired, Creation creation) {
        return clients.of(Ec2Client.class, scope)
                .createVpcEndpoint(request -> request.clientToken(creation.token())
                        .vpcEndpointType(VpcEndpointType.INTERFACE)
                        .vpcId(desired.vpc().externalId())
                        .serviceName(ServiceNames.full(desired.service(), scope.region()))
                        .subnetIds(ids(desired.subnets()))
                        .securityGroupIds(ids(desired.securityGroups()))
                        .privateDnsEnabled(desired.privateDns())
                        .policyDocument(desired.policy())
                        .tagSpecifications(Ec2Tags.specification(ResourceType.VPC_ENDPOINT, creation.tags())))
                .vpcEndpoint()
                .vpcEndpointId();
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<InterfaceEndpointSpec> observed, InterfaceEndpointSpec desired) {
        Ec2Client ec2 = clients.of(Ec2Client.class, scope);
        InterfaceEndpointSpec from = observed.spec();
        ModifyVpcEndpointRequest unchanged = ModifyVpcEndpointRequest.builder()
                .vpcEndpointId(observed.externalId())
                .build();
        ModifyVpcEndpointRequest changed = change(unchanged, from, desired);
        if (!changed.equals(unchanged)) {
            ec2.modifyVpcEndpoint(changed);
        }
        Ec2Tags.update(ec2, observed.externalId(), from.tags(), desired.tags());
    }

    private static ModifyVpcEndpointRequest change(
            ModifyVpcEndpointRequest unchanged, InterfaceEndpointSpec from, InterfaceEndpointSpec to) {
        ModifyVpcEndpointRequest.Builder request = unchanged.toBuilder();
        // A list without elements must not be sent, so none is set unless it has some.
        added(from.subnets(), to.subnets()).ifPresent(request::addSubnetIds);
        added(to.subnets(), from.subnets()).ifPresent(request::removeSubnetIds);
        added(from.securityGroups(), to.securityGroups()).ifPresent(request::addSecurityGroupIds);
        added(to.securityGroups(), from.securityGroups()).ifPresent(request::removeSecurityGroupIds);
        if (from.privateDns() != to.privateDns()) {
            request.privateDnsEnabled(to.privateDns());
        }
        if (!Objects.equals(from.policy(), to.policy())) {
            if (to.policy() == null) {
                request.resetPolicy(true);
            } else {
                request.policyDocument(to.policy());
            }
        }
        return request.build();
    }

    private static Optional<List<String>> added(List<? extends Ref<?>> before, List<? extends Ref<?>> after) {
        List<String> ids =
                ids(after.stream().filter(ref -> !before.contains(ref)).toList());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }

    @Override
    public void delete(Scope scope, Present<InterfaceEndpointSpec> observed) {
        List<UnsuccessfulItem> refused = clients.of(Ec2Client.class, scope)
                .deleteVpcEndpoints(request -> request.vpcEndpointIds(observed.externalId()))
                .unsuccessful();
        Faults.absentIsSuccess(() -> Unsuccessful.raise(refused));
    }

    private static List<String> ids(List<? extends Ref<?>> refs) {
        return refs.stream().map(Ref::externalId).toList();
    }
}

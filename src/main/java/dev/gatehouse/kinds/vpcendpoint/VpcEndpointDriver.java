package dev.gatehouse.kinds.vpcendpoint;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.Unsuccessful;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.Collection;
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

/** Brings gateway endpoints about. */
@Component
final class VpcEndpointDriver implements Driver<VpcEndpointSpec> {

    private final Clients clients;

    VpcEndpointDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<VpcEndpointSpec>> observe(Scope scope, Set<String> detailed) {
        return clients
                .listed(
                        scope,
                        VpcEndpoint.class,
                        () -> clients.ec2(scope).describeVpcEndpointsPaginator().vpcEndpoints().stream()
                                .toList())
                .stream()
                .map(endpoint -> VpcEndpointReport.present(endpoint, scope.region()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String create(Scope scope, VpcEndpointSpec desired, Creation creation) {
        return clients.ec2(scope)
                .createVpcEndpoint(request -> request.clientToken(creation.token())
                        .vpcEndpointType(VpcEndpointType.GATEWAY)
                        .vpcId(desired.vpc().externalId())
                        .serviceName(desired.service().name(scope.region()))
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
    public void update(Scope scope, Present<VpcEndpointSpec> observed, VpcEndpointSpec desired) {
        Ec2Client ec2 = clients.ec2(scope);
        VpcEndpointSpec from = observed.spec();
        boolean samePolicy = Objects.equals(from.policy(), desired.policy());
        if (!samePolicy || !from.routeTables().equals(desired.routeTables())) {
            ModifyVpcEndpointRequest.Builder request =
                    ModifyVpcEndpointRequest.builder().vpcEndpointId(observed.externalId());
            routeTables(request, from.routeTables(), desired.routeTables());
            if (!samePolicy) {
                policy(request, desired);
            }
            ec2.modifyVpcEndpoint(request.build());
        }
        Ec2Tags.update(ec2, observed.externalId(), from.tags(), desired.tags());
    }

    /** A list without elements must not be sent, so neither is set unless it has some. */
    private static void routeTables(
            ModifyVpcEndpointRequest.Builder request, List<? extends Ref<?>> from, List<? extends Ref<?>> to) {
        List<String> added = without(to, from);
        List<String> removed = without(from, to);
        if (!added.isEmpty()) {
            request.addRouteTableIds(added);
        }
        if (!removed.isEmpty()) {
            request.removeRouteTableIds(removed);
        }
    }

    private static List<String> without(List<? extends Ref<?>> refs, Collection<? extends Ref<?>> others) {
        return refs.stream()
                .filter(ref -> !others.contains(ref))
                .map(Ref::externalId)
                .toList();
    }

    private static void policy(ModifyVpcEndpointRequest.Builder request, VpcEndpointSpec desired) {
        if (desired.policy() == null) {
            request.resetPolicy(true);
        } else {
            request.policyDocument(desired.policy());
        }
    }

    @Override
    public void release(Scope scope, Present<VpcEndpointSpec> observed, Set<String> ids) {
        List<String> there = observed.spec().routeTables().stream()
                .map(Ref::externalId)
                .filter(ids::contains)
                .toList();
        if (!there.isEmpty()) {
            clients.ec2(scope)
                    .modifyVpcEndpoint(request ->
                            request.vpcEndpointId(observed.externalId()).removeRouteTableIds(there));
        }
    }

    @Override
    public void delete(Scope scope, Present<VpcEndpointSpec> observed) {
        List<UnsuccessfulItem> refused = clients.ec2(scope)
                .deleteVpcEndpoints(request -> request.vpcEndpointIds(observed.externalId()))
                .unsuccessful();
        Faults.absentIsSuccess(() -> Unsuccessful.raise(refused));
    }
}

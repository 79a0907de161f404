package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.model.ConnectivityType;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** Brings NAT gateways about. */
@Component
final class NatGatewayDriver implements Driver<NatGatewaySpec> {

    private final Clients clients;

    NatGatewayDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<NatGatewaySpec>> observe(Scope scope, Set<String> detailed) {
        return clients.ec2(scope).describeNatGatewaysPaginator().natGateways().stream()
                .filter(NatGatewayReport::isOfThisKind)
                .map(NatGatewayReport::present)
                .toList();
    }

    @Override
    public String create(Scope scope, NatGatewaySpec desired, Creation creation) {
        Ref<ElasticIpSpec> elasticIp = desired.elasticIp();
        return clients.ec2(scope)
                .createNatGateway(request -> request.clientToken(creation.token())
                        .connectivityType(ConnectivityType.PUBLIC)
                        .subnetId(desired.subnet().externalId())
                        .allocationId(elasticIp == null ? null : elasticIp.externalId())
                        .tagSpecifications(Ec2Tags.specification(ResourceType.NATGATEWAY, creation.tags())))
                .natGateway()
                .natGatewayId();
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<NatGatewaySpec> observed, NatGatewaySpec desired) {
        Ec2Tags.update(
                clients.ec2(scope), observed.externalId(), observed.spec().tags(), desired.tags());
    }

    @Override
    public void delete(Scope scope, Present<NatGatewaySpec> observed) {
        Faults.absentIsSuccess(
                () -> clients.ec2(scope).deleteNatGateway(request -> request.natGatewayId(observed.externalId())));
    }
}

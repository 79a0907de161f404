package dev.gatehouse.kinds.elasticip;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** Brings Elastic IPs about. */
@Component
final class ElasticIpDriver implements Driver<ElasticIpSpec> {

    private final Clients clients;

    ElasticIpDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<ElasticIpSpec>> observe(Scope scope, Set<String> detailed) {
        return clients
                .listed(
                        scope,
                        Address.class,
                        () -> clients.ec2(scope).describeAddresses().addresses())
                .stream()
                .map(ElasticIpDriver::present)
                .toList();
    }

    private static Present<ElasticIpSpec> present(Address address) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("publicIp", address.publicIp());
        if (address.associationId() != null) {
            attributes.put("associationId", address.associationId());
        }
        return new Present<>(
                address.allocationId(),
                new ElasticIpSpec(Ec2Tags.visible(address.tags())),
                Readiness.READY,
                attributes,
                Ec2Tags.ownership(address.tags()));
    }

    @Override
    public String create(Scope scope, ElasticIpSpec desired, Creation creation) {
        return clients.ec2(scope)
                .allocateAddress(request -> request.domain(DomainType.VPC)
                        .tagSpecifications(Ec2Tags.specification(ResourceType.ELASTIC_IP, creation.tags())))
                .allocationId();
    }

    @Override
    public boolean createsWithToken() {
        return false;
    }

    @Override
    public void update(Scope scope, Present<ElasticIpSpec> observed, ElasticIpSpec desired) {
        Ec2Tags.update(
                clients.ec2(scope), observed.externalId(), observed.spec().tags(), desired.tags());
    }

    @Override
    public void delete(Scope scope, Present<ElasticIpSpec> observed) {
        Faults.absentIsSuccess(
                () -> clients.ec2(scope).releaseAddress(request -> request.allocationId(observed.externalId())));
    }
}

package dev.gatehouse.kinds.elasticip;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.kinds.dnsrecord.AddressSlot;
import dev.gatehouse.resource.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.model.Address;

/** Lets names of a domain lead to Elastic IPs, which stay when their host stops and starts. */
@Component
final class ElasticIpAddress implements AddressSlot {

    private final Clients clients;

    ElasticIpAddress(Clients clients) {
        this.clients = clients;
    }

    @Override
    public boolean accepts(String externalId) {
        return externalId.startsWith("eipalloc-");
    }

    @Override
    public Optional<String> address(Scope scope, String externalId) {
        return clients.ec2(scope).describeAddresses().addresses().stream()
                .filter(address -> externalId.equals(address.allocationId()))
                .map(Address::publicIp)
                .findFirst();
    }
}

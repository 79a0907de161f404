package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.kinds.dnsrecord.AliasSlot;
import dev.gatehouse.resource.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;

/** Lets names of a domain lead to load balancers. */
@Component
final class LoadBalancerAliases implements AliasSlot {

    private final Clients clients;

    LoadBalancerAliases(Clients clients) {
        this.clients = clients;
    }

    @Override
    public boolean accepts(String externalId) {
        return externalId.contains(":loadbalancer/app/");
    }

    @Override
    public Name name(Scope scope, String externalId) {
        LoadBalancer balancer = clients.of(ElasticLoadBalancingV2Client.class, scope)
                .describeLoadBalancers(request -> request.loadBalancerArns(externalId))
                .loadBalancers()
                .getFirst();
        return new Name(balancer.canonicalHostedZoneId(), balancer.dnsName());
    }

    @Override
    public Optional<String> idOf(Scope scope, String dnsName) {
        return dnsName.contains(".elb.")
                ? clients
                        .of(ElasticLoadBalancingV2Client.class, scope)
                        .describeLoadBalancersPaginator()
                        .loadBalancers()
                        .stream()
                        .filter(balancer -> balancer.dnsName().equalsIgnoreCase(dnsName))
                        .map(LoadBalancer::loadBalancerArn)
                        .findFirst()
                : Optional.empty();
    }
}

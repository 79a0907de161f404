package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.aws.BalancerTags;
import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;

/** Brings load balancers about. */
@Component
final class LoadBalancerDriver implements Driver<LoadBalancerSpec> {

    private final Clients clients;

    LoadBalancerDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<LoadBalancerSpec>> observe(Scope scope, Set<String> detailed) {
        ElasticLoadBalancingV2Client elb = clients.of(ElasticLoadBalancingV2Client.class, scope);
        List<LoadBalancer> balancers = clients
                .listed(
                        scope,
                        LoadBalancer.class,
                        () -> elb.describeLoadBalancersPaginator().loadBalancers().stream()
                                .toList())
                .stream()
                .filter(balancer -> balancer.typeAsString().equals("application"))
                .toList();
        Map<String, Map<String, String>> tags = BalancerTags.of(
                elb,
                balancers.stream()
                        .map(LoadBalancer::loadBalancerArn)
                        .filter(detailed::contains)
                        .toList());
        return balancers.stream()
                .map(balancer -> present(
                        balancer,
                        tags.getOrDefault(balancer.loadBalancerArn(), Map.of()),
                        detailed.contains(balancer.loadBalancerArn())
                                ? attributes(elb, balancer)
                                : Attributes.DEFAULTS))
                .toList();
    }

    private static Attributes attributes(ElasticLoadBalancingV2Client elb, LoadBalancer balancer) {
        return Attributes.read(
                elb.describeLoadBalancerAttributes(request -> request.loadBalancerArn(balancer.loadBalancerArn()))
                        .attributes());
    }

    private static Present<LoadBalancerSpec> present(
            LoadBalancer balancer, Map<String, String> tags, Attributes attributes) {
        String state = balancer.state().codeAsString();
        return new Present<>(
                balancer.loadBalancerArn(),
                new LoadBalancerSpec(
                        balancer.loadBalancerName(),
                        LoadBalancerScheme.of(balancer.schemeAsString()),
                        balancer.availabilityZones().stream()
                                .map(zone -> Ref.<SubnetSpec>external(zone.subnetId()))
                                .toList(),
                        balancer.securityGroups().stream()
                                .map(Ref::<SecurityGroupSpec>external)
                                .toList(),
                        attributes.idleTimeout(),
                        attributes.keepAlive(),
                        attributes.dropsInvalidHeaders(),
                        attributes.isProtected(),
                        TagMap.visible(tags)),
                switch (state) {
                    case "active", "active_impaired" -> Readiness.READY;
                    case "failed" -> new Readiness.Failed(state);
                    default -> new Readiness.InProgress(state);
                },
                Map.of("state", state, "dnsName", balancer.dnsName()),
                TagMap.ownership(tags));
    }

    @Override
    public String create(Scope scope, LoadBalancerSpec desired, Creation creation) {
        ElasticLoadBalancingV2Client elb = clients.of(ElasticLoadBalancingV2Client.class, scope);
        String arn = elb.createLoadBalancer(request -> request.name(desired.balancerName())
                        .scheme(desired.scheme().wireName())
                        .type("application")
                        .ipAddressType("ipv4")
                        .subnets(ids(desired.subnets()))
                        .securityGroups(ids(desired.securityGroups()))
                        .tags(BalancerTags.list(creation.tags().values())))
                .loadBalancers()
                .getFirst()
                .loadBalancerArn();
        // AWS answers a name that is taken with what has it: that may be somebody else's.
        return BalancerTags.ofThisCreation(elb, arn, desired.balancerName(), creation.tags());
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<LoadBalancerSpec> observed, LoadBalancerSpec desired) {
        ElasticLoadBalancingV2Client elb = clients.of(ElasticLoadBalancingV2Client.class, scope);
        String arn = observed.externalId();
        LoadBalancerSpec from = observed.spec();
        if (!from.subnets().equals(desired.subnets())) {
            elb.setSubnets(request -> request.loadBalancerArn(arn).subnets(ids(desired.subnets())));
        }
        if (!from.securityGroups().equals(desired.securityGroups())) {
            elb.setSecurityGroups(
                    request -> request.loadBalancerArn(arn).securityGroups(ids(desired.securityGroups())));
        }
        List<LoadBalancerAttribute> changed = Attributes.of(desired).since(Attributes.of(from));
        if (!changed.isEmpty()) {
            elb.modifyLoadBalancerAttributes(
                    request -> request.loadBalancerArn(arn).attributes(changed));
        }
        BalancerTags.update(elb, arn, from.tags(), desired.tags());
    }

    @Override
    public void delete(Scope scope, Present<LoadBalancerSpec> observed) {
        Faults.absentIsSuccess(() -> clients.of(ElasticLoadBalancingV2Client.class, scope)
                .deleteLoadBalancer(request -> request.loadBalancerArn(observed.externalId())));
    }

    @Override
    public void delete(Scope scope, Present<LoadBalancerSpec> observed, LoadBalancerSpec wished) {
        if (observed.spec().deletionProtection() && !wished.deletionProtection()) {
            Faults.absentIsSuccess(() -> clients.of(ElasticLoadBalancingV2Client.class, scope)
                    .modifyLoadBalancerAttributes(request ->
                            request.loadBalancerArn(observed.externalId()).attributes(Attributes.unprotected())));
        }
        delete(scope, observed);
    }

    private static List<String> ids(List<? extends Ref<?>> refs) {
        return refs.stream().map(Ref::externalId).toList();
    }
}

package dev.gatehouse.kinds.listener;

import dev.gatehouse.aws.BalancerTags;
import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;

/** Brings listeners about. */
@Component
final class ListenerDriver implements Driver<ListenerSpec> {

    /** Where an observation tells the group that is known and gets no requests yet. */
    private static final String COMING = "coming";

    private final Clients clients;

    ListenerDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<ListenerSpec>> observe(Scope scope, Set<String> detailed) {
        ElasticLoadBalancingV2Client elb = clients.of(ElasticLoadBalancingV2Client.class, scope);
        List<Listener> listeners = clients
                .listed(
                        scope,
                        LoadBalancer.class,
                        () -> elb.describeLoadBalancersPaginator().loadBalancers().stream()
                                .toList())
                .stream()
                .filter(balancer -> balancer.typeAsString().equals("application"))
                .flatMap(balancer -> elb
                        .describeListenersPaginator(request -> request.loadBalancerArn(balancer.loadBalancerArn()))
                        .listeners()
                        .stream())
                .toList();
        Map<String, Map<String, String>> tags = BalancerTags.of(
                elb,
                listeners.stream()
                        .map(Listener::listenerArn)
                        .filter(detailed::contains)
                        .toList());
        return listeners.stream()
                .map(listener -> present(
                        listener,
                        detailed.contains(listener.listenerArn())
                                ? new RuleCalls(elb, listener.listenerArn()).observed()
                                : List.of(),
                        tags.getOrDefault(listener.listenerArn(), Map.of())))
                .toList();
    }

    private static Present<ListenerSpec> present(
            Listener listener, List<RuleMoves.Present> rules, Map<String, String> tags) {
        return new Present<>(
                listener.listenerArn(),
                new ListenerSpec(
                        Ref.external(listener.loadBalancerArn()),
                        listener.port(),
                        ListenerProtocol.of(listener.protocolAsString()),
                        listener.certificates().stream()
                                .map(shown -> Ref.<CertificateSpec>external(shown.certificateArn()))
                                .findFirst()
                                .orElse(null),
                        listener.sslPolicy(),
                        ListenerActions.read(listener.defaultActions()),
                        rules.stream().map(RuleMoves.Present::rule).toList(),
                        TagMap.visible(tags)),
                Readiness.READY,
                attributes(listener),
                TagMap.ownership(tags));
    }

    private static Map<String, String> attributes(Listener listener) {
        Map<String, String> attributes = new TreeMap<>(Map.of("arn", listener.listenerArn()));
        listener.defaultActions().stream()
                .flatMap(action -> Handover.coming(action).stream())
                .forEach(arn -> attributes.put(COMING, arn));
        return attributes;
    }

    @Override
    public String create(Scope scope, ListenerSpec desired, Creation creation) {
        ElasticLoadBalancingV2Client elb = clients.of(ElasticLoadBalancingV2Client.class, scope);
        String arn = elb.createListener(request -> request.loadBalancerArn(
                                desired.loadBalancer().externalId())
                        .port(desired.port())
                        .protocol(desired.protocol().name())
                        .sslPolicy(desired.tlsPolicy())
                        .certificates(certificates(desired))
                        .defaultActions(ListenerActions.written(desired.action()))
                        .tags(BalancerTags.list(creation.tags().values())))
                .listeners()
                .getFirst()
                .listenerArn();
        // AWS answers a port that is taken in the same way with what has it: that may be somebody else's.
        return BalancerTags.ofThisCreation(elb, arn, String.valueOf(desired.port()), creation.tags());
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    /** A rule comes before the default action changes, and goes after: neither leaves its requests to the other's. */
    @Override
    public void update(Scope scope, Present<ListenerSpec> observed, ListenerSpec desired) {
        ElasticLoadBalancingV2Client elb = clients.of(ElasticLoadBalancingV2Client.class, scope);
        String arn = observed.externalId();
        Optional<Action> meanwhile = new Handover(elb).meanwhile(observed.spec().action(), desired.action());
        if (meanwhile.isPresent()) {
            String coming =
                    Objects.requireNonNull(desired.action().targetGroup()).externalId();
            if (!coming.equals(observed.attributes().get(COMING))) {
                elb.modifyListener(request -> request.listenerArn(arn).defaultActions(meanwhile.get()));
            }
            return;
        }
        RuleCalls rules = new RuleCalls(elb, arn);
        RuleMoves moves = observed.spec().rules().equals(desired.rules())
                ? RuleMoves.NONE
                : RuleMoves.between(rules.observed(), desired.rules());
        rules.make(moves, observed.ownership().map(Ownership::tags).orElse(Tags.NONE));
        if (!observed.spec().itself().equals(desired.itself())) {
            elb.modifyListener(request -> request.listenerArn(arn)
                    .port(desired.port())
                    .protocol(desired.protocol().name())
                    .sslPolicy(desired.tlsPolicy())
                    .certificates(certificates(desired))
                    .defaultActions(ListenerActions.written(desired.action())));
        }
        rules.delete(moves);
        BalancerTags.update(elb, arn, observed.spec().tags(), desired.tags());
    }

    private static List<Certificate> certificates(ListenerSpec spec) {
        Ref<CertificateSpec> certificate = spec.certificate();
        return certificate == null
                ? List.of()
                : List.of(Certificate.builder()
                        .certificateArn(certificate.externalId())
                        .build());
    }

    @Override
    public void delete(Scope scope, Present<ListenerSpec> observed) {
        Faults.absentIsSuccess(() -> clients.of(ElasticLoadBalancingV2Client.class, scope)
                .deleteListener(request -> request.listenerArn(observed.externalId())));
    }
}

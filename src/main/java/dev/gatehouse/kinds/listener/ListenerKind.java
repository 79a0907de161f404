package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names listeners. */
@Component
final class ListenerKind implements Kind<ListenerSpec> {

    private final ListenerDriver driver;

    ListenerKind(ListenerDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "listener";
    }

    @Override
    public Class<ListenerSpec> specType() {
        return ListenerSpec.class;
    }

    @Override
    public Driver<ListenerSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1220;
    }

    @Override
    public String icon() {
        return "ear";
    }

    @Override
    public List<Diagnostic> validate(ListenerSpec spec, Surroundings surroundings) {
        return ListenerFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        surroundings.siblings(LoadBalancerSpec.class).stream()
                .findFirst()
                .ifPresent(balancer -> fields.put("loadBalancer", balancer.ref().toString()));
        surroundings.siblings(TargetGroupSpec.class).stream()
                .findFirst()
                .ifPresent(group -> fields.put("targetGroup", group.ref().toString()));
        fields.put("protocol", "http");
        fields.put("port", "80");
        fields.put("action", "forward");
        return fields;
    }

    @Override
    public boolean excludes(ListenerSpec there, ListenerSpec coming) {
        return there.loadBalancer().equals(coming.loadBalancer()) && there.port() == coming.port();
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "elasticloadbalancing:CreateListener",
                "elasticloadbalancing:DescribeListeners",
                "elasticloadbalancing:DescribeLoadBalancers",
                "elasticloadbalancing:DescribeTags",
                "elasticloadbalancing:ModifyListener",
                "elasticloadbalancing:DeleteListener",
                "elasticloadbalancing:AddTags",
                "elasticloadbalancing:RemoveTags");
    }

    @Override
    public List<String> commands(ListenerSpec spec, Surroundings surroundings) {
        Ref<CertificateSpec> certificate = spec.certificate();
        String secure = certificate == null
                ? ""
                : " --certificates CertificateArn=" + Typed.ref(certificate, surroundings) + " --ssl-policy "
                        + spec.tlsPolicy();
        return List.of("aws elbv2 create-listener --load-balancer-arn "
                + Typed.ref(spec.loadBalancer(), surroundings) + " --protocol " + spec.protocol() + " --port "
                + spec.port() + secure + " --default-actions " + action(spec, surroundings));
    }

    private static String action(ListenerSpec spec, Surroundings surroundings) {
        Ref<TargetGroupSpec> target = spec.targetGroup();
        return switch (spec.action()) {
            case FORWARD ->
                "Type=forward,TargetGroupArn=" + (target == null ? "<arn>" : Typed.ref(target, surroundings));
            case REDIRECT_TO_HTTPS -> "'Type=redirect,RedirectConfig={Protocol=HTTPS,Port=443,StatusCode=HTTP_301}'";
            case NOT_FOUND, OTHER -> "'Type=fixed-response,FixedResponseConfig={StatusCode=404}'";
        };
    }
}

package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
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
    public String group() {
        return "load-balancer";
    }

    @Override
    public String icon() {
        return "ear";
    }

    @Override
    public int version() {
        return 2;
    }

    /** At first there were four actions to choose from, of which one sent visitors to HTTPS and one answered 404. */
    @Override
    public Map<String, Object> upgrade(int from, Map<String, Object> stored) {
        Map<String, Object> action = new LinkedHashMap<>();
        switch (String.valueOf(stored.get("action"))) {
            case "redirect-to-https" -> {
                action.put("type", "redirect");
                action.put("redirect", Redirect.TO_HTTPS.toString());
            }
            case "not-found" -> {
                action.put("type", "answer");
                action.put("answer", Answer.NOT_FOUND.toString());
            }
            case "forward" -> {
                action.put("type", "forward");
                action.put("targetGroup", stored.get("targetGroup"));
            }
            default -> action.put("type", "other");
        }
        Map<String, Object> upgraded = new LinkedHashMap<>(stored);
        upgraded.remove("targetGroup");
        upgraded.put("action", action);
        upgraded.put("rules", List.of());
        return upgraded;
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
                .ifPresent(group -> fields.put("action.targetGroup", group.ref().toString()));
        fields.put("protocol", "http");
        fields.put("port", "80");
        fields.put("action.type", "forward");
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
                "elasticloadbalancing:DescribeTargetHealth",
                "elasticloadbalancing:ModifyListener",
                "elasticloadbalancing:DeleteListener",
                "elasticloadbalancing:DescribeRules",
                "elasticloadbalancing:CreateRule",
                "elasticloadbalancing:ModifyRule",
                "elasticloadbalancing:SetRulePriorities",
                "elasticloadbalancing:DeleteRule",
                "elasticloadbalancing:AddTags",
                "elasticloadbalancing:RemoveTags");
    }

    @Override
    public List<String> commands(ListenerSpec spec, Surroundings surroundings) {
        return new ListenerCommands(surroundings).of(spec);
    }
}

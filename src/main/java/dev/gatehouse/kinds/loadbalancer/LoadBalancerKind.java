package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names load balancers. */
@Component
final class LoadBalancerKind implements Kind<LoadBalancerSpec> {

    private final LoadBalancerDriver driver;
    private final LoadBalancerFindings findings;

    LoadBalancerKind(LoadBalancerDriver driver, LoadBalancerFindings findings) {
        this.driver = driver;
        this.findings = findings;
    }

    @Override
    public String name() {
        return "load-balancer";
    }

    @Override
    public Class<LoadBalancerSpec> specType() {
        return LoadBalancerSpec.class;
    }

    @Override
    public Driver<LoadBalancerSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1210;
    }

    @Override
    public String group() {
        return "load-balancer";
    }

    @Override
    public String icon() {
        return "distribute-horizontal";
    }

    @Override
    public int version() {
        return 2;
    }

    /** At first the idle timeout was its only attribute, and AWS's defaults held for the others. */
    @Override
    public Map<String, Object> upgrade(int from, Map<String, Object> stored) {
        Map<String, Object> upgraded = new LinkedHashMap<>(stored);
        upgraded.put("keepAlive", LoadBalancerSpec.KEEP_ALIVE);
        upgraded.put("dropInvalidHeaders", false);
        upgraded.put("deletionProtection", false);
        return upgraded;
    }

    @Override
    public List<Diagnostic> validate(LoadBalancerSpec spec, Surroundings surroundings) {
        return findings.about(spec, surroundings);
    }

    /** In a public subnet of each zone of the first VPC. */
    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (surroundings.siblings(LoadBalancerSpec.class).isEmpty()) {
            fields.put("balancerName", "web");
        }
        fields.put("scheme", "internet-facing");
        fields.put("idleTimeout", "60");
        fields.put("keepAlive", "3600");
        fields.put("dropInvalidHeaders", "true");
        Set<String> zones = new TreeSet<>();
        List<Surroundings.Sibling<SubnetSpec>> open = surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> subnet.spec().mapPublicIpOnLaunch())
                .toList();
        for (Surroundings.Sibling<SubnetSpec> subnet : open) {
            boolean sameVpc = subnet.spec().vpc().equals(open.getFirst().spec().vpc());
            if (sameVpc && zones.add(subnet.spec().availabilityZone())) {
                fields.put("subnets[" + (zones.size() - 1) + "]", subnet.ref().toString());
            }
        }
        return fields;
    }

    @Override
    public boolean excludes(LoadBalancerSpec there, LoadBalancerSpec coming) {
        return there.balancerName().equals(coming.balancerName());
    }

    @Override
    public Set<Role> needs(LoadBalancerSpec spec, Lookup lookup) {
        return spec.scheme() == LoadBalancerScheme.INTERNAL
                ? Set.of()
                : spec.subnets().stream()
                        .flatMap(ref -> lookup.spec(ref).stream())
                        .map(subnet -> Role.internet(subnet.vpc()))
                        .collect(Collectors.toSet());
    }

    /** Each zone has a node with an address of its own. */
    @Override
    public List<Charge> charges(LoadBalancerSpec spec) {
        List<Charge> charges = new ArrayList<>(List.of(Charge.hourly("load-balancer")));
        if (spec.scheme() == LoadBalancerScheme.INTERNET_FACING) {
            charges.add(
                    new Charge("public-ipv4", BigDecimal.valueOf(spec.subnets().size())));
        }
        return charges;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "elasticloadbalancing:CreateLoadBalancer",
                "elasticloadbalancing:DescribeLoadBalancers",
                "elasticloadbalancing:DescribeLoadBalancerAttributes",
                "elasticloadbalancing:DescribeTags",
                "elasticloadbalancing:ModifyLoadBalancerAttributes",
                "elasticloadbalancing:SetSubnets",
                "elasticloadbalancing:SetSecurityGroups",
                "elasticloadbalancing:DeleteLoadBalancer",
                "elasticloadbalancing:AddTags",
                "elasticloadbalancing:RemoveTags");
    }

    @Override
    public List<String> commands(LoadBalancerSpec spec, Surroundings surroundings) {
        String subnets = spec.subnets().stream()
                .map(ref -> " " + Typed.ref(ref, surroundings))
                .collect(Collectors.joining());
        String groups = spec.securityGroups().stream()
                .map(ref -> " " + Typed.ref(ref, surroundings))
                .collect(Collectors.joining());
        return List.of(
                "aws elbv2 create-load-balancer --name " + Typed.quoted(spec.balancerName()) + " --scheme "
                        + spec.scheme().wireName() + " --subnets" + subnets + " --security-groups" + groups,
                "aws elbv2 modify-load-balancer-attributes --load-balancer-arn <arn> --attributes "
                        + Attributes.of(spec).since(Attributes.DEFAULTS).stream()
                                .map(one -> "Key=" + one.key() + ",Value=" + one.value())
                                .collect(Collectors.joining(" ")));
    }
}

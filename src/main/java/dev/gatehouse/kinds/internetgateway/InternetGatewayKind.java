package dev.gatehouse.kinds.internetgateway;

import dev.gatehouse.kinds.Referrers;
import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names and checks internet gateways. */
@Component
final class InternetGatewayKind implements Kind<InternetGatewaySpec> {

    /** AWS raises it together with the quota of VPCs. */
    private static final int QUOTA = 5;

    private final InternetGatewayDriver driver;

    InternetGatewayKind(InternetGatewayDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "internet-gateway";
    }

    @Override
    public Class<InternetGatewaySpec> specType() {
        return InternetGatewaySpec.class;
    }

    @Override
    public Driver<InternetGatewaySpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 300;
    }

    @Override
    public String icon() {
        return "globe2";
    }

    @Override
    public List<Diagnostic> validate(InternetGatewaySpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        List<Sibling<InternetGatewaySpec>> others = surroundings.siblings(InternetGatewaySpec.class);
        Ref<VpcSpec> vpc = spec.vpc();
        if (vpc == null) {
            found.add(Diagnostic.error("vpc", "internet-gateway.no-vpc"));
        } else {
            others.stream()
                    .filter(other -> vpc.equals(other.spec().vpc()))
                    .map(other ->
                            Diagnostic.error("vpc", "internet-gateway.second", surroundings.nameOf(vpc), other.name()))
                    .forEach(found::add);
        }
        if (Referrers.in(surroundings).isEmpty()) {
            found.add(Diagnostic.info("", "internet-gateway.no-route"));
        }
        int known = others.size()
                + surroundings.elsewhere(InternetGatewaySpec.class).size()
                + 1;
        if (known >= QUOTA) {
            found.add(Diagnostic.warning("", "internet-gateway.quota", QUOTA, known));
        }
        return found;
    }

    /** The first VPC that has none. */
    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        List<Sibling<InternetGatewaySpec>> others = surroundings.siblings(InternetGatewaySpec.class);
        return surroundings.siblings(VpcSpec.class).stream()
                .map(Sibling::ref)
                .filter(vpc -> others.stream()
                        .noneMatch(other -> vpc.equals(other.spec().vpc())))
                .findFirst()
                .map(vpc -> Map.of("vpc", vpc.toString()))
                .orElse(Map.of());
    }

    @Override
    public boolean excludes(InternetGatewaySpec there, InternetGatewaySpec coming) {
        return there.vpc() != null && there.vpc().equals(coming.vpc());
    }

    @Override
    public Set<Role> provides(InternetGatewaySpec spec) {
        Ref<VpcSpec> vpc = spec.vpc();
        return vpc == null ? Set.of() : Set.of(Role.internet(vpc));
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:CreateInternetGateway",
                "ec2:DescribeInternetGateways",
                "ec2:AttachInternetGateway",
                "ec2:DetachInternetGateway",
                "ec2:DeleteInternetGateway",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(InternetGatewaySpec spec, Surroundings surroundings) {
        String create = "aws ec2 create-internet-gateway";
        Ref<VpcSpec> vpc = spec.vpc();
        return vpc == null
                ? List.of(create)
                : List.of(
                        create,
                        "aws ec2 attach-internet-gateway --internet-gateway-id <internet-gateway> --vpc-id "
                                + Typed.ref(vpc, surroundings));
    }
}

package dev.gatehouse.kinds.routetable;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names route tables. */
@Component
final class RouteTableKind implements Kind<RouteTableSpec> {

    private final RouteTableDriver driver;
    private final RouteTargets targets;

    RouteTableKind(RouteTableDriver driver, RouteTargets targets) {
        this.driver = driver;
        this.targets = targets;
    }

    @Override
    public String name() {
        return "route-table";
    }

    @Override
    public Class<RouteTableSpec> specType() {
        return RouteTableSpec.class;
    }

    @Override
    public Driver<RouteTableSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 400;
    }

    @Override
    public String icon() {
        return "signpost-split";
    }

    @Override
    public List<Diagnostic> validate(RouteTableSpec spec, Surroundings surroundings) {
        TableMap map = TableMap.of(spec, surroundings);
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(new RouteFindings(spec, map, targets, surroundings).all());
        found.addAll(new AssociationFindings(spec, map, surroundings).all());
        return found;
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        return RouteTableProposal.in(surroundings);
    }

    @Override
    public boolean excludes(RouteTableSpec there, RouteTableSpec coming) {
        return there.main() && coming.main() && there.vpc().equals(coming.vpc());
    }

    @Override
    public Set<Role> provides(RouteTableSpec spec) {
        return spec.subnets().stream().map(Role::way).collect(Collectors.toSet());
    }

    @Override
    public boolean adopts(RouteTableSpec spec) {
        return spec.main();
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:CreateRouteTable",
                "ec2:DescribeRouteTables",
                "ec2:CreateRoute",
                "ec2:ReplaceRoute",
                "ec2:DeleteRoute",
                "ec2:AssociateRouteTable",
                "ec2:ReplaceRouteTableAssociation",
                "ec2:DisassociateRouteTable",
                "ec2:DeleteRouteTable",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(RouteTableSpec spec, Surroundings surroundings) {
        return new RouteCommands(targets, surroundings).of(spec);
    }
}

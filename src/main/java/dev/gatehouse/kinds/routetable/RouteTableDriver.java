package dev.gatehouse.kinds.routetable;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/** Brings route tables about. */
@Component
final class RouteTableDriver implements Driver<RouteTableSpec> {

    private final Clients clients;
    private final RouteTargets targets;

    RouteTableDriver(Clients clients, RouteTargets targets) {
        this.clients = clients;
        this.targets = targets;
    }

    @Override
    public List<Present<RouteTableSpec>> observe(Scope scope, Set<String> detailed) {
        ObservedRouteTable reading = new ObservedRouteTable(targets);
        return clients.ec2(scope).describeRouteTablesPaginator().routeTables().stream()
                .map(reading::present)
                .toList();
    }

    @Override
    public String create(Scope scope, RouteTableSpec desired, Creation creation) {
        Ec2Client ec2 = clients.ec2(scope);
        if (desired.main()) {
            String id = mainTable(ec2, desired.vpc().externalId());
            ec2.createTags(request -> request.resources(id).tags(Ec2Tags.list(creation.tags())));
            return id;
        }
        return ec2.createRouteTable(request -> request.vpcId(desired.vpc().externalId())
                        .clientToken(creation.token())
                        .tagSpecifications(Ec2Tags.specification(ResourceType.ROUTE_TABLE, creation.tags())))
                .routeTable()
                .routeTableId();
    }

    private static String mainTable(Ec2Client ec2, String vpc) {
        Filter inVpc = Filter.builder().name("vpc-id").values(vpc).build();
        Filter main = Filter.builder().name("association.main").values("true").build();
        return ec2.describeRouteTablesPaginator(request -> request.filters(inVpc, main)).routeTables().stream()
                .map(RouteTable::routeTableId)
                .findFirst()
                .orElseThrow(() -> Faults.notYetVisible("the main route table of " + vpc));
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    /** Routes before associations: a subnet that comes finds them in place. */
    @Override
    public void update(Scope scope, Present<RouteTableSpec> observed, RouteTableSpec desired) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        new RouteChanges(ec2, targets, id).make(observed.spec().routes(), desired.routes());
        new Associations(ec2, desired.vpc().externalId(), id)
                .make(observed.spec().subnets(), desired.subnets());
        Ec2Tags.update(ec2, id, observed.spec().tags(), desired.tags());
    }

    @Override
    public void delete(Scope scope, Present<RouteTableSpec> observed) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        Associations associations = new Associations(ec2, observed.spec().vpc().externalId(), id);
        Faults.absentIsSuccess(() -> {
            associations.make(observed.spec().subnets(), List.of());
            if (observed.spec().main()) {
                new RouteChanges(ec2, targets, id).make(observed.spec().routes(), List.of());
                Ec2Tags.removeAll(ec2, observed);
            } else {
                ec2.deleteRouteTable(request -> request.routeTableId(id));
            }
        });
    }
}

package dev.gatehouse.kinds.routetable;

import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

/** Brings the explicit associations of one table from observed to desired, without a moment on the main table where AWS allows it. */
final class Associations {

    private final Ec2Client ec2;
    private final String vpc;
    private final String table;

    Associations(Ec2Client ec2, String vpc, String table) {
        this.ec2 = ec2;
        this.vpc = vpc;
        this.table = table;
    }

    void make(List<Ref<SubnetSpec>> observed, List<Ref<SubnetSpec>> desired) {
        List<Ref<SubnetSpec>> coming = new ArrayList<>(desired);
        coming.removeAll(observed);
        List<Ref<SubnetSpec>> going = new ArrayList<>(observed);
        going.removeAll(desired);
        if (coming.isEmpty() && going.isEmpty()) {
            return;
        }
        Map<String, RouteTableAssociation> now = bySubnet();
        coming.forEach(subnet -> associate(subnet.externalId(), now.get(subnet.externalId())));
        going.forEach(subnet -> disassociate(now.get(subnet.externalId())));
    }

    /** All of the VPC as they are now: association ids change with each move, also with those that other tables make. */
    private Map<String, RouteTableAssociation> bySubnet() {
        Filter inVpc = Filter.builder().name("vpc-id").values(vpc).build();
        Map<String, RouteTableAssociation> found = new HashMap<>();
        ec2.describeRouteTablesPaginator(request -> request.filters(inVpc)).routeTables().stream()
                .flatMap(each -> each.associations().stream())
                .filter(ObservedRouteTable::isExplicit)
                .forEach(association -> found.put(association.subnetId(), association));
        return found;
    }

    private void associate(String subnet, @Nullable RouteTableAssociation now) {
        if (now == null) {
            ec2.associateRouteTable(request -> request.routeTableId(table).subnetId(subnet));
        } else if (!table.equals(now.routeTableId())) {
            ec2.replaceRouteTableAssociation(request ->
                    request.associationId(now.routeTableAssociationId()).routeTableId(table));
        }
    }

    /** A subnet that has moved on to another table meanwhile is left there. */
    private void disassociate(@Nullable RouteTableAssociation now) {
        if (now != null && table.equals(now.routeTableId())) {
            Faults.absentIsSuccess(
                    () -> ec2.disassociateRouteTable(request -> request.associationId(now.routeTableAssociationId())));
        }
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AssociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.AssociateRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.DisassociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateRouteTableResponse;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteTableAssociationRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteTableAssociationResponse;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociationState;

/** Which route table serves which subnet, and which one is the main table of its VPC. */
public final class RouteTableAssociations {

    static final RouteTableAssociationState ASSOCIATED =
            RouteTableAssociationState.builder().state("associated").build();

    private final Cloud cloud;
    private final Tables tables;

    public RouteTableAssociations(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    public AssociateRouteTableResponse associateRouteTable(AssociateRouteTableRequest request) {
        Parameters.unsupported(request.gatewayId(), "gatewayId");
        Parameters.unsupported(request.publicIpv4Pool(), "publicIpv4Pool");
        RouteTableRow table = Ids.ROUTE_TABLE.known(tables.routeTables(), request.routeTableId(), "routeTableId");
        SubnetRow subnet = Ids.SUBNET.known(tables.subnets(), request.subnetId(), "subnetId");
        if (!subnet.vpcId().equals(table.vpcId())) {
            throw Parameters.invalid(
                    "route table " + table.id() + " and subnet " + subnet.id() + " belong to different networks");
        }
        boolean associated = tables.routeTableAssociations().all().stream()
                .anyMatch(association -> subnet.id().equals(association.subnetId()));
        if (associated) {
            throw AwsError.of(
                    "Resource.AlreadyAssociated",
                    "the specified association for route table " + table.id()
                            + " conflicts with an existing association");
        }
        return AssociateRouteTableResponse.builder()
                .associationId(put(table.id(), subnet.id()))
                .associationState(ASSOCIATED)
                .build();
    }

    public DisassociateRouteTableResponse disassociateRouteTable(DisassociateRouteTableRequest request) {
        RouteTableAssociationRow association = Ids.ROUTE_TABLE_ASSOCIATION.known(
                tables.routeTableAssociations(), request.associationId(), "associationId");
        if (association.isMain()) {
            throw Parameters.invalid("cannot disassociate the main route table association " + association.id());
        }
        tables.routeTableAssociations().remove(association.id());
        return DisassociateRouteTableResponse.builder().build();
    }

    public ReplaceRouteTableAssociationResponse replaceRouteTableAssociation(
            ReplaceRouteTableAssociationRequest request) {
        RouteTableAssociationRow old = Ids.ROUTE_TABLE_ASSOCIATION.find(
                tables.routeTableAssociations(), request.associationId(), "associationId");
        RouteTableRow table = Ids.ROUTE_TABLE.known(tables.routeTables(), request.routeTableId(), "routeTableId");
        String vpcId =
                Ids.ROUTE_TABLE.find(tables.routeTables(), old.routeTableId()).vpcId();
        if (!table.vpcId().equals(vpcId)) {
            throw Parameters.invalid("route table " + table.id() + " and route table " + old.routeTableId()
                    + " belong to different networks");
        }
        tables.routeTableAssociations().remove(old.id());
        return ReplaceRouteTableAssociationResponse.builder()
                .newAssociationId(put(table.id(), old.subnetId()))
                .associationState(ASSOCIATED)
                .build();
    }

    private String put(String tableId, @Nullable String subnetId) {
        String id = cloud.newId(Ids.ROUTE_TABLE_ASSOCIATION.prefix());
        tables.routeTableAssociations().put(id, new RouteTableAssociationRow(id, tableId, subnetId));
        return id;
    }
}

package dev.gatehouse.sandbox.route53;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import software.amazon.awssdk.services.route53.model.AssociateVpcWithHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.AssociateVpcWithHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.DisassociateVpcFromHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.DisassociateVpcFromHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.VPC;

/** Which VPCs a private zone answers. */
final class ZoneVpcs {

    private final Cloud cloud;
    private final Rows rows;

    ZoneVpcs(Cloud cloud) {
        this.cloud = cloud;
        this.rows = new Rows(cloud);
    }

    /** The VPC, if it is there and no other zone of the account answers the same name in it. */
    ZoneRow.VpcRow known(VPC vpc, String zoneName) {
        String region = vpc.vpcRegionAsString();
        if (vpc.vpcId() == null || region == null) {
            throw AwsError.of("InvalidInput", "Both VPCId and VPCRegion are required.");
        }
        Cloud ec2 = cloud.in(region).of("ec2");
        if (new ServiceNetwork(ec2).vpc(vpc.vpcId()).isEmpty()) {
            throw AwsError.of(
                    "InvalidVPCId",
                    "The VPC: " + vpc.vpcId() + " in region " + region + " that you provided is not valid.");
        }
        ZoneRow.VpcRow row = new ZoneRow.VpcRow(region, vpc.vpcId());
        rows.zones().all().stream()
                .filter(zone -> zone.name().equals(zoneName) && zone.vpcs().contains(row))
                .findFirst()
                .ifPresent(zone -> {
                    throw AwsError.of(
                            "ConflictingDomainExists",
                            "The VPC " + row.id() + " in region " + region
                                    + " has already been associated with the hosted zone " + zone.id()
                                    + " with the same domain name.");
                });
        return row;
    }

    public AssociateVpcWithHostedZoneResponse associateVPCWithHostedZone(AssociateVpcWithHostedZoneRequest request) {
        ZoneRow zone = rows.zone(request.hostedZoneId());
        if (!zone.isPrivate()) {
            throw AwsError.of(
                    "PublicZoneVPCAssociation",
                    "You're trying to associate a VPC with a public hosted zone. Amazon Route 53 doesn't support"
                            + " associating a VPC with a public hosted zone.");
        }
        rows.zones().put(zone.id(), zone.with(known(request.vpc(), zone.name())));
        return AssociateVpcWithHostedZoneResponse.builder()
                .changeInfo(rows.newChange(request.comment()))
                .build();
    }

    public DisassociateVpcFromHostedZoneResponse disassociateVPCFromHostedZone(
            DisassociateVpcFromHostedZoneRequest request) {
        ZoneRow zone = rows.zone(request.hostedZoneId());
        ZoneRow.VpcRow vpc = new ZoneRow.VpcRow(
                request.vpc().vpcRegionAsString(), request.vpc().vpcId());
        if (!zone.vpcs().contains(vpc)) {
            throw new AwsError(
                    404,
                    "VPCAssociationNotFound",
                    "The VPC: " + vpc.id() + " is not associated with hosted zone: " + zone.id());
        }
        if (zone.vpcs().size() == 1) {
            throw AwsError.of("LastVPCAssociation", "Cannot remove last VPC association for the private zone");
        }
        rows.zones().put(zone.id(), zone.without(vpc));
        return DisassociateVpcFromHostedZoneResponse.builder()
                .changeInfo(rows.newChange(request.comment()))
                .build();
    }
}

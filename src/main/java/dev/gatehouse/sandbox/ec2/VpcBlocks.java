package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.VpcRow.VpcBlockRow;
import software.amazon.awssdk.services.ec2.model.AssociateVpcCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.AssociateVpcCidrBlockResponse;
import software.amazon.awssdk.services.ec2.model.DisassociateVpcCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateVpcCidrBlockResponse;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockState;

/** The CIDR blocks of a VPC: their size, and secondary blocks that come and go. */
public final class VpcBlocks {

    static final String ASSOCIATED = "associated";

    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;
    // AWS's default; it is a quota of its own there, and not one of the account's here.
    private static final int MOST = 5;

    private final Cloud cloud;
    private final Tables tables;

    public VpcBlocks(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    public AssociateVpcCidrBlockResponse associateVpcCidrBlock(AssociateVpcCidrBlockRequest request) {
        refuseUnsupported(request);
        VpcRow vpc = Ids.VPC.find(tables.vpcs(), request.vpcId(), "vpcId");
        Block block = checked(Parameters.required(request.cidrBlock(), "cidrBlock"));
        if (vpc.ranges().stream().anyMatch(block::overlaps)) {
            throw AwsError.of(
                    "CidrConflict", "The CIDR '" + block + "' conflicts with another CIDR block of " + vpc.id());
        }
        SecondaryBlocks.check(block, vpc);
        checkRoutes(block, vpc);
        if (vpc.blocks().size() >= MOST) {
            throw AwsError.of(
                    "CidrLimitExceeded",
                    "This network " + vpc.id() + " has met its maximum number of allowed CIDRs: " + MOST);
        }
        VpcBlockRow added = new VpcBlockRow(cloud.newId(Ids.VPC_CIDR_ASSOCIATION.prefix()), block.toString());
        tables.vpcs().put(vpc.id(), vpc.with(added));
        return AssociateVpcCidrBlockResponse.builder()
                .vpcId(vpc.id())
                .cidrBlockAssociation(association(added, "associating"))
                .build();
    }

    public DisassociateVpcCidrBlockResponse disassociateVpcCidrBlock(DisassociateVpcCidrBlockRequest request) {
        String id = Ids.VPC_CIDR_ASSOCIATION.check(Parameters.required(request.associationId(), "associationId"));
        for (VpcRow vpc : tables.vpcs().all()) {
            for (VpcBlockRow block : vpc.blocks()) {
                if (block.associationId().equals(id)) {
                    return disassociate(vpc, block);
                }
            }
        }
        throw Ids.VPC_CIDR_ASSOCIATION.missing(id);
    }

    private DisassociateVpcCidrBlockResponse disassociate(VpcRow vpc, VpcBlockRow block) {
        if (block.equals(vpc.blocks().getFirst())) {
            throw AwsError.of(
                    "OperationNotPermitted",
                    "The vpc CIDR block with association ID " + block.associationId()
                            + " may not be disassociated. It is the primary IPv4 CIDR block of the VPC");
        }
        Block range = Block.of(block.cidr());
        if (tables.subnetsOf(vpc.id()).stream().anyMatch(subnet -> range.contains(subnet.range()))) {
            throw AwsError.of(
                    "DependencyViolation",
                    "The vpc CIDR block with association ID " + block.associationId()
                            + " has dependencies and cannot be disassociated.");
        }
        tables.vpcs().put(vpc.id(), vpc.without(block));
        return DisassociateVpcCidrBlockResponse.builder()
                .vpcId(vpc.id())
                .cidrBlockAssociation(association(block, "disassociating"))
                .build();
    }

    /** A block not larger than /16 and not smaller than /28. */
    static Block checked(String cidr) {
        Block block = Block.parse(cidr)
                .orElseThrow(() -> Parameters.invalidValue(cidr, "cidrBlock", "This is not a valid CIDR block."));
        if (block.prefix() < LARGEST || block.prefix() > SMALLEST) {
            throw AwsError.of("InvalidVpc.Range", "The CIDR '" + cidr + "' is invalid.");
        }
        return block;
    }

    static VpcCidrBlockAssociation association(VpcBlockRow block, String state) {
        return VpcCidrBlockAssociation.builder()
                .associationId(block.associationId())
                .cidrBlock(block.cidr())
                .cidrBlockState(VpcCidrBlockState.builder().state(state).build())
                .build();
    }

    // A new block may not take over what a route already sends elsewhere.
    private void checkRoutes(Block block, VpcRow vpc) {
        boolean routed = tables.routeTables().all().stream()
                .filter(table -> table.vpcId().equals(vpc.id()))
                .flatMap(table -> table.routes().stream())
                .flatMap(route -> Block.parse(route.destination()).stream())
                .anyMatch(block::contains);
        if (routed) {
            throw AwsError.of(
                    "InvalidVpc.Range",
                    "The CIDR '" + block + "' is the same as or larger than the destination of a route of " + vpc.id());
        }
    }

    private static void refuseUnsupported(AssociateVpcCidrBlockRequest request) {
        Parameters.unsupported(request.amazonProvidedIpv6CidrBlock(), "amazonProvidedIpv6CidrBlock");
        Parameters.unsupported(request.ipv6CidrBlock(), "ipv6CidrBlock");
        Parameters.unsupported(request.ipv6Pool(), "ipv6Pool");
        Parameters.unsupported(request.ipv4IpamPoolId(), "ipv4IpamPoolId");
        Parameters.unsupported(request.ipv4NetmaskLength(), "ipv4NetmaskLength");
        Parameters.unsupported(request.ipv6IpamPoolId(), "ipv6IpamPoolId");
        Parameters.unsupported(request.ipv6NetmaskLength(), "ipv6NetmaskLength");
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.VpcRow.VpcAttributesRow;
import dev.gatehouse.sandbox.ec2.VpcRow.VpcBlockRow;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.BlockPublicAccessStates;
import software.amazon.awssdk.services.ec2.model.CreateVpcRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcResponse;
import software.amazon.awssdk.services.ec2.model.DeleteVpcRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;

/** VPCs: created with what AWS makes along with them, listed, and deleted once nothing of their owner's is in them. */
public final class Vpcs {

    private static final List<String> TENANCIES = List.of("default", "dedicated");

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Listing<VpcRow> listing;

    public Vpcs(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.listing = new Listing<>(Ids.VPC, () -> tables.vpcs().all(), VpcRow::id, filters(), Pages.OF_1000);
    }

    public CreateVpcResponse createVpc(CreateVpcRequest request) {
        refuseUnsupported(request);
        if (request.cidrBlock() == null) {
            throw AwsError.of("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
        }
        Block block = VpcBlocks.checked(request.cidrBlock());
        String tenancy = request.instanceTenancy() == null ? "default" : request.instanceTenancyAsString();
        if (!TENANCIES.contains(tenancy)) {
            throw AwsError.of("UnsupportedTenancy", "The tenancy value " + tenancy + " is not supported.");
        }
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.VPC);
        if (tables.vpcs().all().size() >= cloud.quotas().vpcs()) {
            throw AwsError.of("VpcLimitExceeded", "The maximum number of VPCs has been reached.");
        }
        VpcRow vpc = make(block, tenancy);
        tags.put(Ids.VPC, vpc.id(), wanted);
        return CreateVpcResponse.builder().vpc(describe(vpc)).build();
    }

    private VpcRow make(Block block, String tenancy) {
        VpcRow vpc = new VpcRow(
                cloud.newId(Ids.VPC.prefix()),
                cloud.now().plus(cloud.durations().vpcCreation()),
                List.of(new VpcBlockRow(cloud.newId(Ids.VPC_CIDR_ASSOCIATION.prefix()), block.toString())),
                new DhcpOptionsSets(cloud).defaultId(),
                tenancy,
                false,
                new VpcAttributesRow(true, false, false));
        tables.vpcs().put(vpc.id(), vpc);
        new ImplicitObjects(cloud).makeFor(vpc.id());
        return vpc;
    }

    public DescribeVpcsResponse describeVpcs(DescribeVpcsRequest request) {
        var page = listing.page(request.vpcIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeVpcsResponse.builder()
                .vpcs(page.map(this::describe))
                .nextToken(page.nextToken())
                .build();
    }

    public DeleteVpcResponse deleteVpc(DeleteVpcRequest request) {
        VpcRow vpc = Ids.VPC.find(tables.vpcs(), request.vpcId(), "vpcId");
        if (new VpcDependencies(cloud).hold(vpc.id())) {
            throw AwsError.of(
                    "DependencyViolation", "The vpc '" + vpc.id() + "' has dependencies and cannot be deleted.");
        }
        new ImplicitObjects(cloud).removeFrom(vpc.id());
        tables.vpcs().remove(vpc.id());
        tags.remove(vpc.id());
        return DeleteVpcResponse.builder().build();
    }

    private Filters<VpcRow> filters() {
        return new Filters<VpcRow>()
                .on("cidr", VpcRow::cidr)
                .onEach("cidr-block-association.cidr-block", VpcRow::cidrs)
                .onEach(
                        "cidr-block-association.association-id",
                        vpc -> vpc.blocks().stream()
                                .map(VpcBlockRow::associationId)
                                .toList())
                .on("cidr-block-association.state", vpc -> VpcBlocks.ASSOCIATED)
                .on("dhcp-options-id", VpcRow::dhcpOptionsId)
                .alias("dhcpOptionsId", "dhcp-options-id")
                .on("is-default", VpcRow::isDefault)
                .alias("isDefault", "is-default")
                .on("owner-id", vpc -> cloud.account())
                .on("state", this::state)
                .on("vpc-id", VpcRow::id)
                .never(
                        "ipv6-cidr-block-association.ipv6-cidr-block",
                        "ipv6-cidr-block-association.ipv6-pool",
                        "ipv6-cidr-block-association.association-id",
                        "ipv6-cidr-block-association.state")
                .tagged(vpc -> tags.map(vpc.id()));
    }

    private String state(VpcRow vpc) {
        return cloud.now().isBefore(vpc.availableAt()) ? "pending" : "available";
    }

    private Vpc describe(VpcRow vpc) {
        return Vpc.builder()
                .vpcId(vpc.id())
                .ownerId(cloud.account())
                .state(state(vpc))
                .cidrBlock(vpc.cidr())
                .cidrBlockAssociationSet(
                        vpc.blocks().stream().map(Vpcs::association).toList())
                .dhcpOptionsId(vpc.dhcpOptionsId())
                .instanceTenancy(vpc.tenancy())
                .isDefault(vpc.isDefault())
                .blockPublicAccessStates(BlockPublicAccessStates.builder()
                        .internetGatewayBlockMode("off")
                        .build())
                .tags(tags.list(vpc.id()))
                .build();
    }

    private static VpcCidrBlockAssociation association(VpcBlockRow block) {
        return VpcBlocks.association(block, VpcBlocks.ASSOCIATED);
    }

    private static void refuseUnsupported(CreateVpcRequest request) {
        Parameters.unsupported(request.amazonProvidedIpv6CidrBlock(), "amazonProvidedIpv6CidrBlock");
        Parameters.unsupported(request.ipv6Pool(), "ipv6Pool");
        Parameters.unsupported(request.ipv6CidrBlock(), "ipv6CidrBlock");
        Parameters.unsupported(request.ipv4IpamPoolId(), "ipv4IpamPoolId");
        Parameters.unsupported(request.ipv4NetmaskLength(), "ipv4NetmaskLength");
        Parameters.unsupported(request.ipv6IpamPoolId(), "ipv6IpamPoolId");
        Parameters.unsupported(request.ipv6NetmaskLength(), "ipv6NetmaskLength");
        Parameters.unsupported(request.ipv6CidrBlockNetworkBorderGroup(), "ipv6CidrBlockNetworkBorderGroup");
    }
}

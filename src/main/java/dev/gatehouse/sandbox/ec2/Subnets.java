package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.SubnetRow.SubnetAttributesRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateSubnetRequest;
import software.amazon.awssdk.services.ec2.model.CreateSubnetResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSubnetRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSubnetResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;

/** Subnets: created inside a block of their VPC, listed, and deleted once no network interface is in them. */
public final class Subnets {

    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Zones zones;
    private final SubnetDescriptions descriptions;
    private final Listing<SubnetRow> listing;

    public Subnets(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.zones = new Zones(cloud.region());
        this.descriptions = new SubnetDescriptions(cloud);
        this.listing = new Listing<>(
                Ids.SUBNET, () -> tables.subnets().all(), SubnetRow::id, descriptions.filters(), Pages.OF_1000);
    }

    public CreateSubnetResponse createSubnet(CreateSubnetRequest request) {
        refuseUnsupported(request);
        VpcRow vpc = Ids.VPC.known(tables.vpcs(), request.vpcId(), "vpcId");
        if (request.cidrBlock() == null) {
            throw AwsError.of("MissingParameter", "Either 'cidrBlock' or 'ipv6CidrBlock' should be provided.");
        }
        String cidr = request.cidrBlock();
        Block block = Block.parse(cidr)
                .orElseThrow(() -> Parameters.invalidValue(cidr, "cidrBlock", "This is not a valid CIDR block."));
        checkRange(block, cidr, vpc);
        String zone = zone(request.availabilityZone(), request.availabilityZoneId());
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.SUBNET);
        if (tables.subnetsOf(vpc.id()).size() >= cloud.quotas().subnetsPerVpc()) {
            throw AwsError.of("SubnetLimitExceeded", "The maximum number of subnets has been reached.");
        }
        SubnetRow subnet = new SubnetRow(
                cloud.newId(Ids.SUBNET.prefix()), vpc.id(), block.toString(), zone, false, SubnetAttributesRow.INITIAL);
        add(subnet);
        tags.put(Ids.SUBNET, subnet.id(), wanted);
        return CreateSubnetResponse.builder()
                .subnet(descriptions.describe(subnet))
                .build();
    }

    /** Puts a subnet under the default network ACL of its VPC; until somebody says otherwise, its main route table serves it. */
    void add(SubnetRow subnet) {
        tables.subnets().put(subnet.id(), subnet);
        NetworkAclRow acl = tables.networkAcls().all().stream()
                .filter(one -> one.isDefault() && one.vpcId().equals(subnet.vpcId()))
                .findFirst()
                .orElseThrow();
        String id = cloud.newId(Ids.NETWORK_ACL_ASSOCIATION.prefix());
        tables.networkAclAssociations().put(id, new NetworkAclAssociationRow(id, acl.id(), subnet.id()));
    }

    public DescribeSubnetsResponse describeSubnets(DescribeSubnetsRequest request) {
        var page = listing.page(request.subnetIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeSubnetsResponse.builder()
                .subnets(page.map(descriptions::describe))
                .nextToken(page.nextToken())
                .build();
    }

    public DeleteSubnetResponse deleteSubnet(DeleteSubnetRequest request) {
        SubnetRow subnet = Ids.SUBNET.find(tables.subnets(), request.subnetId(), "subnetId");
        if (!tables.interfacesIn(subnet.id()).isEmpty()) {
            throw AwsError.of(
                    "DependencyViolation", "The subnet '" + subnet.id() + "' has dependencies and cannot be deleted.");
        }
        removeAssociations(subnet.id());
        tables.subnets().remove(subnet.id());
        tags.remove(subnet.id());
        return DeleteSubnetResponse.builder().build();
    }

    private void removeAssociations(String subnetId) {
        for (RouteTableAssociationRow association :
                tables.routeTableAssociations().all()) {
            if (subnetId.equals(association.subnetId())) {
                tables.routeTableAssociations().remove(association.id());
            }
        }
        for (NetworkAclAssociationRow association :
                tables.networkAclAssociations().all()) {
            if (association.subnetId().equals(subnetId)) {
                tables.networkAclAssociations().remove(association.id());
            }
        }
    }

    private void checkRange(Block block, String cidr, VpcRow vpc) {
        boolean sized = block.prefix() >= LARGEST && block.prefix() <= SMALLEST;
        if (!sized || vpc.ranges().stream().noneMatch(range -> range.contains(block))) {
            throw AwsError.of("InvalidSubnet.Range", "The CIDR '" + cidr + "' is invalid.");
        }
        if (tables.subnetsOf(vpc.id()).stream()
                .anyMatch(subnet -> subnet.range().overlaps(block))) {
            throw AwsError.of("InvalidSubnet.Conflict", "The CIDR '" + cidr + "' conflicts with another subnet");
        }
    }

    private String zone(@Nullable String name, @Nullable String zoneId) {
        List<String> names = zones.names();
        if (name == null && zoneId == null) {
            return names.getFirst();
        }
        if (name != null && !zones.has(name)) {
            throw Parameters.invalidValue(name, "availabilityZone", onlyIn(names));
        }
        if (name != null) {
            return name;
        }
        return names.stream()
                .filter(one -> zones.idOf(one).equals(zoneId))
                .findFirst()
                .orElseThrow(() -> Parameters.invalidValue(
                        zoneId,
                        "availabilityZoneId",
                        onlyIn(names.stream().map(zones::idOf).toList())));
    }

    private static String onlyIn(List<String> zones) {
        return "Subnets can currently only be created in the following availability zones: " + String.join(", ", zones)
                + ".";
    }

    private static void refuseUnsupported(CreateSubnetRequest request) {
        Parameters.unsupported(request.ipv6CidrBlock(), "ipv6CidrBlock");
        Parameters.unsupported(request.ipv6Native(), "ipv6Native");
        Parameters.unsupported(request.outpostArn(), "outpostArn");
        Parameters.unsupported(request.ipv4IpamPoolId(), "ipv4IpamPoolId");
        Parameters.unsupported(request.ipv4NetmaskLength(), "ipv4NetmaskLength");
        Parameters.unsupported(request.ipv6IpamPoolId(), "ipv6IpamPoolId");
        Parameters.unsupported(request.ipv6NetmaskLength(), "ipv6NetmaskLength");
    }
}

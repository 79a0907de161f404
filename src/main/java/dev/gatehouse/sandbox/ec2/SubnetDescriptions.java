package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import software.amazon.awssdk.services.ec2.model.BlockPublicAccessStates;
import software.amazon.awssdk.services.ec2.model.PrivateDnsNameOptionsOnLaunch;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** How a subnet is shown, and the filters that look at what is shown. */
final class SubnetDescriptions {

    // The network, the router, the resolver, one for the future, and the broadcast address.
    private static final int RESERVED = 5;

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Zones zones;

    SubnetDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.zones = new Zones(cloud.region());
    }

    Filters<SubnetRow> filters() {
        return new Filters<SubnetRow>()
                .on("availability-zone", SubnetRow::zone)
                .alias("availabilityZone", "availability-zone")
                .on("availability-zone-id", subnet -> zones.idOf(subnet.zone()))
                .alias("availabilityZoneId", "availability-zone-id")
                .on("available-ip-address-count", this::available)
                .on("cidr-block", SubnetRow::cidr)
                .alias("cidr", "cidr-block")
                .alias("cidrBlock", "cidr-block")
                .on("default-for-az", SubnetRow::defaultForZone)
                .alias("defaultForAz", "default-for-az")
                .on("enable-dns64", subnet -> subnet.attributes().dns64())
                .on("ipv6-native", subnet -> false)
                .on("map-customer-owned-ip-on-launch", subnet -> false)
                .on("map-public-ip-on-launch", subnet -> subnet.attributes().mapPublicIp())
                .on("owner-id", subnet -> cloud.account())
                .on(
                        "private-dns-name-options-on-launch.hostname-type",
                        subnet -> subnet.attributes().hostnameType())
                .on(
                        "private-dns-name-options-on-launch.enable-resource-name-dns-a-record",
                        subnet -> subnet.attributes().aRecord())
                .on(
                        "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record",
                        subnet -> subnet.attributes().aaaaRecord())
                .on("state", subnet -> "available")
                .on("subnet-arn", this::arn)
                .on("subnet-id", SubnetRow::id)
                .on("vpc-id", SubnetRow::vpcId)
                .never(
                        "customer-owned-ipv4-pool",
                        "enable-lni-at-device-index",
                        "ipv6-cidr-block-association.ipv6-cidr-block",
                        "ipv6-cidr-block-association.association-id",
                        "ipv6-cidr-block-association.state",
                        "outpost-arn")
                .tagged(subnet -> tags.map(subnet.id()));
    }

    Subnet describe(SubnetRow subnet) {
        return Subnet.builder()
                .subnetId(subnet.id())
                .subnetArn(arn(subnet))
                .ownerId(cloud.account())
                .vpcId(subnet.vpcId())
                .cidrBlock(subnet.cidr())
                .availabilityZone(subnet.zone())
                .availabilityZoneId(zones.idOf(subnet.zone()))
                .availableIpAddressCount(available(subnet))
                .state("available")
                .defaultForAz(subnet.defaultForZone())
                .mapPublicIpOnLaunch(subnet.attributes().mapPublicIp())
                .assignIpv6AddressOnCreation(false)
                .mapCustomerOwnedIpOnLaunch(false)
                .ipv6Native(false)
                .enableDns64(subnet.attributes().dns64())
                .privateDnsNameOptionsOnLaunch(dnsNames(subnet))
                .blockPublicAccessStates(BlockPublicAccessStates.builder()
                        .internetGatewayBlockMode("off")
                        .build())
                .tags(tags.list(subnet.id()))
                .build();
    }

    private static PrivateDnsNameOptionsOnLaunch dnsNames(SubnetRow subnet) {
        return PrivateDnsNameOptionsOnLaunch.builder()
                .hostnameType(subnet.attributes().hostnameType())
                .enableResourceNameDnsARecord(subnet.attributes().aRecord())
                .enableResourceNameDnsAAAARecord(subnet.attributes().aaaaRecord())
                .build();
    }

    private int available(SubnetRow subnet) {
        int held = tables.interfacesIn(subnet.id()).stream()
                .mapToInt(NetworkInterfaceRow::addresses)
                .sum();
        return (int) subnet.range().size() - RESERVED - held;
    }

    private String arn(SubnetRow subnet) {
        return "arn:aws:ec2:" + cloud.region() + ":" + cloud.account() + ":subnet/" + subnet.id();
    }
}

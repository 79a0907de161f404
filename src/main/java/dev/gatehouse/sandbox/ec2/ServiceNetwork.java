package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Optional;

/** The VPCs, subnets and security groups of an account and Region, as its other services look them up. */
public final class ServiceNetwork {

    private final Tables tables;
    private final FreeAddresses free;
    private final Zones zones;

    /** Part of a unit of work: an account whose first request goes to another service has a default VPC then. */
    public ServiceNetwork(Cloud anyService) {
        Cloud cloud = anyService.of("ec2");
        this.tables = new Tables(cloud);
        this.free = new FreeAddresses(cloud);
        this.zones = new Zones(cloud.region());
    }

    public record Vpc(String id, List<String> cidrs, boolean isDefault, boolean dnsSupport, boolean dnsHostnames) {}

    public record Subnet(
            String id, String vpcId, String cidr, String zone, String zoneId, boolean isDefault, long freeAddresses) {}

    public record SecurityGroup(String id, String vpcId, String name) {}

    /** The availability zones of the Region, in order. */
    public List<String> zones() {
        return zones.names();
    }

    /** Such as {@code apne2-az1}. */
    public String zoneId(String zone) {
        return zones.idOf(zone);
    }

    public Optional<Vpc> vpc(String id) {
        return tables.vpcs().get(id).map(ServiceNetwork::vpc);
    }

    public Optional<Vpc> defaultVpc() {
        return tables.vpcs().all().stream()
                .filter(VpcRow::isDefault)
                .map(ServiceNetwork::vpc)
                .findFirst();
    }

    public Optional<Subnet> subnet(String id) {
        return tables.subnets().get(id).map(this::subnet);
    }

    public List<Subnet> subnetsOf(String vpcId) {
        return tables.subnetsOf(vpcId).stream().map(this::subnet).toList();
    }

    public Optional<SecurityGroup> securityGroup(String id) {
        return tables.securityGroups().get(id).map(ServiceNetwork::group);
    }

    /** The group that AWS takes where a request names none; every VPC has it. */
    public SecurityGroup defaultGroup(String vpcId) {
        return tables.securityGroups().all().stream()
                .filter(group -> group.isDefault() && group.vpcId().equals(vpcId))
                .map(ServiceNetwork::group)
                .findFirst()
                .orElseThrow();
    }

    public boolean hasInternetGateway(String vpcId) {
        return tables.internetGateways().all().stream().anyMatch(gateway -> gateway.isAttachedTo(vpcId));
    }

    private static Vpc vpc(VpcRow row) {
        return new Vpc(
                row.id(),
                row.cidrs(),
                row.isDefault(),
                row.attributes().dnsSupport(),
                row.attributes().dnsHostnames());
    }

    private Subnet subnet(SubnetRow row) {
        return new Subnet(
                row.id(),
                row.vpcId(),
                row.cidr(),
                row.zone(),
                zones.idOf(row.zone()),
                row.defaultForZone(),
                free.count(row));
    }

    private static SecurityGroup group(SecurityGroupRow row) {
        return new SecurityGroup(row.id(), row.vpcId(), row.name());
    }
}

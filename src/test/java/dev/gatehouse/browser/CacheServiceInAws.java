package dev.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The network as AWS CLI reads it back, which shares nothing with the panel. */
record CacheServiceInAws(AwsCli aws) {

    void hasWhatWasTyped() throws IOException, InterruptedException {
        JsonNode vpc = named("describe-vpcs", "Vpcs", "cache-vpc");
        assertThat(vpc.path("CidrBlock").asString()).isEqualTo("10.0.0.0/16");
        JsonNode publicSubnet = named("describe-subnets", "Subnets", "cache-public");
        assertThat(publicSubnet.path("CidrBlock").asString()).isEqualTo("10.0.0.0/24");
        assertThat(publicSubnet.path("MapPublicIpOnLaunch").asBoolean()).isTrue();

        JsonNode list = named("describe-network-acls", "NetworkAcls", "public-acl");
        assertThat(entries(list))
                .containsExactlyInAnyOrder(
                        "in 100 allow 22-22 " + CacheServiceSetUp.OFFICE,
                        "in 200 allow 80-80 0.0.0.0/0",
                        "in 300 allow 443-443 0.0.0.0/0",
                        "in 32767 deny - 0.0.0.0/0",
                        "out 100 allow 1024-65535 0.0.0.0/0",
                        "out 32767 deny - 0.0.0.0/0");
        assertThat(AwsCli.texts(list.path("Associations"), "SubnetId"))
                .containsExactly(publicSubnet.path("SubnetId").asString());

        JsonNode bastion = named("describe-security-groups", "SecurityGroups", "group-bastion");
        JsonNode app = named("describe-security-groups", "SecurityGroups", "group-app");
        JsonNode redis = named("describe-security-groups", "SecurityGroups", "group-redis");
        assertThat(inbound(bastion)).containsExactly("22 " + CacheServiceSetUp.OFFICE);
        assertThat(inbound(app)).containsExactlyInAnyOrder("22 " + id(bastion), "8080 " + id(bastion));
        assertThat(inbound(redis))
                .containsExactlyInAnyOrder("7379 " + id(bastion), "7379 " + id(app), "7379 10.0.1.0/24");

        JsonNode nat = named("describe-nat-gateways", "NatGateways", "cache-nat");
        assertThat(nat.path("State").asString()).isEqualTo("available");
        assertThat(nat.path("SubnetId")).isEqualTo(publicSubnet.path("SubnetId"));
        JsonNode privateTable = named("describe-route-tables", "RouteTables", "private-table");
        assertThat(AwsCli.texts(privateTable.path("Routes"), "NatGatewayId"))
                .contains(nat.path("NatGatewayId").asString());
        assertThat(AwsCli.texts(privateTable.path("Routes"), "DestinationPrefixListId"))
                .anyMatch(prefixList -> prefixList.startsWith("pl-"));
        assertThat(named("describe-vpc-endpoints", "VpcEndpoints", "cache-s3")
                        .path("RouteTableIds")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(privateTable.path("RouteTableId").asString());
    }

    /** The one of its sort with this name. */
    JsonNode named(String operation, String list, String name) throws IOException, InterruptedException {
        String option = operation.equals("describe-nat-gateways") ? "--filter" : "--filters";
        JsonNode found =
                aws.ec2(operation, option, "Name=tag:Name,Values=" + name).path(list);
        assertThat(found).as("%s called %s", list, name).hasSize(1);
        return found.get(0);
    }

    static String id(JsonNode group) {
        return group.path("GroupId").asString();
    }

    private static List<String> entries(JsonNode list) {
        return list.path("Entries")
                .valueStream()
                .map(entry -> (entry.path("Egress").asBoolean() ? "out " : "in ")
                        + entry.path("RuleNumber").asInt() + " "
                        + entry.path("RuleAction").asString() + " " + range(entry.path("PortRange")) + " "
                        + entry.path("CidrBlock").asString())
                .toList();
    }

    private static String range(JsonNode ports) {
        return ports.isMissingNode()
                ? "-"
                : ports.path("From").asInt() + "-" + ports.path("To").asInt();
    }

    /** A port and who may use it, by block or by group. */
    static List<String> inbound(JsonNode group) {
        return group.path("IpPermissions")
                .valueStream()
                .flatMap(permission -> Stream.concat(
                                permission
                                        .path("IpRanges")
                                        .valueStream()
                                        .map(range -> range.path("CidrIp").asString()),
                                permission
                                        .path("UserIdGroupPairs")
                                        .valueStream()
                                        .map(CacheServiceInAws::id))
                        .map(who -> permission.path("FromPort").asInt() + " " + who))
                .toList();
    }
}

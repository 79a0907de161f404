package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a route may lead to. */
final class RouteDestinations {

    private static final Block RESERVED = Block.of("169.254.168.0/22");

    private final Tables tables;

    RouteDestinations(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    /** The one destination of a request, in canonical form. */
    String wanted(@Nullable String cidr, @Nullable String cidr6, @Nullable String prefixListId) {
        given(cidr, cidr6, prefixListId);
        Parameters.unsupported(prefixListId, "destinationPrefixListId");
        return cidr == null ? ipv6(Objects.requireNonNull(cidr6)) : ipv4(cidr);
    }

    static List<String> given(@Nullable String cidr, @Nullable String cidr6, @Nullable String prefixListId) {
        List<String> given = Stream.of(cidr, cidr6, prefixListId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (given.isEmpty()) {
            throw AwsError.of(
                    "MissingParameter",
                    "The request must contain the parameter destinationCidrBlock, destinationIpv6CidrBlock or"
                            + " destinationPrefixListId");
        }
        if (given.size() > 1) {
            throw Parameters.combination(
                    "The request must contain exactly one of destinationCidrBlock, destinationIpv6CidrBlock or"
                            + " destinationPrefixListId");
        }
        return given;
    }

    private static String ipv4(String cidr) {
        Block block = Block.parse(cidr)
                .orElseThrow(
                        () -> Parameters.invalidValue(cidr, "destinationCidrBlock", "This is not a valid CIDR block."));
        if (RESERVED.contains(block)) {
            throw Parameters.invalidValue(cidr, "destinationCidrBlock", "It is reserved for use by AWS services.");
        }
        return block.toString();
    }

    private static String ipv6(String cidr) {
        return Block6.parse(cidr)
                .orElseThrow(() -> Parameters.invalidValue(
                        cidr, "destinationIpv6CidrBlock", "This is not a valid IPv6 CIDR block."))
                .toString();
    }

    /** Inside its VPC a route may lead to a whole subnet only, and only through something that inspects traffic. */
    void checkInsideVpc(String destination, String target, RouteTableRow table) {
        Block block = Block.parse(destination).orElse(null);
        VpcRow vpc = tables.vpcs().get(table.vpcId()).orElseThrow();
        if (block == null || vpc.ranges().stream().noneMatch(range -> range.contains(block))) {
            return;
        }
        if (tables.subnetsOf(vpc.id()).stream()
                .noneMatch(subnet -> subnet.range().equals(block))) {
            throw Parameters.invalid("Route destination doesn't match any subnet CIDR blocks.");
        }
        checkInsideVpcTarget(target);
    }

    void checkInsideVpcTarget(String target) {
        if (!Ids.NAT_GATEWAY.isForm(target) && !Ids.NETWORK_INTERFACE.isForm(target)) {
            throw Parameters.invalid(
                    "A route inside the VPC can only have a NAT gateway, a network interface or a Gateway"
                            + " Load Balancer endpoint as its target.");
        }
    }
}

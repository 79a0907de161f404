package dev.gatehouse.sandbox.ec2;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A VPC. The first block is the primary one, for life. */
record VpcRow(
        String id,
        Instant availableAt,
        List<VpcBlockRow> blocks,
        String dhcpOptionsId,
        String tenancy,
        boolean isDefault,
        VpcAttributesRow attributes) {

    /** One CIDR block of a VPC. */
    record VpcBlockRow(String associationId, String cidr) {}

    /** What {@code ModifyVpcAttribute} can change. */
    record VpcAttributesRow(boolean dnsSupport, boolean dnsHostnames, boolean usageMetrics) {}

    String cidr() {
        return blocks.getFirst().cidr();
    }

    List<String> cidrs() {
        return blocks.stream().map(VpcBlockRow::cidr).toList();
    }

    List<Block> ranges() {
        return blocks.stream().map(block -> Block.of(block.cidr())).toList();
    }

    VpcRow with(VpcAttributesRow changed) {
        return new VpcRow(id, availableAt, blocks, dhcpOptionsId, tenancy, isDefault, changed);
    }

    VpcRow with(VpcBlockRow added) {
        return new VpcRow(
                id,
                availableAt,
                Stream.concat(blocks.stream(), Stream.of(added)).toList(),
                dhcpOptionsId,
                tenancy,
                isDefault,
                attributes);
    }

    VpcRow without(VpcBlockRow removed) {
        return new VpcRow(
                id,
                availableAt,
                blocks.stream().filter(block -> !block.equals(removed)).toList(),
                dhcpOptionsId,
                tenancy,
                isDefault,
                attributes);
    }
}

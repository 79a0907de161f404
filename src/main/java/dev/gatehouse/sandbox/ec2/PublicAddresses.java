package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NetworkInterfaceRow.PublicIpRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pool that public addresses come from: two blocks that are reserved for documentation, so that no simulated address is
 * somebody's.
 */
final class PublicAddresses {

    private static final List<Block> POOL = List.of(Block.of("203.0.113.0/24"), Block.of("198.51.100.0/24"));
    private static final int PER_BLOCK = 254;

    private final Cloud cloud;
    private final Tables tables;

    PublicAddresses(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    /** An address that is free; which one depends on the allocation, so that a released one seldom comes back at once. */
    String pick(String allocationId) {
        Set<String> taken = Stream.concat(
                        tables.addresses().all().stream().map(AddressRow::publicIp),
                        tables.networkInterfaces().all().stream()
                                .flatMap(one -> one.publicIp(cloud.now()).stream())
                                .map(PublicIpRow::ip))
                .collect(Collectors.toSet());
        int size = POOL.size() * PER_BLOCK;
        int start = Math.floorMod(allocationId.hashCode(), size);
        return IntStream.range(0, size)
                .mapToObj(i -> at((start + i) % size))
                .filter(address -> !taken.contains(address))
                .findFirst()
                .orElseThrow(() -> AwsError.of(
                        "InsufficientAddressCapacity", "Not enough available addresses to satisfy your request."));
    }

    private static String at(int index) {
        return Block.address(POOL.get(index / PER_BLOCK).first() + 1 + index % PER_BLOCK);
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The private addresses of a subnet that nobody holds. */
final class FreeAddresses {

    // The network, the router, the resolver and one for the future; the last address is reserved too.
    private static final int RESERVED_AT_START = 4;

    private final Tables tables;

    FreeAddresses(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    Optional<String> first(SubnetRow subnet) {
        Set<String> held = held(subnet);
        Block range = subnet.range();
        return LongStream.range(range.first() + RESERVED_AT_START, range.last())
                .mapToObj(Block::address)
                .filter(address -> !held.contains(address))
                .findFirst();
    }

    /** The address that is asked for, or any that is free. */
    String take(SubnetRow subnet, @Nullable String wanted) {
        return wanted == null
                ? first(subnet)
                        .orElseThrow(() -> AwsError.of(
                                "InsufficientFreeAddressesInSubnet",
                                "The specified subnet does not have enough free addresses to satisfy the request."))
                : claim(subnet, wanted);
    }

    long count(SubnetRow subnet) {
        return subnet.range().size() - RESERVED_AT_START - 1 - held(subnet).size();
    }

    /** An address that somebody asks for by name. */
    String claim(SubnetRow subnet, String wanted) {
        Block range = subnet.range();
        long address = Block.address(wanted)
                .filter(range::contains)
                .orElseThrow(() -> Parameters.invalid("Address does not fall within the subnet's address range"));
        if (address < range.first() + RESERVED_AT_START || address == range.last()) {
            throw Parameters.invalid("Address " + wanted + " is in subnet's reserved address range");
        }
        if (held(subnet).contains(wanted)) {
            throw AwsError.of("InvalidIPAddress.InUse", "Address " + wanted + " is in use.");
        }
        return wanted;
    }

    private Set<String> held(SubnetRow subnet) {
        Set<String> held = new HashSet<>();
        for (NetworkInterfaceRow one : tables.interfacesIn(subnet.id())) {
            held.add(one.privateIp());
            held.addAll(one.secondaryIps());
        }
        return held;
    }
}

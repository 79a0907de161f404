package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Malformed;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks a private address that a person chose. AWS keeps the first four of a subnet and the last for itself. */
final class PrivateAddresses {

    private static final String FIELD = "privateAddress";
    private static final int RESERVED_AT_THE_FRONT = 4;

    private PrivateAddresses() {}

    static List<Diagnostic> findings(InstanceSpec spec, SubnetSpec subnet, Surroundings surroundings) {
        String wanted = spec.privateAddress();
        if (wanted == null) {
            return List.of();
        }
        Optional<Cidr> address = read(wanted);
        if (address.isEmpty()) {
            return List.of(Diagnostic.error(FIELD, "instance.malformed-address", wanted));
        }
        Cidr block = subnet.cidr();
        if (!block.contains(address.get())) {
            return List.of(Diagnostic.error(
                    FIELD, "instance.address-outside", wanted, surroundings.nameOf(spec.subnet()), block));
        }
        long place = address.get().base() - block.base();
        if (place < RESERVED_AT_THE_FRONT || address.get().base() == block.last()) {
            return List.of(Diagnostic.error(
                    FIELD,
                    "instance.reserved-address",
                    wanted,
                    Cidr.address(block.base() + RESERVED_AT_THE_FRONT),
                    Cidr.address(block.last() - 1)));
        }
        return surroundings.siblings(InstanceSpec.class).stream()
                .filter(other -> other.spec().subnet().equals(spec.subnet())
                        && Objects.equals(other.spec().privateAddress(), wanted))
                .map(Sibling::name)
                .map(name -> Diagnostic.error(FIELD, "instance.address-taken", wanted, name))
                .toList();
    }

    private static Optional<Cidr> read(String address) {
        try {
            return Optional.of(Cidr.parse(address + "/32"));
        } catch (Malformed notAnAddress) {
            return Optional.empty();
        }
    }
}

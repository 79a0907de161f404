package dev.gatehouse.kinds.subnet;

import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import dev.gatehouse.resource.Surroundings.Zone;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a new subnet is proposed to be: the next free block, in the zone with the fewest subnets so far. */
final class SubnetProposal {

    /** 251 usable addresses: room to grow, and 256 subnets in a VPC of /16. */
    private static final int USUAL = 24;

    private static final int SMALLEST = 28;

    private SubnetProposal() {}

    static Map<String, String> in(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        surroundings.siblings(VpcSpec.class).stream().findFirst().ifPresent(vpc -> {
            List<SubnetSpec> others = surroundings.siblings(SubnetSpec.class).stream()
                    .map(Sibling::spec)
                    .filter(other -> other.vpc().equals(vpc.ref()))
                    .toList();
            fields.put("vpc", vpc.ref().toString());
            emptiest(surroundings.zones(), others).ifPresent(zone -> fields.put("availabilityZone", zone));
            free(vpc.spec().cidr(), others).ifPresent(block -> fields.put("cidr", block.toString()));
        });
        fields.put("mapPublicIpOnLaunch", "false");
        return fields;
    }

    private static Optional<String> emptiest(List<Zone> zones, List<SubnetSpec> others) {
        return zones.stream()
                .map(Zone::name)
                .min(Comparator.comparingLong(zone -> others.stream()
                        .filter(other -> other.availabilityZone().equals(zone))
                        .count()));
    }

    /** The usual size if it fits, smaller if not; a small VPC is shared between four. */
    private static Optional<Cidr> free(Cidr vpc, List<SubnetSpec> others) {
        List<Cidr> taken = others.stream().map(SubnetSpec::cidr).toList();
        int first = vpc.prefix() < USUAL ? USUAL : Math.min(SMALLEST, vpc.prefix() + 2);
        return IntStream.rangeClosed(first, SMALLEST)
                .mapToObj(length -> vpc.firstFree(length, taken))
                .flatMap(Optional::stream)
                .findFirst();
    }
}

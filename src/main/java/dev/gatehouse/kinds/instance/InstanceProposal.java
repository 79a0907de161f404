package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.routetable.WayOut;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a new instance is proposed to be: a bastion in a public subnet of a zone that has none, behind the group that
 * lets SSH in; a plain private one where nothing is public.
 */
@Component
final class InstanceProposal {

    private static final int SSH = 22;

    private final WayOut wayOut;

    InstanceProposal(WayOut wayOut) {
        this.wayOut = wayOut;
    }

    Map<String, String> in(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("image", MachineImages.AMAZON_LINUX);
        fields.put("instanceType", "t3.micro");
        Optional<Sibling<SubnetSpec>> open = openSubnet(surroundings);
        Optional<Sibling<SubnetSpec>> subnet =
                open.or(() -> surroundings.siblings(SubnetSpec.class).stream().findFirst());
        subnet.ifPresent(one -> {
            fields.put("subnet", one.ref().toString());
            group(one.spec(), open.isPresent(), surroundings)
                    .ifPresent(
                            group -> fields.put("securityGroups[0]", group.ref().toString()));
        });
        surroundings.siblings(KeyPairSpec.class).stream()
                .findFirst()
                .ifPresent(key -> fields.put("keyPair", key.ref().toString()));
        fields.put("publicAddress", (open.isPresent() ? PublicAddress.YES : PublicAddress.AS_SUBNET).word());
        fields.putAll(Map.of(
                "sourceDestCheck", "true",
                "running", "true",
                "rootVolumeSize", "8",
                "rootVolumeType", "gp3",
                "encrypted", "true",
                "tokensRequired", "true",
                "metadataHops", "2"));
        return fields;
    }

    private Optional<Sibling<SubnetSpec>> openSubnet(Surroundings surroundings) {
        List<String> served = surroundings.siblings(InstanceSpec.class).stream()
                .flatMap(other -> surroundings.spec(other.spec().subnet()).stream())
                .map(SubnetSpec::availabilityZone)
                .toList();
        return surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> wayOut.from(subnet.ref(), subnet.spec(), surroundings))
                .min(Comparator.comparing(
                        subnet -> served.contains(subnet.spec().availabilityZone())));
    }

    /** For a bastion the group that lets SSH in; a default group only if there is no other. */
    private static Optional<Sibling<SecurityGroupSpec>> group(
            SubnetSpec subnet, boolean bastion, Surroundings surroundings) {
        return surroundings.siblings(SecurityGroupSpec.class).stream()
                .filter(group -> group.spec().vpc().equals(subnet.vpc()))
                .min(Comparator.<Sibling<SecurityGroupSpec>, Boolean>comparing(
                                group -> bastion && !group.spec().letsIn(SSH))
                        .thenComparing(group -> group.spec().defaultGroup()));
    }
}

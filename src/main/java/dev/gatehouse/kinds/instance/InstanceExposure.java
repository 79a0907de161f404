package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** What a public address means together with the security groups. */
final class InstanceExposure {

    private static final int SSH = 22;
    private static final List<Integer> WEB = List.of(80, 443);

    private InstanceExposure() {}

    static boolean isPublic(InstanceSpec spec, SubnetSpec subnet) {
        return spec.elasticIp() != null
                || spec.publicAddress() == PublicAddress.YES
                || spec.publicAddress() == PublicAddress.AS_SUBNET && subnet.mapPublicIpOnLaunch();
    }

    /** Whether it is public, or stands in a subnet that is not known here. */
    static boolean mayBePublic(InstanceSpec spec, Surroundings surroundings) {
        return surroundings
                .spec(spec.subnet())
                .map(subnet -> isPublic(spec, subnet))
                .orElse(true);
    }

    static List<Diagnostic> findings(InstanceSpec spec, SubnetSpec subnet, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        if (!isPublic(spec, subnet)) {
            return found;
        }
        for (int i = 0; i < spec.securityGroups().size(); i++) {
            Ref<SecurityGroupSpec> ref = spec.securityGroups().get(i);
            if (surroundings.spec(ref).stream().anyMatch(group -> letsEverybodyIn(group, SSH))) {
                found.add(
                        Diagnostic.warning("securityGroups[" + i + "]", "instance.open-ssh", surroundings.nameOf(ref)));
            }
        }
        if (servesTheWeb(spec, surroundings) && isAlone(spec, subnet, surroundings)) {
            found.add(Diagnostic.warning("", "instance.single-host"));
        }
        return found;
    }

    private static boolean servesTheWeb(InstanceSpec spec, Surroundings surroundings) {
        return spec.securityGroups().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .anyMatch(group -> WEB.stream().anyMatch(port -> letsEverybodyIn(group, port)));
    }

    /** Whether no other instance of the same groups stands in another zone, to go on when this one fails. */
    private static boolean isAlone(InstanceSpec spec, SubnetSpec subnet, Surroundings surroundings) {
        return surroundings.siblings(InstanceSpec.class).stream()
                .filter(other -> other.spec().securityGroups().equals(spec.securityGroups()))
                .flatMap(other -> surroundings.spec(other.spec().subnet()).stream())
                .allMatch(other -> other.availabilityZone().equals(subnet.availabilityZone()));
    }

    private static boolean letsEverybodyIn(SecurityGroupSpec group, int port) {
        return group.rules().stream()
                .filter(rule -> rule.direction() == Direction.INBOUND && Cidr.ANYWHERE.equals(rule.cidr()))
                .filter(rule -> rule.protocol().includes(Protocol.TCP))
                .anyMatch(rule -> rule.ports() == null || rule.ports().contains(port));
    }
}

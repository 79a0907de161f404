package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a person signs in by SSH with a private key that never leaves their computer: directly, or with the bastion only
 * passing the connection on; and how a database behind the host is reached from a desktop.
 */
final class InstanceLogin {

    private static final int SSH = 22;
    private static final int MOST_TUNNELS = 3;

    private InstanceLogin() {}

    static List<String> commands(InstanceSpec spec, Surroundings surroundings) {
        Ref<KeyPairSpec> key = spec.keyPair();
        Optional<SubnetSpec> subnet = surroundings.spec(spec.subnet());
        if (key == null || subnet.isEmpty()) {
            return List.of();
        }
        String file = "~/.ssh/"
                + word(surroundings.spec(key).map(KeyPairSpec::keyName).orElse("<key>"));
        if (InstanceExposure.isPublic(spec, subnet.get())) {
            String host = user(spec) + "@<public-address>";
            List<String> typed = new ArrayList<>(List.of("ssh -i " + file + " " + host));
            tunnels(spec, surroundings)
                    .limit(MOST_TUNNELS)
                    .map(way -> "ssh -i " + file + " -N -L " + way + " " + host)
                    .forEach(typed::add);
            return typed;
        }
        // The jump takes its key from the agent: -i would be for the last host alone.
        return bastion(subnet.get(), surroundings)
                .map(bastion -> List.of(
                        "ssh-add " + file,
                        "ssh -J " + user(bastion.spec()) + "@<" + bastion.name() + "> " + user(spec)
                                + "@<private-address>"))
                .orElse(List.of());
    }

    private static String word(String name) {
        return name.matches("[\\w.<>@-]+") ? name : Typed.quoted(name);
    }

    private static String user(InstanceSpec spec) {
        return MachineImages.loginName(spec.image()).orElse("<user>");
    }

    /** A public host in the same VPC that some group lets SSH in to. */
    private static Optional<Sibling<InstanceSpec>> bastion(SubnetSpec subnet, Surroundings surroundings) {
        return surroundings.siblings(InstanceSpec.class).stream()
                .filter(other -> surroundings
                        .spec(other.spec().subnet())
                        .filter(place ->
                                place.vpc().equals(subnet.vpc()) && InstanceExposure.isPublic(other.spec(), place))
                        .isPresent())
                .filter(other -> other.spec().securityGroups().stream()
                        .flatMap(ref -> surroundings.spec(ref).stream())
                        .anyMatch(group -> group.letsIn(SSH)))
                .findFirst();
    }

    /** To whatever lets this host in by one of its groups, on a single port other than SSH's own. */
    private static Stream<String> tunnels(InstanceSpec spec, Surroundings surroundings) {
        return surroundings.siblings(SecurityGroupSpec.class).stream()
                .flatMap(group -> group.spec().rules().stream()
                        .filter(rule -> isForUs(rule, spec))
                        .map(rule -> single(rule.ports()))
                        .flatMap(Optional::stream)
                        .filter(port -> port != SSH)
                        .map(port -> port + ":<host-in-" + group.name() + ">:" + port));
    }

    private static Optional<Integer> single(@Nullable PortRange ports) {
        return Optional.ofNullable(ports)
                .filter(range -> range.from() == range.to())
                .map(PortRange::from);
    }

    private static boolean isForUs(Rule rule, InstanceSpec spec) {
        return rule.direction() == Direction.INBOUND
                && rule.group() != null
                && spec.securityGroups().contains(rule.group());
    }
}

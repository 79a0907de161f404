package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec;
import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.instance.PublicAddress;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.replicationgroup.ReplicationGroupSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpcendpoint.VpcEndpointSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Which TCP connections the drawn network lets pass: by routes, network ACLs and security groups, replies included. */
final class Paths {

    private static final Cidr NOBODY_SPECIAL = Cidr.parse("198.51.100.77/32");
    private static final int[] OF_LINUX = {32768, 49151, 60999};
    private static final int[] OF_ANYBODY = {1024, 32767, 49152, 65535};

    /** Something that speaks, at the subnet's first address. */
    private record End(Ref<SubnetSpec> subnet, List<Ref<SecurityGroupSpec>> groups, boolean open, int[] ports) {}

    private final Map<Ref<?>, Spec> specs;

    Paths(Map<Ref<?>, Spec> specs) {
        this.specs = Map.copyOf(specs);
    }

    /** Whether each that has the one name reaches each that has the other; all pairs must agree. */
    boolean connects(String from, String to, int port) {
        return agreed(from + " → " + to, ends(from), ends(to), (one, other) -> connects(one, other, port));
    }

    boolean enters(String address, String to, int port) {
        return agreed(to, List.of(to), ends(to), (none, end) -> enters(Cidr.parse(address + "/32"), end, port));
    }

    /** Whether the internet is reached from there, and its replies come back. */
    boolean leaves(String from, int port) {
        return agreed(from, List.of(from), ends(from), (none, end) -> leaves(end, port));
    }

    /** By an endpoint, or else over the internet. */
    boolean reachesS3(String from) {
        return agreed(from, List.of(from), ends(from), (none, end) -> {
            Optional<Ref<?>> table = refOf(table(end.subnet()));
            return table.isPresent()
                            && of(VpcEndpointSpec.class).stream()
                                    .anyMatch(endpoint -> endpoint.routeTables().contains(table.get()))
                    || leaves(end, 443);
        });
    }

    private static <A, B> boolean agreed(
            String about, Collection<A> ones, Collection<B> others, BiPredicate<A, B> verdict) {
        List<Boolean> verdicts = new ArrayList<>();
        ones.forEach(one -> others.forEach(other -> verdicts.add(verdict.test(one, other))));
        if (verdicts.stream().distinct().count() != 1) {
            throw new AssertionError(about + ": " + verdicts);
        }
        return verdicts.getFirst();
    }

    private List<End> ends(String name) {
        List<End> ends = specs.values().stream()
                .filter(spec -> spec.tags().name().equals(name))
                .flatMap(spec -> ends(spec).stream())
                .toList();
        if (ends.isEmpty()) {
            throw new AssertionError("nothing called " + name + " speaks");
        }
        return ends;
    }

    private List<End> ends(Spec spec) {
        return switch (spec) {
            case InstanceSpec one ->
                ends(
                        List.of(one.subnet()),
                        one.securityGroups(),
                        one.elasticIp() != null || one.publicAddress() == PublicAddress.YES,
                        OF_LINUX);
            case AutoScalingGroupSpec group ->
                ends(
                        group.subnets(),
                        get(group.launchTemplate()).securityGroups(),
                        get(group.subnets().getFirst()).mapPublicIpOnLaunch(),
                        OF_LINUX);
            case LoadBalancerSpec one -> ends(one.subnets(), one.securityGroups(), true, OF_ANYBODY);
            case DbInstanceSpec one ->
                ends(get(Objects.requireNonNull(one.subnetGroup())).subnets(), one.securityGroups(), false, OF_LINUX);
            case ReplicationGroupSpec one ->
                ends(get(one.subnetGroup()).subnets(), one.securityGroups(), false, OF_LINUX);
            case EfsMountTargetSpec one -> ends(List.of(one.subnet()), one.securityGroups(), false, OF_LINUX);
            default -> List.of();
        };
    }

    private static List<End> ends(
            List<Ref<SubnetSpec>> subnets, List<Ref<SecurityGroupSpec>> groups, boolean open, int[] ports) {
        return subnets.stream()
                .map(subnet -> new End(subnet, groups, open, ports))
                .toList();
    }

    private boolean connects(End from, End to, int port) {
        return groupsLet(from, Direction.OUTBOUND, port, address(to), to)
                && groupsLet(to, Direction.INBOUND, port, address(from), from)
                && (from.subnet().equals(to.subnet()) || listsLet(from, to, port));
    }

    private boolean listsLet(End from, End to, int port) {
        return lets(from.subnet(), Direction.OUTBOUND, address(to), port)
                && lets(to.subnet(), Direction.INBOUND, address(from), port)
                && lets(to.subnet(), Direction.OUTBOUND, address(from), from.ports())
                && lets(from.subnet(), Direction.INBOUND, address(to), from.ports());
    }

    private boolean enters(Cidr source, End to, int port) {
        return to.open()
                && target(to.subnet())
                        .filter(InternetGatewaySpec.class::isInstance)
                        .isPresent()
                && groupsLet(to, Direction.INBOUND, port, source, null)
                && lets(to.subnet(), Direction.INBOUND, source, port)
                && lets(to.subnet(), Direction.OUTBOUND, source, OF_ANYBODY);
    }

    private boolean leaves(End from, int port) {
        return groupsLet(from, Direction.OUTBOUND, port, NOBODY_SPECIAL, null)
                && lets(from.subnet(), Direction.OUTBOUND, NOBODY_SPECIAL, port)
                && lets(from.subnet(), Direction.INBOUND, NOBODY_SPECIAL, from.ports())
                && target(from.subnet())
                        .filter(target -> isCarried(target, from, port))
                        .isPresent();
    }

    private boolean isCarried(Spec target, End from, int port) {
        return switch (target) {
            case InternetGatewaySpec gateway -> from.open();
            case NatGatewaySpec gateway -> passes(new End(gateway.subnet(), List.of(), true, OF_ANYBODY), from, port);
            case InstanceSpec host -> {
                End forwarder = ends(host).getFirst();
                yield !host.sourceDestCheck()
                        && groupsLet(forwarder, Direction.INBOUND, port, address(from), from)
                        && groupsLet(forwarder, Direction.OUTBOUND, port, NOBODY_SPECIAL, null)
                        && passes(forwarder, from, port);
            }
            default -> false;
        };
    }

    private boolean passes(End gateway, End from, int port) {
        return target(gateway.subnet())
                        .filter(InternetGatewaySpec.class::isInstance)
                        .isPresent()
                && lets(gateway.subnet(), Direction.INBOUND, address(from), port)
                && lets(gateway.subnet(), Direction.OUTBOUND, NOBODY_SPECIAL, port)
                && lets(gateway.subnet(), Direction.INBOUND, NOBODY_SPECIAL, gateway.ports())
                && lets(gateway.subnet(), Direction.OUTBOUND, address(from), from.ports());
    }

    private boolean groupsLet(End own, Direction direction, int port, Cidr address, @Nullable End other) {
        return own.groups().stream()
                .flatMap(group -> get(group).rules().stream())
                .filter(rule -> rule.direction() == direction && rule.protocol().includes(Protocol.TCP))
                .filter(rule -> rule.ports() == null || rule.ports().contains(port))
                .anyMatch(rule -> isFor(rule, address, other));
    }

    private static boolean isFor(Rule rule, Cidr address, @Nullable End other) {
        return rule.cidr() != null && rule.cidr().contains(address)
                || other != null && rule.group() != null && other.groups().contains(rule.group());
    }

    private boolean lets(Ref<SubnetSpec> subnet, Direction direction, Cidr other, int... ports) {
        Optional<NetworkAclSpec> list = of(NetworkAclSpec.class).stream()
                .filter(one -> one.subnets().contains(subnet))
                .findFirst();
        for (int port : ports) {
            if (list.isPresent() && !lets(list.get(), direction, other, port)) {
                return false;
            }
        }
        return true;
    }

    /** The first entry that fits decides. A subnet that no list names has the one AWS makes, which lets everything pass. */
    private static boolean lets(NetworkAclSpec list, Direction direction, Cidr other, int port) {
        return list.entries().stream()
                .filter(entry -> entry.direction() == direction
                        && entry.protocol().includes(Protocol.TCP)
                        && entry.cidr().contains(other)
                        && (entry.ports() == null || entry.ports().contains(port)))
                .min((one, next) -> Integer.compare(one.number(), next.number()))
                .filter(entry -> entry.action() == Action.ALLOW)
                .isPresent();
    }

    /** What the subnet's route to the internet leads to. */
    private Optional<Spec> target(Ref<SubnetSpec> subnet) {
        return table(subnet).stream()
                .flatMap(table -> table.routes().stream())
                .filter(route -> route.destination().equals(Cidr.ANYWHERE))
                .map(route -> (Spec) get(route.target()))
                .findFirst();
    }

    private Optional<RouteTableSpec> table(Ref<SubnetSpec> subnet) {
        return of(RouteTableSpec.class).stream()
                .filter(table -> table.subnets().contains(subnet))
                .findFirst();
    }

    private Cidr address(End end) {
        return new Cidr(get(end.subnet()).cidr().base() + 10, 32);
    }

    private Optional<Ref<?>> refOf(Optional<? extends Spec> spec) {
        return specs.entrySet().stream()
                .filter(entry -> spec.isPresent() && entry.getValue().equals(spec.get()))
                .<Ref<?>>map(Map.Entry::getKey)
                .findFirst();
    }

    private <S extends Spec> List<S> of(Class<S> type) {
        return specs.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private <S extends Spec> S get(Ref<S> ref) {
        return (S) Objects.requireNonNull(specs.get(ref), ref::toString);
    }
}

package dev.gatehouse.bench;

import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec;
import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.listener.ListenerSpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Direction;
import dev.gatehouse.resource.Spec;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many calls AWS's API takes at the least, counted from the wishes and the API's reference (2026-11), not from what the
 * drivers do: tags travel in the creation, a group's rules in one call for each direction, entries of a network ACL, routes
 * and associations one by one.
 */
final class LeastCalls {

    /** Calls that list one kind, where it takes more than one paginated describe however few there are. */
    private static final Map<String, Integer> LISTING = Map.of(
            // Role and profile are listed apart.
            "instance-profile", 2,
            // Templates, and what their versions say.
            "launch-template", 2,
            // Groups, and policies.
            "auto-scaling-group", 2);

    /** Calls for each resource of a kind whose describe does not tell all of it: attributes, tags, rules. */
    private static final Map<String, Integer> EACH = Map.of(
            // Two attributes of DNS, asked one at a time.
            "vpc", 2,
            // The role's policies, and the profile's tags.
            "instance-profile", 2,
            // Attributes; the tags of up to twenty come in one call, and there is one of each here.
            "load-balancer", 2,
            "target-group", 2,
            // Listeners of one load balancer, their tags, and the rules of one listener.
            "listener", 3,
            // Tags.
            "db-subnet-group", 1,
            // The lifecycle and the backup policy.
            "efs-file-system", 2,
            // The security groups of one, which are told nowhere else.
            "efs-mount-target", 1,
            // User data, termination protection and the root volume are no part of the describe.
            "instance", 2);

    private LeastCalls() {}

    static int toMake(Collection<Spec> specs) {
        return specs.stream().mapToInt(LeastCalls::toMake).sum();
    }

    private static int toMake(Spec spec) {
        return switch (spec) {
            case VpcSpec vpc -> 1 + count(vpc.dnsHostnames(), !vpc.dnsSupport());
            case SubnetSpec subnet -> 1 + count(subnet.mapPublicIpOnLaunch());
            case InternetGatewaySpec gateway -> 1 + count(gateway.vpc() != null);
            case RouteTableSpec table ->
                1 + table.routes().size() + table.subnets().size();
            case NetworkAclSpec list ->
                1 + list.entries().size() + list.subnets().size();
            case SecurityGroupSpec group -> 1 + rules(group);
            case InstanceProfileSpec profile -> 3 + profile.managedPolicies().size();
            case TargetGroupSpec group -> 1 + count(group.sticky(), group.deregistrationDelay() != 300);
            case ListenerSpec listener -> 1 + listener.rules().size();
            case AutoScalingGroupSpec group -> 1 + count(group.cpuTarget() != null, group.requestTarget() != null);
            case EfsFileSystemSpec files ->
                1 + count(!files.coldStorage().name().equals("NEVER") || files.backOnFirstRead());
            case InstanceSpec instance -> 1 + count(instance.elasticIp() != null, !instance.sourceDestCheck());
            default -> 1;
        };
    }

    /** One call for each direction; what AWS opens by itself is closed by another. */
    private static int rules(SecurityGroupSpec group) {
        boolean in = group.rules().stream().anyMatch(rule -> rule.direction() == Direction.INBOUND);
        boolean open = group.rules().stream().anyMatch(LeastCalls::isAwsOwn);
        boolean out =
                group.rules().stream().anyMatch(rule -> rule.direction() == Direction.OUTBOUND && !isAwsOwn(rule));
        return count(in, out, !open);
    }

    private static boolean isAwsOwn(SecurityGroupSpec.Rule rule) {
        return rule.direction() == Direction.OUTBOUND
                && rule.protocol().toString().equals("all")
                && Objects.toString(rule.cidr(), "").equals("0.0.0.0/0");
    }

    private static int count(boolean... calls) {
        int count = 0;
        for (boolean call : calls) {
            count += call ? 1 : 0;
        }
        return count;
    }

    static int toList(Stream<String> kinds) {
        Map<String, Long> many = kinds.collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        return many.entrySet().stream()
                .mapToInt(entry -> LISTING.getOrDefault(entry.getKey(), 1)
                        + EACH.getOrDefault(entry.getKey(), 0)
                                * entry.getValue().intValue())
                .sum();
    }
}

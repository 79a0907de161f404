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
import java.util.Set;

/**
 * How many calls AWS's API takes at the least, counted from the wishes and the API's reference (2026-11), not from what the
 * drivers do: tags travel in the creation, a group's rules in one call for each direction, entries of a network ACL, routes
 * and associations one by one. Observing is counted as from nothing, without what may be remembered from before.
 */
final class LeastCalls {

    /**
     * What is listed to know a kind, where it is more than the kind itself or something that another kind is read from too:
     * a list that serves two kinds is counted once, however long it is.
     */
    private static final Map<String, Set<String>> LISTS = Map.ofEntries(
            // An instance's root volume and address are told only there.
            Map.entry("instance", Set.of("instances", "volumes", "addresses")),
            Map.entry("elastic-ip", Set.of("addresses")),
            // Which targets are an Auto Scaling group's own.
            Map.entry("target-group", Set.of("target groups", "scaling groups")),
            // Policies, and the version that a group's launch template stands at.
            Map.entry("auto-scaling-group", Set.of("scaling groups", "policies", "launch templates")),
            Map.entry("launch-template", Set.of("launch templates", "launch template versions")),
            Map.entry("load-balancer", Set.of("load balancers")),
            Map.entry("listener", Set.of("load balancers")),
            Map.entry("efs-file-system", Set.of("file systems")),
            Map.entry("efs-mount-target", Set.of("file systems")),
            Map.entry("vpc-endpoint", Set.of("endpoints")),
            Map.entry("interface-endpoint", Set.of("endpoints")),
            Map.entry("hosted-zone", Set.of("zones")),
            Map.entry("dns-record", Set.of("zones")));

    /** Calls for each resource of a kind whose describe does not tell all of it: attributes, tags, rules. */
    private static final Map<String, Integer> EACH = Map.ofEntries(
            // Two attributes of DNS, asked one at a time.
            Map.entry("vpc", 2),
            // The role's policies, and the profile's tags.
            Map.entry("instance-profile", 2),
            // Attributes, and its listeners, which are listed for one load balancer at a time.
            Map.entry("load-balancer", 2),
            // Attributes, and which targets are registered.
            Map.entry("target-group", 2),
            // Rules.
            Map.entry("listener", 1),
            // Whether a renewal is under way.
            Map.entry("auto-scaling-group", 1),
            // Tags.
            Map.entry("db-subnet-group", 1),
            // The lifecycle, the backup policy and the mount targets.
            Map.entry("efs-file-system", 3),
            // The security groups of one, which are told nowhere else.
            Map.entry("efs-mount-target", 1),
            // User data and termination protection are no part of the describe.
            Map.entry("instance", 2));

    /** Kinds of Elastic Load Balancing, whose tags are told for up to twenty resources at a time, of whichever kind. */
    private static final Set<String> BALANCING = Set.of("load-balancer", "target-group", "listener");

    private static final int TAGS_AT_ONCE = 20;

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

    /** One page each: what is longer takes more. */
    static int toList(Collection<String> kinds) {
        long lists = kinds.stream()
                .flatMap(kind -> LISTS.getOrDefault(kind, Set.of(kind)).stream())
                .distinct()
                .count();
        int each = kinds.stream().mapToInt(kind -> EACH.getOrDefault(kind, 0)).sum();
        long tagged = kinds.stream().filter(BALANCING::contains).count();
        return (int) lists + each + Math.ceilDiv((int) tagged, TAGS_AT_ONCE);
    }
}

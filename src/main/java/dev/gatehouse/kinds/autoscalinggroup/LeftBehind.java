package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/**
 * Instances of a group that stand in subnets it no longer has. AWS evens out zones by itself; of an instance in a subnet that
 * went while its zone stays it says nothing (2026-11). So the group counts as being in such a subnet, and its instances there
 * are ended one after the other, each when the one that took the last one's place serves.
 *
 * @param subnets of instances, by their ids
 */
record LeftBehind(Map<String, String> subnets) {

    static final LeftBehind NOBODY = new LeftBehind(Map.of());

    private static final String ATTRIBUTE = "leftBehind";

    static LeftBehind of(AutoScalingGroup group, List<Instance> instances) {
        Set<String> own = Set.copyOf(subnets(group));
        Set<String> members = group.instances().stream()
                .filter(member -> !member.lifecycleStateAsString().startsWith("Terminat"))
                .map(member -> member.instanceId())
                .collect(Collectors.toSet());
        Map<String, String> found = new TreeMap<>();
        instances.stream()
                .filter(instance -> members.contains(instance.instanceId()))
                .filter(instance -> instance.subnetId() != null && !own.contains(instance.subnetId()))
                .forEach(instance -> found.put(instance.instanceId(), instance.subnetId()));
        return own.isEmpty() ? NOBODY : new LeftBehind(found);
    }

    static List<String> subnets(AutoScalingGroup group) {
        return Arrays.stream(Objects.requireNonNullElse(group.vpcZoneIdentifier(), "")
                        .split(","))
                .filter(id -> !id.isBlank())
                .toList();
    }

    void writeTo(Map<String, String> attributes) {
        if (!subnets.isEmpty()) {
            attributes.put(
                    ATTRIBUTE,
                    subnets.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(",")));
        }
    }

    static LeftBehind in(Present<AutoScalingGroupSpec> observed) {
        String text = observed.attributes().getOrDefault(ATTRIBUTE, "");
        return text.isEmpty()
                ? NOBODY
                : new LeftBehind(Arrays.stream(text.split(","))
                        .map(pair -> pair.split(" "))
                        .collect(
                                Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, TreeMap::new)));
    }

    /** The subnets that AWS has written down for the group, of those that it is in. */
    List<Ref<SubnetSpec>> without(List<Ref<SubnetSpec>> all) {
        return all.stream()
                .filter(ref -> !subnets.containsValue(ref.externalId()))
                .toList();
    }

    /** Ends the first of them, if the group is whole and none of its instances is still on its way. */
    void endOne(AutoScalingClient scaling, ElasticLoadBalancingV2Client elb, boolean whole, List<String> targetGroups) {
        if (subnets.isEmpty() || !whole || targetGroups.stream().anyMatch(arn -> someoneComes(elb, arn))) {
            return;
        }
        String first = subnets.keySet().iterator().next();
        scaling.terminateInstanceInAutoScalingGroup(
                request -> request.instanceId(first).shouldDecrementDesiredCapacity(false));
    }

    private static boolean someoneComes(ElasticLoadBalancingV2Client elb, String arn) {
        return elb.describeTargetHealth(request -> request.targetGroupArn(arn)).targetHealthDescriptions().stream()
                .map(TargetHealthDescription::targetHealth)
                .anyMatch(health -> health.state() == TargetHealthStateEnum.INITIAL);
    }
}

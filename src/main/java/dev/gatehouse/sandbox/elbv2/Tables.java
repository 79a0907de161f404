package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of load balancing in one account and Region, and AWS's errors about what is not among them. */
final class Tables {

    private final Cloud cloud;

    Tables(Cloud cloud) {
        this.cloud = cloud;
    }

    Table<LoadBalancerRow> loadBalancers() {
        return cloud.table("load-balancers", LoadBalancerRow.class);
    }

    Table<TargetGroupRow> targetGroups() {
        return cloud.table("target-groups", TargetGroupRow.class);
    }

    Table<TargetRow> targets() {
        return cloud.table("targets", TargetRow.class);
    }

    Table<ListenerRow> listeners() {
        return cloud.table("listeners", ListenerRow.class);
    }

    Table<RuleRow> rules() {
        return cloud.table("rules", RuleRow.class);
    }

    Table<TagsRow> tags() {
        return cloud.table("tags", TagsRow.class);
    }

    LoadBalancerRow loadBalancer(@Nullable String arn) {
        String wanted = Arns.check(Validation.required(arn, "loadBalancerArn"), "loadbalancer", "load balancer");
        return loadBalancers()
                .get(wanted)
                .orElseThrow(() -> AwsError.of("LoadBalancerNotFound", "One or more load balancers not found"));
    }

    TargetGroupRow targetGroup(@Nullable String arn) {
        String wanted = Arns.check(Validation.required(arn, "targetGroupArn"), "targetgroup", "target group");
        return targetGroups().get(wanted).orElseThrow(Tables::noTargetGroup);
    }

    static AwsError noTargetGroup() {
        return AwsError.of("TargetGroupNotFound", "One or more target groups not found");
    }

    ListenerRow listener(@Nullable String arn) {
        String wanted = Arns.check(Validation.required(arn, "listenerArn"), "listener/app", "listener");
        return listeners()
                .get(wanted)
                .orElseThrow(() -> AwsError.of("ListenerNotFound", "One or more listeners not found"));
    }

    RuleRow rule(@Nullable String arn) {
        String wanted = Arns.check(Validation.required(arn, "ruleArn"), "listener-rule/app", "listener rule");
        return rules().get(wanted).orElseThrow(() -> AwsError.of("RuleNotFound", "One or more rules not found"));
    }

    /** The listener whose default rule this is, if it is one. */
    Optional<ListenerRow> listenerOfDefaultRule(String ruleArn) {
        return listeners().all().stream()
                .filter(listener -> Arns.defaultRule(listener.arn()).equals(ruleArn))
                .findFirst();
    }

    List<ListenerRow> listenersOf(String loadBalancerArn) {
        return listeners().all().stream()
                .filter(listener -> listener.loadBalancerArn().equals(loadBalancerArn))
                .toList();
    }

    /** By priority, as they are tried. */
    List<RuleRow> rulesOf(String listenerArn) {
        return rules().all().stream()
                .filter(rule -> rule.listenerArn().equals(listenerArn))
                .sorted(Comparator.comparingInt(RuleRow::priority))
                .toList();
    }

    List<TargetRow> targetsOf(String groupArn) {
        return targets().all().stream()
                .filter(target -> target.groupArn().equals(groupArn) && target.isThere(cloud.now()))
                .toList();
    }

    /** The load balancer that a target group gets traffic from: there is one at most. */
    Optional<LoadBalancerRow> loadBalancerOf(String groupArn) {
        return listeners().all().stream()
                .filter(listener -> groupsOf(listener).anyMatch(groupArn::equals))
                .flatMap(listener -> loadBalancers().get(listener.loadBalancerArn()).stream())
                .findFirst();
    }

    /** Every target group that a listener or one of its rules names. */
    Stream<String> groupsOf(ListenerRow listener) {
        return Stream.concat(
                Actions.groups(listener.actions()),
                rulesOf(listener.arn()).stream().flatMap(rule -> Actions.groups(rule.actions())));
    }
}

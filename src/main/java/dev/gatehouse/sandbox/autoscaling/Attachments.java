package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.elbv2.ServiceTargets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.autoscaling.model.AttachLoadBalancerTargetGroupsRequest;
import software.amazon.awssdk.services.autoscaling.model.AttachLoadBalancerTargetGroupsResponse;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeLoadBalancerTargetGroupsRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeLoadBalancerTargetGroupsResponse;
import software.amazon.awssdk.services.autoscaling.model.DetachLoadBalancerTargetGroupsRequest;
import software.amazon.awssdk.services.autoscaling.model.DetachLoadBalancerTargetGroupsResponse;
import software.amazon.awssdk.services.autoscaling.model.LoadBalancerTargetGroupState;
import software.amazon.awssdk.services.autoscaling.model.ResumeProcessesRequest;
import software.amazon.awssdk.services.autoscaling.model.ResumeProcessesResponse;
import software.amazon.awssdk.services.autoscaling.model.SuspendProcessesRequest;
import software.amazon.awssdk.services.autoscaling.model.SuspendProcessesResponse;

/** What groups are connected to, and which of their processes rest. */
public final class Attachments {

    private static final List<String> PROCESSES = List.of(
            "AddToLoadBalancer",
            "AlarmNotification",
            "AZRebalance",
            "HealthCheck",
            "InstanceRefresh",
            "Launch",
            "ReplaceUnhealthy",
            "ScheduledActions",
            "Terminate");

    private final Tables tables;
    private final GroupChecks checks;
    private final ServiceTargets targets;

    public Attachments(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.checks = new GroupChecks(cloud);
        this.targets = new ServiceTargets(cloud);
    }

    public AttachLoadBalancerTargetGroupsResponse attachLoadBalancerTargetGroups(
            AttachLoadBalancerTargetGroupsRequest request) {
        attach(request.autoScalingGroupName(), request.targetGroupARNs());
        return AttachLoadBalancerTargetGroupsResponse.builder().build();
    }

    void attach(String name, List<String> arns) {
        GroupRow group = tables.group(name);
        checks.checkTargetGroups(arns);
        List<String> all = new ArrayList<>(Tables.settings(group).targetGroupARNs());
        arns.stream().filter(arn -> !all.contains(arn)).forEach(all::add);
        put(group, all);
        group.inService().forEach(member -> arns.forEach(arn -> targets.register(arn, member.id())));
    }

    public DetachLoadBalancerTargetGroupsResponse detachLoadBalancerTargetGroups(
            DetachLoadBalancerTargetGroupsRequest request) {
        detach(request.autoScalingGroupName(), request.targetGroupARNs());
        return DetachLoadBalancerTargetGroupsResponse.builder().build();
    }

    void detach(String name, List<String> arns) {
        GroupRow group = tables.group(name);
        List<String> left = new ArrayList<>(Tables.settings(group).targetGroupARNs());
        left.removeAll(arns);
        put(group, left);
        group.members().forEach(member -> arns.forEach(arn -> targets.deregister(arn, member.id())));
    }

    private void put(GroupRow group, List<String> arns) {
        CreateAutoScalingGroupRequest settings =
                Tables.settings(group).toBuilder().targetGroupARNs(arns).build();
        tables.put(group.withSettings(new LinkedHashMap<>(Fields.of(settings))));
    }

    public DescribeLoadBalancerTargetGroupsResponse describeLoadBalancerTargetGroups(
            DescribeLoadBalancerTargetGroupsRequest request) {
        GroupRow group = tables.group(request.autoScalingGroupName());
        return DescribeLoadBalancerTargetGroupsResponse.builder()
                .loadBalancerTargetGroups(Tables.settings(group).targetGroupARNs().stream()
                        .map(arn -> LoadBalancerTargetGroupState.builder()
                                .loadBalancerTargetGroupARN(arn)
                                .state("InService")
                                .build())
                        .toList())
                .build();
    }

    public SuspendProcessesResponse suspendProcesses(SuspendProcessesRequest request) {
        GroupRow group = tables.group(request.autoScalingGroupName());
        Set<String> all = new TreeSet<>(group.suspended());
        all.addAll(checked(request.scalingProcesses()));
        tables.put(group.withSuspended(List.copyOf(all)));
        return SuspendProcessesResponse.builder().build();
    }

    public ResumeProcessesResponse resumeProcesses(ResumeProcessesRequest request) {
        GroupRow group = tables.group(request.autoScalingGroupName());
        Set<String> left = new TreeSet<>(group.suspended());
        left.removeAll(checked(request.scalingProcesses()));
        tables.put(group.withSuspended(List.copyOf(left)));
        return ResumeProcessesResponse.builder().build();
    }

    private static List<String> checked(List<String> processes) {
        for (String process : processes) {
            if (!PROCESSES.contains(Objects.requireNonNullElse(process, ""))) {
                throw Validation.error("Unknown scaling process: " + process);
            }
        }
        return processes.isEmpty() ? PROCESSES : processes;
    }
}

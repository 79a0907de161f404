package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.ec2.ServiceInstances;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.Subnet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingInstanceDetails;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.SuspendedProcess;

/** How groups and their instances are shown. */
final class GroupDescriptions {

    private final Cloud cloud;
    private final ServiceNetwork network;

    GroupDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.network = new ServiceNetwork(cloud);
    }

    AutoScalingGroup describe(GroupRow group) {
        CreateAutoScalingGroupRequest settings = Tables.settings(group);
        return Fields.copy(settings, AutoScalingGroup.builder()).toBuilder()
                .launchTemplate(template(group, settings))
                .autoScalingGroupARN(group.arn())
                .createdTime(group.createdAt())
                .desiredCapacity(group.desired())
                .availabilityZones(zones(settings))
                .loadBalancerNames(List.of())
                .targetGroupARNs(settings.targetGroupARNs())
                .trafficSources(TrafficSources.of(settings.targetGroupARNs()))
                .newInstancesProtectedFromScaleIn(
                        Objects.requireNonNullElse(settings.newInstancesProtectedFromScaleIn(), false))
                .vpcZoneIdentifier(String.join(",", Launching.ids(settings.vpcZoneIdentifier())))
                .serviceLinkedRoleARN("arn:aws:iam::" + cloud.account()
                        + ":role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling")
                .instances(group.members().stream()
                        .map(GroupDescriptions::describe)
                        .toList())
                .suspendedProcesses(group.suspended().stream()
                        .map(process -> SuspendedProcess.builder()
                                .processName(process)
                                .suspensionReason("User suspended")
                                .build())
                        .toList())
                .enabledMetrics(List.of())
                .tags(GroupTags.described(group))
                .status(group.deleting() ? "Delete in progress" : null)
                .build();
    }

    /** While instances are renewed, AWS shows the template that the group had before. */
    private @Nullable LaunchTemplateSpecification template(GroupRow group, CreateAutoScalingGroupRequest settings) {
        return new Tables(cloud)
                .refreshUnderWay(group.name())
                .flatMap(refresh -> Optional.ofNullable(refresh.before()))
                .map(before -> Fields.read(LaunchTemplateSpecification.builder(), before))
                .orElse(settings.launchTemplate());
    }

    private List<String> zones(CreateAutoScalingGroupRequest settings) {
        List<String> subnets = Launching.ids(settings.vpcZoneIdentifier());
        return subnets.isEmpty()
                ? settings.availabilityZones()
                : subnets.stream()
                        .flatMap(id -> network.subnet(id).stream())
                        .map(Subnet::zone)
                        .distinct()
                        .toList();
    }

    private static Instance describe(MemberRow member) {
        return Instance.builder()
                .instanceId(member.id())
                .instanceType(member.type())
                .availabilityZone(member.zone())
                .lifecycleState(member.state())
                .healthStatus(member.healthy() ? "Healthy" : "Unhealthy")
                .protectedFromScaleIn(member.isProtected())
                .launchTemplate(template(member))
                .build();
    }

    AutoScalingInstanceDetails details(GroupRow group, MemberRow member) {
        return AutoScalingInstanceDetails.builder()
                .instanceId(member.id())
                .instanceType(member.type())
                .autoScalingGroupName(group.name())
                .availabilityZone(member.zone())
                .lifecycleState(member.state())
                .healthStatus(member.healthy() ? "HEALTHY" : "UNHEALTHY")
                .protectedFromScaleIn(member.isProtected())
                .imageId(new ServiceInstances(cloud)
                        .find(member.id())
                        .map(ServiceInstances.Present::imageId)
                        .orElse(null))
                .launchTemplate(template(member))
                .build();
    }

    private static LaunchTemplateSpecification template(MemberRow member) {
        return LaunchTemplateSpecification.builder()
                .launchTemplateId(member.templateId())
                .launchTemplateName(member.templateName())
                .version(String.valueOf(member.templateVersion()))
                .build();
    }
}

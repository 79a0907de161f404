package dev.gatehouse.kinds.autoscalinggroup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.InstanceRefresh;
import software.amazon.awssdk.services.autoscaling.model.InstanceRefreshInProgressException;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;

/**
 * Instances that take the places of others when their launch template has changed. The group is held at a numbered version:
 * AWS goes back by itself from a renewal that fails only where it knows what to go back to.
 */
record Renewals(AutoScalingClient scaling, Ec2Client ec2) {

    static final String FOLLOWING = "$Default";

    /** The version that each launch template stands at. */
    Map<String, String> current() {
        return versions(templates());
    }

    List<LaunchTemplate> templates() {
        return ec2.describeLaunchTemplatesPaginator().launchTemplates().stream().toList();
    }

    static Map<String, String> versions(List<LaunchTemplate> templates) {
        return templates.stream()
                .collect(Collectors.toMap(
                        LaunchTemplate::launchTemplateId, template -> String.valueOf(template.defaultVersionNumber())));
    }

    Optional<InstanceRefresh> latest(String group) {
        return scaling
                .describeInstanceRefreshes(
                        request -> request.autoScalingGroupName(group).maxRecords(1))
                .instanceRefreshes()
                .stream()
                .findFirst();
    }

    static boolean isUnderWay(InstanceRefresh refresh) {
        return switch (refresh.statusAsString()) {
            case "Pending", "InProgress", "Baking" -> true;
            default -> false;
        };
    }

    /** What a group is of, or is becoming. */
    static LaunchTemplateSpecification effective(LaunchTemplateSpecification own, Optional<InstanceRefresh> latest) {
        return latest.filter(Renewals::isUnderWay)
                .flatMap(refresh -> Optional.ofNullable(refresh.desiredConfiguration()))
                .flatMap(wanted -> Optional.ofNullable(wanted.launchTemplate()))
                .orElse(own);
    }

    LaunchTemplateSpecification template(AutoScalingGroupSpec spec) {
        String id = spec.launchTemplate().externalId();
        return LaunchTemplateSpecification.builder()
                .launchTemplateId(id)
                .version(spec.renewal().isGradual() ? current().getOrDefault(id, FOLLOWING) : FOLLOWING)
                .build();
    }

    /** Begins it; another one that is under way is ended first, and this one begins when that has. */
    void start(AutoScalingGroupSpec desired) {
        try {
            scaling.startInstanceRefresh(request -> request.autoScalingGroupName(desired.groupName())
                    .strategy("Rolling")
                    .desiredConfiguration(wanted -> wanted.launchTemplate(template(desired)))
                    .preferences(preferences -> preferences
                            .minHealthyPercentage(desired.renewal().minHealthy())
                            .instanceWarmup(desired.renewal().warmup())
                            .skipMatching(true)
                            .autoRollback(true)));
        } catch (InstanceRefreshInProgressException another) {
            scaling.cancelInstanceRefresh(request -> request.autoScalingGroupName(desired.groupName()));
        }
    }
}

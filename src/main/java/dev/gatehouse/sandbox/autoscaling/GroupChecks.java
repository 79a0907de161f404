package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.ec2.ServiceTemplates;
import dev.gatehouse.sandbox.elbv2.ServiceTargets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;

/** What AWS refuses about a group. */
final class GroupChecks {

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x39\\x3B-\\x7E]{1,255}");
    private static final List<String> HEALTH_CHECKS = List.of("EC2", "ELB", "EBS", "VPC_LATTICE");

    private final ServiceNetwork network;
    private final ServiceTemplates templates;
    private final ServiceTargets targets;

    GroupChecks(Cloud cloud) {
        this.network = new ServiceNetwork(cloud);
        this.templates = new ServiceTemplates(cloud);
        this.targets = new ServiceTargets(cloud);
    }

    static String name(@Nullable String given) {
        String name = Validation.required(given, "autoScalingGroupName");
        if (!NAME.matcher(name).matches()) {
            throw Validation.error(
                    "1 validation error detected: Value '" + name
                            + "' at 'autoScalingGroupName' failed to satisfy constraint: Member must satisfy regular expression"
                            + " pattern: [\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]* and contain no colon");
        }
        return name;
    }

    void check(CreateAutoScalingGroupRequest settings) {
        checkSizes(settings);
        template(settings.launchTemplate());
        checkPlace(settings);
        checkTargetGroups(settings.targetGroupARNs());
        for (String type : Launching.ids(Objects.requireNonNullElse(settings.healthCheckType(), "EC2"))) {
            if (!HEALTH_CHECKS.contains(type)) {
                throw Validation.error("Valid health check types are " + HEALTH_CHECKS);
            }
        }
    }

    private static void checkSizes(CreateAutoScalingGroupRequest settings) {
        int least = Validation.required(settings.minSize(), "minSize");
        int most = Validation.required(settings.maxSize(), "maxSize");
        if (least < 0) {
            throw Validation.error("Min size must be greater than or equal to 0");
        }
        if (most < least) {
            throw Validation.error("Max bound, " + most + ", must be greater than or equal to min bound, " + least);
        }
        Integer desired = settings.desiredCapacity();
        if (desired != null && (desired < least || desired > most)) {
            throw Validation.error("Desired capacity:" + desired + " must be between the specified min size:" + least
                    + " and max size:" + most);
        }
    }

    private ServiceTemplates.Present template(@Nullable LaunchTemplateSpecification template) {
        if (template == null) {
            throw Validation.error(
                    "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId"
                            + " or MixedInstancesPolicy parameter.");
        }
        try {
            return templates.find(template.launchTemplateId(), Launching.nameUnlessId(template), template.version());
        } catch (AwsError e) {
            throw Validation.error("You must use a valid fully-formed launch template. " + e.getMessage());
        }
    }

    /** A template by its id and its name, as groups show it whichever of the two they were given. */
    @Nullable
    LaunchTemplateSpecification identified(@Nullable LaunchTemplateSpecification given) {
        if (given == null) {
            return null;
        }
        ServiceTemplates.Present found = template(given);
        return given.toBuilder()
                .launchTemplateId(found.id())
                .launchTemplateName(found.name())
                .build();
    }

    private void checkPlace(CreateAutoScalingGroupRequest settings) {
        List<String> subnets = Launching.ids(settings.vpcZoneIdentifier());
        if (subnets.isEmpty() && settings.availabilityZones().isEmpty()) {
            throw Validation.error("At least one Availability Zone or VPC Subnet is required.");
        }
        for (String id : subnets) {
            if (network.subnet(id).isEmpty()) {
                throw Validation.error("The subnet ID '" + id + "' does not exist");
            }
        }
        if (subnets.stream()
                        .flatMap(id -> network.subnet(id).stream())
                        .map(ServiceNetwork.Subnet::vpcId)
                        .distinct()
                        .count()
                > 1) {
            throw Validation.error("All subnets must be in the same VPC");
        }
        for (String zone : settings.availabilityZones()) {
            if (!network.zones().contains(zone)) {
                throw Validation.error("Invalid availability zones: [" + zone + "]");
            }
        }
    }

    void checkTargetGroups(List<String> arns) {
        if (!arns.stream().allMatch(targets::exists)) {
            throw Validation.error("Provided Target Groups may not be valid. Please ensure they exist and try again.");
        }
    }

    static void refuseUnsupported(CreateAutoScalingGroupRequest request) {
        Validation.unsupported(request.launchConfigurationName(), "LaunchConfigurationName");
        Validation.unsupported(request.mixedInstancesPolicy(), "MixedInstancesPolicy");
        Validation.unsupported(request.instanceId(), "InstanceId");
        Validation.unsupported(request.loadBalancerNames(), "LoadBalancerNames");
        Validation.unsupported(request.lifecycleHookSpecificationList(), "LifecycleHookSpecificationList");
    }
}

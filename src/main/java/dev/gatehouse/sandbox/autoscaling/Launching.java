package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.autoscaling.GroupRow.TagRow;
import dev.gatehouse.sandbox.ec2.ServiceInstances;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.Subnet;
import dev.gatehouse.sandbox.ec2.ServiceTemplates;
import dev.gatehouse.sandbox.ec2.ZoneOutages;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/** Launches an instance of a group, in the zone that has the fewest. */
final class Launching {

    private static final Duration RETRY = Duration.ofSeconds(60);

    private final Cloud cloud;
    private final Activities activities;

    Launching(Cloud cloud) {
        this.cloud = cloud;
        this.activities = new Activities(cloud);
    }

    GroupRow launch(GroupRow group, String cause) {
        CreateAutoScalingGroupRequest settings = Tables.settings(group);
        Subnet subnet = subnet(group, settings);
        try {
            return launched(group, settings, subnet, cause);
        } catch (AwsError e) {
            String reason = e.getMessage();
            ActivityRow failed = activities.start(
                    group,
                    "Launching a new EC2 instance.  Status Reason: " + reason + " Launching EC2 instance failed.",
                    cause,
                    subnet.id(),
                    subnet.zone());
            activities.put(new ActivityRow(
                    failed.id(),
                    failed.group(),
                    failed.groupArn(),
                    failed.description(),
                    cause,
                    failed.details(),
                    failed.startedAt(),
                    cloud.now(),
                    "Failed",
                    reason + " Launching EC2 instance failed.",
                    100));
            return group.retryingAt(cloud.now().plus(RETRY));
        }
    }

    private GroupRow launched(GroupRow group, CreateAutoScalingGroupRequest settings, Subnet subnet, String cause) {
        LaunchTemplateSpecification wanted = settings.launchTemplate();
        ServiceTemplates.Present template =
                new ServiceTemplates(cloud).find(wanted.launchTemplateId(), nameUnlessId(wanted), wanted.version());
        Map<String, String> tags = new LinkedHashMap<>();
        group.tags().stream().filter(TagRow::propagated).forEach(tag -> tags.put(tag.key(), tag.value()));
        tags.put("aws:autoscaling:groupName", group.name());
        tags.put("aws:ec2launchtemplate:id", template.id());
        tags.put("aws:ec2launchtemplate:version", String.valueOf(template.version()));
        String id = new ServiceInstances(cloud).launch(inSubnet(template.launch(), subnet), tags);
        ActivityRow activity =
                activities.start(group, "Launching a new EC2 instance: " + id, cause, subnet.id(), subnet.zone());
        String type = new ServiceInstances(cloud).find(id).orElseThrow().type();
        return group.retryingAt(null)
                .with(new MemberRow(
                        id,
                        type,
                        subnet.zone(),
                        MemberRow.PENDING,
                        cloud.now(),
                        true,
                        Boolean.TRUE.equals(settings.newInstancesProtectedFromScaleIn()),
                        template.id(),
                        template.name(),
                        template.version(),
                        activity.id()));
    }

    static @Nullable String nameUnlessId(LaunchTemplateSpecification wanted) {
        return wanted.launchTemplateId() == null ? wanted.launchTemplateName() : null;
    }

    // A group says where; a template with interfaces of its own says it in the first of them.
    private static RunInstancesRequest inSubnet(RunInstancesRequest launch, Subnet subnet) {
        if (launch.networkInterfaces().isEmpty()) {
            return launch.toBuilder().subnetId(subnet.id()).build();
        }
        List<InstanceNetworkInterfaceSpecification> interfaces = launch.networkInterfaces().stream()
                .map(one -> one.toBuilder().subnetId(subnet.id()).build())
                .toList();
        return launch.toBuilder().networkInterfaces(interfaces).build();
    }

    private Subnet subnet(GroupRow group, CreateAutoScalingGroupRequest settings) {
        ZoneOutages outages = new ZoneOutages(cloud);
        List<Subnet> subnets = subnets(settings);
        Comparator<Subnet> fewest = Comparator.comparingLong(subnet -> group.present().stream()
                .filter(member -> member.zone().equals(subnet.zone()))
                .count());
        return subnets.stream()
                .min(Comparator.<Subnet, Boolean>comparing(subnet -> outages.isLost(subnet.zone()))
                        .thenComparing(fewest))
                .orElseThrow(() -> Validation.error("The group has no subnet any more"));
    }

    private List<Subnet> subnets(CreateAutoScalingGroupRequest settings) {
        ServiceNetwork network = new ServiceNetwork(cloud);
        if (settings.vpcZoneIdentifier() != null) {
            return ids(settings.vpcZoneIdentifier()).stream()
                    .flatMap(id -> network.subnet(id).stream())
                    .toList();
        }
        return network.defaultVpc().stream()
                .flatMap(vpc -> network.subnetsOf(vpc.id()).stream())
                .filter(subnet ->
                        subnet.isDefault() && settings.availabilityZones().contains(subnet.zone()))
                .toList();
    }

    static List<String> ids(@Nullable String commaSeparated) {
        return Arrays.stream(Objects.requireNonNullElse(commaSeparated, "").split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.InstanceStatusDetails;
import software.amazon.awssdk.services.ec2.model.InstanceStatusSummary;
import software.amazon.awssdk.services.ec2.model.Reservation;

/** Instances as they are listed: by reservation, or with their status checks. */
public final class Instances {

    private final Cloud cloud;
    private final Tables tables;
    private final InstanceDescriptions descriptions;
    private final Listing<Instance> listing;
    private final Listing<InstanceHealth> statuses;

    public Instances(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.descriptions = new InstanceDescriptions(cloud);
        this.listing = new Listing<>(
                        Ids.INSTANCE,
                        () -> tables.instances().all().stream()
                                .map(descriptions::describe)
                                .toList(),
                        Instance::instanceId,
                        InstanceFilters.forInstances(cloud, instance -> reservation(instance.instanceId())),
                        Pages.OF_1000)
                .checkingForm();
        this.statuses = new Listing<>(
                        Ids.INSTANCE,
                        () -> tables.instances().all().stream()
                                .map(row -> InstanceHealth.of(cloud, row))
                                .toList(),
                        health -> health.instance().id(),
                        InstanceFilters.forStatuses(cloud),
                        Pages.OF_1000)
                .checkingForm();
    }

    public DescribeInstancesResponse describeInstances(DescribeInstancesRequest request) {
        var page = listing.page(request.instanceIds(), request.filters(), request.maxResults(), request.nextToken());
        Map<String, Reservation.Builder> reservations = new LinkedHashMap<>();
        Map<String, List<Instance>> members = new LinkedHashMap<>();
        for (Instance instance : page.rows()) {
            String id = reservation(instance.instanceId());
            members.merge(id, List.of(instance), Instances::joined);
            reservations.computeIfAbsent(
                    id,
                    key -> Reservation.builder()
                            .reservationId(key)
                            .ownerId(cloud.account())
                            .groups(List.of()));
        }
        return DescribeInstancesResponse.builder()
                .reservations(reservations.entrySet().stream()
                        .map(entry -> entry.getValue()
                                .instances(members.get(entry.getKey()))
                                .build())
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static List<Instance> joined(List<Instance> some, List<Instance> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private String reservation(String instanceId) {
        Optional<InstanceRow> row = tables.instances().get(instanceId);
        return row.map(one -> one.launch().reservationId()).orElse("");
    }

    public DescribeInstanceStatusResponse describeInstanceStatus(DescribeInstanceStatusRequest request) {
        var page = statuses.page(request.instanceIds(), request.filters(), request.maxResults(), request.nextToken());
        boolean all = Boolean.TRUE.equals(request.includeAllInstances());
        return DescribeInstanceStatusResponse.builder()
                .instanceStatuses(page.rows().stream()
                        .filter(one -> all || one.state().equals("running"))
                        .map(this::describe)
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    private InstanceStatus describe(InstanceHealth health) {
        Zones zones = new Zones(cloud.region());
        String zone = health.instance().place().zone();
        return InstanceStatus.builder()
                .instanceId(health.instance().id())
                .availabilityZone(zone)
                .availabilityZoneId(zones.idOf(zone))
                .instanceState(InstanceDescriptions.state(health.state()))
                .instanceStatus(summary(health.status(), health.reachability(), health))
                .systemStatus(summary(health.systemStatus(), health.systemReachability(), health))
                .operator(operator -> operator.managed(false))
                .build();
    }

    private static InstanceStatusSummary summary(String status, String reachability, InstanceHealth health) {
        InstanceStatusSummary.Builder summary = InstanceStatusSummary.builder().status(status);
        if (!status.equals("not-applicable")) {
            summary.details(InstanceStatusDetails.builder()
                    .name("reachability")
                    .status(reachability)
                    .impairedSince(status.equals("impaired") ? health.since() : null)
                    .build());
        }
        return summary.build();
    }
}

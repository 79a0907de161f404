package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesResponse;

/** The availability zones of the Region a request was sent to. */
public final class AvailabilityZones {

    private final Zones zones;
    private final Filters<AvailabilityZone> filters = new Filters<AvailabilityZone>()
            .on("group-name", AvailabilityZone::groupName)
            .on("opt-in-status", AvailabilityZone::optInStatusAsString)
            .on("region-name", AvailabilityZone::regionName)
            .on("state", AvailabilityZone::stateAsString)
            .on("zone-id", AvailabilityZone::zoneId)
            .on("zone-name", AvailabilityZone::zoneName)
            .on("zone-type", AvailabilityZone::zoneType)
            .never("group-long-name", "message", "parent-zone-id", "parent-zone-name");

    public AvailabilityZones(Cloud cloud) {
        this.zones = new Zones(cloud.region());
    }

    public DescribeAvailabilityZonesResponse describeAvailabilityZones(DescribeAvailabilityZonesRequest request) {
        List<AvailabilityZone> all = zones.names().stream().map(this::describe).toList();
        request.zoneNames().forEach(name -> check(zones.names().contains(name), name));
        request.zoneIds()
                .forEach(id -> check(all.stream().anyMatch(zone -> zone.zoneId().equals(id)), id));
        List<AvailabilityZone> named = all.stream()
                .filter(zone ->
                        request.zoneNames().isEmpty() || request.zoneNames().contains(zone.zoneName()))
                .filter(zone -> request.zoneIds().isEmpty() || request.zoneIds().contains(zone.zoneId()))
                .toList();
        return DescribeAvailabilityZonesResponse.builder()
                .availabilityZones(filters.narrow(named, request.filters()))
                .build();
    }

    private static void check(boolean known, String zone) {
        if (!known) {
            throw Parameters.invalid("Invalid availability zone: [" + zone + "]");
        }
    }

    private AvailabilityZone describe(String name) {
        return AvailabilityZone.builder()
                .zoneName(name)
                .zoneId(zones.idOf(name))
                .zoneType("availability-zone")
                .regionName(zones.region())
                .groupName(zones.region() + "-zg-1")
                .networkBorderGroup(zones.region())
                .optInStatus("opt-in-not-required")
                .state("available")
                .messages(List.of())
                .build();
    }
}

package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.InstanceRow.HardwareRow;
import dev.gatehouse.sandbox.ec2.InstanceRow.MetadataRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceCreditSpecificationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceCreditSpecificationsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceCreditSpecification;
import software.amazon.awssdk.services.ec2.model.InstanceMonitoring;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceCreditSpecificationRequest;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceCreditSpecificationResponse;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceMetadataOptionsRequest;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceMetadataOptionsResponse;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesResponse;
import software.amazon.awssdk.services.ec2.model.SuccessfulInstanceCreditSpecificationItem;
import software.amazon.awssdk.services.ec2.model.UnmonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.UnmonitorInstancesResponse;

/** What can be changed of a running instance by calls of its own: metadata service, monitoring, CPU credits. */
public final class InstanceOptions {

    private static final Pages PAGES = new Pages(5, 1000);

    private final Tables tables;
    private final Filters<InstanceRow> filters = new Filters<InstanceRow>().on("instance-id", InstanceRow::id);

    public InstanceOptions(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    public ModifyInstanceMetadataOptionsResponse modifyInstanceMetadataOptions(
            ModifyInstanceMetadataOptionsRequest request) {
        InstanceRow row = Ids.INSTANCE.find(tables.instances(), request.instanceId(), "InstanceId");
        MetadataRow old = row.metadata();
        Integer hops = request.httpPutResponseHopLimit();
        if (hops != null && (hops < 1 || hops > 64)) {
            throw Parameters.invalidValue(hops, "HttpPutResponseHopLimit", "It must be between 1 and 64.");
        }
        MetadataRow changed = new MetadataRow(
                Objects.requireNonNullElse(request.httpTokensAsString(), old.tokens()),
                Objects.requireNonNullElse(request.httpEndpointAsString(), old.endpoint()),
                Objects.requireNonNullElse(hops, old.hopLimit()),
                Objects.requireNonNullElse(request.instanceMetadataTagsAsString(), old.tags()));
        tables.instances().put(row.id(), row.with(changed));
        return ModifyInstanceMetadataOptionsResponse.builder()
                .instanceId(row.id())
                .instanceMetadataOptions(shown -> shown.state("pending")
                        .httpTokens(changed.tokens())
                        .httpEndpoint(changed.endpoint())
                        .httpPutResponseHopLimit(changed.hopLimit())
                        .httpProtocolIpv6("disabled")
                        .instanceMetadataTags(changed.tags()))
                .build();
    }

    public MonitorInstancesResponse monitorInstances(MonitorInstancesRequest request) {
        return MonitorInstancesResponse.builder()
                .instanceMonitorings(monitor(request.instanceIds(), true))
                .build();
    }

    public UnmonitorInstancesResponse unmonitorInstances(UnmonitorInstancesRequest request) {
        return UnmonitorInstancesResponse.builder()
                .instanceMonitorings(monitor(request.instanceIds(), false))
                .build();
    }

    private List<InstanceMonitoring> monitor(List<String> ids, boolean on) {
        return ids.stream()
                .map(id -> Ids.INSTANCE.find(tables.instances(), id))
                .map(row -> {
                    HardwareRow old = row.hardware();
                    put(row, on, old.credits());
                    return InstanceMonitoring.builder()
                            .instanceId(row.id())
                            .monitoring(shown -> shown.state(on ? "pending" : "disabling"))
                            .build();
                })
                .toList();
    }

    public DescribeInstanceCreditSpecificationsResponse describeInstanceCreditSpecifications(
            DescribeInstanceCreditSpecificationsRequest request) {
        // Without ids AWS lists only those that differ from the default: unlimited instances.
        List<InstanceRow> rows = request.instanceIds().isEmpty()
                ? tables.instances().all().stream()
                        .filter(row -> "unlimited".equals(row.hardware().credits()))
                        .toList()
                : request.instanceIds().stream()
                        .map(id -> Ids.INSTANCE.find(tables.instances(), id))
                        .filter(row -> row.hardware().credits() != null)
                        .toList();
        var page = PAGES.page(
                filters.narrow(rows, request.filters()), InstanceRow::id, request.maxResults(), request.nextToken());
        return DescribeInstanceCreditSpecificationsResponse.builder()
                .instanceCreditSpecifications(page.map(row -> InstanceCreditSpecification.builder()
                        .instanceId(row.id())
                        .cpuCredits(row.hardware().credits())
                        .build()))
                .nextToken(page.nextToken())
                .build();
    }

    public ModifyInstanceCreditSpecificationResponse modifyInstanceCreditSpecification(
            ModifyInstanceCreditSpecificationRequest request) {
        request.instanceCreditSpecifications().forEach(wanted -> {
            InstanceRow row = Ids.INSTANCE.find(tables.instances(), wanted.instanceId(), "InstanceId");
            if (row.hardware().credits() == null) {
                throw Parameters.invalid("The instance " + row.id() + " is not of a burstable type.");
            }
            put(row, row.hardware().monitored(), wanted.cpuCredits());
        });
        return ModifyInstanceCreditSpecificationResponse.builder()
                .successfulInstanceCreditSpecifications(request.instanceCreditSpecifications().stream()
                        .map(wanted -> SuccessfulInstanceCreditSpecificationItem.builder()
                                .instanceId(wanted.instanceId())
                                .build())
                        .toList())
                .unsuccessfulInstanceCreditSpecifications(List.of())
                .build();
    }

    private void put(InstanceRow row, boolean monitored, @Nullable String credits) {
        HardwareRow old = row.hardware();
        tables.instances()
                .put(
                        row.id(),
                        row.with(new HardwareRow(
                                old.imageId(), old.type(), old.keyName(), old.ebsOptimized(), monitored, credits)));
    }
}

package dev.gatehouse.sandbox.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;

/** Instances, of which there are none: nothing here launches one. */
public final class Instances {

    private final Listing<String> instances = listing(InstanceFilters.forInstances());
    private final Listing<String> statuses = listing(InstanceFilters.forStatuses());

    public DescribeInstancesResponse describeInstances(DescribeInstancesRequest request) {
        instances.page(request.instanceIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeInstancesResponse.builder().reservations(List.of()).build();
    }

    public DescribeInstanceStatusResponse describeInstanceStatus(DescribeInstanceStatusRequest request) {
        statuses.page(request.instanceIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeInstanceStatusResponse.builder()
                .instanceStatuses(List.of())
                .build();
    }

    private static Listing<String> listing(Filters<String> filters) {
        return new Listing<>(Ids.INSTANCE, List::<String>of, id -> id, filters, Pages.OF_1000).checkingForm();
    }
}

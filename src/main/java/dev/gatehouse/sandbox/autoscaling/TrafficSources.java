package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.model.AttachTrafficSourcesRequest;
import software.amazon.awssdk.services.autoscaling.model.AttachTrafficSourcesResponse;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeTrafficSourcesRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeTrafficSourcesResponse;
import software.amazon.awssdk.services.autoscaling.model.DetachTrafficSourcesRequest;
import software.amazon.awssdk.services.autoscaling.model.DetachTrafficSourcesResponse;
import software.amazon.awssdk.services.autoscaling.model.TrafficSourceIdentifier;
import software.amazon.awssdk.services.autoscaling.model.TrafficSourceState;

/** The younger words for what a group gets its traffic from: here, target groups alone. */
public final class TrafficSources {

    private static final String ELB_V2 = "elbv2";
    private static final List<String> TYPES = List.of("elb", ELB_V2, "vpc-lattice");

    private final Tables tables;
    private final Attachments attachments;

    public TrafficSources(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.attachments = new Attachments(cloud);
    }

    public AttachTrafficSourcesResponse attachTrafficSources(AttachTrafficSourcesRequest request) {
        attachments.attach(request.autoScalingGroupName(), arns(request.trafficSources()));
        return AttachTrafficSourcesResponse.builder().build();
    }

    public DetachTrafficSourcesResponse detachTrafficSources(DetachTrafficSourcesRequest request) {
        attachments.detach(request.autoScalingGroupName(), arns(request.trafficSources()));
        return DetachTrafficSourcesResponse.builder().build();
    }

    public DescribeTrafficSourcesResponse describeTrafficSources(DescribeTrafficSourcesRequest request) {
        List<String> arns =
                Tables.settings(tables.group(request.autoScalingGroupName())).targetGroupARNs();
        String type = Objects.requireNonNullElse(request.trafficSourceType(), ELB_V2);
        if (!TYPES.contains(type)) {
            throw Validation.error("Valid traffic source types are " + TYPES);
        }
        var page = Paging.of(
                type.equals(ELB_V2) ? arns : List.<String>of(), arn -> arn, request.maxRecords(), request.nextToken());
        return DescribeTrafficSourcesResponse.builder()
                .trafficSources(page.rows().stream().map(TrafficSources::state).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static TrafficSourceState state(String arn) {
        return TrafficSourceState.builder()
                .identifier(arn)
                .trafficSource(arn)
                .type(ELB_V2)
                .state("InService")
                .build();
    }

    static List<TrafficSourceIdentifier> of(List<String> arns) {
        return arns.stream()
                .map(arn -> TrafficSourceIdentifier.builder()
                        .identifier(arn)
                        .type(ELB_V2)
                        .build())
                .toList();
    }

    /** A group shows a target group in both ways, however it was named. */
    static CreateAutoScalingGroupRequest asTargetGroups(CreateAutoScalingGroupRequest request) {
        return request.toBuilder()
                .targetGroupARNs(
                        Stream.concat(request.targetGroupARNs().stream(), arns(request.trafficSources()).stream())
                                .distinct()
                                .toList())
                .trafficSources((List<TrafficSourceIdentifier>) null)
                .build();
    }

    private static List<String> arns(List<TrafficSourceIdentifier> sources) {
        for (TrafficSourceIdentifier source : sources) {
            String type = Objects.requireNonNullElse(source.type(), ELB_V2);
            if (!type.equals(ELB_V2)) {
                throw AwsError.of(
                        "ValidationError",
                        "Traffic sources of the type " + type + " are not supported by this sandbox.");
            }
        }
        return sources.stream().map(TrafficSourceIdentifier::identifier).toList();
    }
}

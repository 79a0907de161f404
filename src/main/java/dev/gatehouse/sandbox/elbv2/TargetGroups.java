package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.elbv2.TargetGroupRow.HealthCheckRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteTargetGroupResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** Target groups, which exist apart from any load balancer and cannot go while a listener or rule names them. */
public final class TargetGroups {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;

    public TargetGroups(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
    }

    public CreateTargetGroupResponse createTargetGroup(CreateTargetGroupRequest request) {
        String name = Validation.name(request.name(), "target group");
        Map<String, String> wanted = Tags.checked(request.tags());
        TargetGroupRow asked = asked(request, name);
        Optional<TargetGroupRow> twin = tables.targetGroups().all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        TargetGroupRow group = twin.map(one -> same(one, asked)).orElseGet(() -> make(asked, wanted));
        return CreateTargetGroupResponse.builder().targetGroups(describe(group)).build();
    }

    private TargetGroupRow asked(CreateTargetGroupRequest request, String name) {
        String type = Objects.requireNonNullElse(request.targetTypeAsString(), "instance");
        if (!type.equals("instance") && !type.equals("ip")) {
            throw Validation.error("The target type '" + type + "' is not supported by this sandbox.");
        }
        String protocol = Validation.required(request.protocolAsString(), "protocol");
        if (!protocol.equals("HTTP") && !protocol.equals("HTTPS")) {
            throw Validation.error("The protocol '" + protocol + "' is not supported by this sandbox.");
        }
        Validation.unsupported(request.targetControlPort(), "targetControlPort");
        Validation.only("ipv4", request.ipAddressTypeAsString(), "ipAddressType");
        int port = Validation.port(request.port());
        String vpcId = Validation.required(request.vpcId(), "vpcId");
        if (new ServiceNetwork(cloud).vpc(vpcId).isEmpty()) {
            throw Validation.error("The VPC ID '" + vpcId + "' is not found");
        }
        return new TargetGroupRow(
                Arns.targetGroup(cloud, name),
                name,
                protocol,
                port,
                vpcId,
                type,
                Objects.requireNonNullElse(request.protocolVersion(), "HTTP1"),
                HealthChecks.created(request),
                Map.of());
    }

    private static TargetGroupRow same(TargetGroupRow there, TargetGroupRow asked) {
        boolean same = there.protocol().equals(asked.protocol())
                && there.port() == asked.port()
                && there.vpcId().equals(asked.vpcId())
                && there.targetType().equals(asked.targetType())
                && there.protocolVersion().equals(asked.protocolVersion())
                && there.healthCheck().equals(asked.healthCheck());
        if (!same) {
            throw AwsError.of(
                    "DuplicateTargetGroupName",
                    "A target group with the same name '" + there.name() + "' exists, but with different settings");
        }
        return there;
    }

    private TargetGroupRow make(TargetGroupRow asked, Map<String, String> wanted) {
        if (tables.targetGroups().all().size() >= cloud.quotas().of("targetGroups", 3000)) {
            throw AwsError.of(
                    "TooManyTargetGroups", "The maximum number of target groups has been reached on your account");
        }
        tables.targetGroups().put(asked.arn(), asked);
        tags.put(asked.arn(), wanted);
        return asked;
    }

    public ModifyTargetGroupResponse modifyTargetGroup(ModifyTargetGroupRequest request) {
        TargetGroupRow group = tables.targetGroup(request.targetGroupArn());
        if (Boolean.FALSE.equals(request.healthCheckEnabled())) {
            throw AwsError.of(
                    "InvalidConfigurationRequest",
                    "Health check enabled must be true for target groups with target type '" + group.targetType()
                            + "'");
        }
        TargetGroupRow changed = group.with(HealthChecks.changed(group.healthCheck(), request));
        tables.targetGroups().put(changed.arn(), changed);
        return ModifyTargetGroupResponse.builder()
                .targetGroups(describe(changed))
                .build();
    }

    public DescribeTargetGroupsResponse describeTargetGroups(DescribeTargetGroupsRequest request) {
        request.targetGroupArns().forEach(tables::targetGroup);
        List<TargetGroupRow> all = tables.targetGroups().all();
        boolean unknown = request.names().stream()
                .anyMatch(name -> all.stream().noneMatch(one -> one.name().equals(name)));
        if (unknown) {
            throw Tables.noTargetGroup();
        }
        if (request.loadBalancerArn() != null) {
            tables.loadBalancer(request.loadBalancerArn());
        }
        List<TargetGroupRow> wanted = all.stream()
                .filter(one -> request.targetGroupArns().isEmpty()
                        || request.targetGroupArns().contains(one.arn()))
                .filter(one -> request.names().isEmpty() || request.names().contains(one.name()))
                .filter(one -> request.loadBalancerArn() == null || isOf(one, request.loadBalancerArn()))
                .toList();
        var page = Paging.of(wanted, TargetGroupRow::arn, request.pageSize(), request.marker());
        return DescribeTargetGroupsResponse.builder()
                .targetGroups(page.rows().stream().map(this::describe).toList())
                .nextMarker(page.nextMarker())
                .build();
    }

    private boolean isOf(TargetGroupRow group, String balancerArn) {
        return tables.loadBalancerOf(group.arn()).stream()
                .anyMatch(one -> one.arn().equals(balancerArn));
    }

    public DeleteTargetGroupResponse deleteTargetGroup(DeleteTargetGroupRequest request) {
        String arn = Arns.check(
                Validation.required(request.targetGroupArn(), "targetGroupArn"), "targetgroup", "target group");
        if (tables.loadBalancerOf(arn).isPresent()) {
            throw AwsError.of(
                    "ResourceInUse", "Target group '" + arn + "' is currently in use by a listener or a rule");
        }
        tables.targets().all().stream()
                .filter(target -> target.groupArn().equals(arn))
                .forEach(target -> tables.targets().remove(target.key()));
        tables.targetGroups().remove(arn);
        tags.remove(arn);
        return DeleteTargetGroupResponse.builder().build();
    }

    private TargetGroup describe(TargetGroupRow row) {
        HealthCheckRow check = row.healthCheck();
        return TargetGroup.builder()
                .targetGroupArn(row.arn())
                .targetGroupName(row.name())
                .protocol(row.protocol())
                .protocolVersion(row.protocolVersion())
                .port(row.port())
                .vpcId(row.vpcId())
                .targetType(row.targetType())
                .ipAddressType("ipv4")
                .healthCheckEnabled(true)
                .healthCheckProtocol(check.protocol())
                .healthCheckPort(check.port())
                .healthCheckPath(check.path())
                .healthCheckIntervalSeconds(check.interval())
                .healthCheckTimeoutSeconds(check.timeout())
                .healthyThresholdCount(check.healthy())
                .unhealthyThresholdCount(check.unhealthy())
                .matcher(matcher -> matcher.httpCode(check.codes()))
                .loadBalancerArns(tables.loadBalancerOf(row.arn()).stream()
                        .map(LoadBalancerRow::arn)
                        .toList())
                .build();
    }
}

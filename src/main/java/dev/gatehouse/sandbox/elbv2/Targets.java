package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeregisterTargetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeregisterTargetsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RegisterTargetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RegisterTargetsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/** Targets registered, deregistered, and how they fare. */
public final class Targets {

    private final Tables tables;
    private final Registrations registrations;
    private final TargetHealths healths;

    public Targets(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.registrations = new Registrations(cloud);
        this.healths = new TargetHealths(cloud);
    }

    public RegisterTargetsResponse registerTargets(RegisterTargetsRequest request) {
        TargetGroupRow group = tables.targetGroup(request.targetGroupArn());
        List<String> ids = request.targets().stream().map(TargetDescription::id).toList();
        registrations.check(group, ids);
        for (TargetDescription target : request.targets()) {
            registrations.register(group, target.id(), port(group, target));
        }
        return RegisterTargetsResponse.builder().build();
    }

    public DeregisterTargetsResponse deregisterTargets(DeregisterTargetsRequest request) {
        TargetGroupRow group = tables.targetGroup(request.targetGroupArn());
        for (TargetDescription wanted : request.targets()) {
            // Without a port every registration of the target is meant.
            tables.targetsOf(group.arn()).stream()
                    .filter(target -> target.id().equals(wanted.id()))
                    .filter(target -> wanted.port() == null || wanted.port() == target.port())
                    .forEach(target -> registrations.deregister(group, target));
        }
        return DeregisterTargetsResponse.builder().build();
    }

    public DescribeTargetHealthResponse describeTargetHealth(DescribeTargetHealthRequest request) {
        TargetGroupRow group = tables.targetGroup(request.targetGroupArn());
        List<TargetRow> there = tables.targetsOf(group.arn());
        List<TargetHealthDescription> shown = request.targets().isEmpty()
                ? there.stream().map(target -> describe(group, target)).toList()
                : request.targets().stream()
                        .map(wanted -> describe(group, wanted, there))
                        .toList();
        return DescribeTargetHealthResponse.builder()
                .targetHealthDescriptions(shown)
                .build();
    }

    private TargetHealthDescription describe(TargetGroupRow group, TargetDescription wanted, List<TargetRow> there) {
        int port = port(group, wanted);
        Optional<TargetRow> row = there.stream()
                .filter(target -> target.id().equals(wanted.id()) && target.port() == port)
                .findFirst();
        return row.map(target -> describe(group, target))
                .orElseGet(() -> TargetHealthDescription.builder()
                        .target(target -> target.id(wanted.id()).port(port))
                        .targetHealth(TargetHealth.builder()
                                .state("unused")
                                .reason("Target.NotRegistered")
                                .description("Target is not registered to the target group")
                                .build())
                        .build());
    }

    private TargetHealthDescription describe(TargetGroupRow group, TargetRow row) {
        return TargetHealthDescription.builder()
                .target(target -> target.id(row.id()).port(row.port()))
                .healthCheckPort(String.valueOf(group.healthCheck().portOf(row.port())))
                .targetHealth(healths.of(group, row))
                .build();
    }

    private static int port(TargetGroupRow group, TargetDescription target) {
        return Objects.requireNonNullElse(target.port(), group.port());
    }
}

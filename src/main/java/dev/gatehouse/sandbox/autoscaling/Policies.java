package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.cloudwatch.AlarmStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.autoscaling.model.Alarm;
import software.amazon.awssdk.services.autoscaling.model.DeletePolicyRequest;
import software.amazon.awssdk.services.autoscaling.model.DeletePolicyResponse;
import software.amazon.awssdk.services.autoscaling.model.DescribePoliciesRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribePoliciesResponse;
import software.amazon.awssdk.services.autoscaling.model.PutScalingPolicyRequest;
import software.amazon.awssdk.services.autoscaling.model.PutScalingPolicyResponse;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.autoscaling.model.TargetTrackingConfiguration;

/** Target tracking policies, and the alarms that AWS makes for each of them. */
public final class Policies {

    private static final String TRACKING = "TargetTrackingScaling";

    private final Cloud cloud;
    private final Tables tables;
    private final AlarmStates alarms;

    public Policies(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.alarms = new AlarmStates(cloud);
    }

    public PutScalingPolicyResponse putScalingPolicy(PutScalingPolicyRequest request) {
        GroupRow group = tables.group(request.autoScalingGroupName());
        String name = Validation.required(request.policyName(), "policyName");
        if (!TRACKING.equals(request.policyType())) {
            throw Validation.error(
                    "The policy type " + Objects.requireNonNullElse(request.policyType(), "SimpleScaling")
                            + " is not supported by this sandbox, only " + TRACKING + ".");
        }
        TargetTrackingConfiguration tracking =
                Validation.required(request.targetTrackingConfiguration(), "targetTrackingConfiguration");
        Validation.unsupported(tracking.customizedMetricSpecification(), "CustomizedMetricSpecification");
        TrackingAlarms wanted = TrackingAlarms.of(group.name(), tracking);
        PolicyRow old = tables.policies().get(PolicyRow.key(group.name(), name)).orElse(null);
        if (old != null) {
            old.alarms().forEach(alarms::delete);
        }
        String arn = old == null
                ? "arn:aws:autoscaling:" + cloud.region() + ":" + cloud.account() + ":scalingPolicy:" + cloud.newUuid()
                        + ":autoScalingGroupName/" + group.name() + ":policyName/" + name
                : old.arn();
        List<String> names = new ArrayList<>();
        wanted.definitions(arn, cloud::newUuid).forEach(definition -> {
            alarms.put(definition);
            names.add(definition.alarmName());
        });
        PolicyRow policy = new PolicyRow(group.name(), name, arn, Fields.of(request), List.copyOf(names), null);
        tables.policies().put(policy.key(), policy);
        return PutScalingPolicyResponse.builder()
                .policyARN(arn)
                .alarms(shown(policy))
                .build();
    }

    public DescribePoliciesResponse describePolicies(DescribePoliciesRequest request) {
        if (request.autoScalingGroupName() != null) {
            tables.group(request.autoScalingGroupName());
        }
        List<PolicyRow> wanted = tables.policies().all().stream()
                .filter(policy ->
                        request.autoScalingGroupName() == null || policy.group().equals(request.autoScalingGroupName()))
                .filter(policy -> request.policyNames().isEmpty()
                        || request.policyNames().contains(policy.name())
                        || request.policyNames().contains(policy.arn()))
                .filter(policy ->
                        request.policyTypes().isEmpty() || request.policyTypes().contains(TRACKING))
                .toList();
        var page = Paging.of(wanted, PolicyRow::arn, request.maxRecords(), request.nextToken());
        return DescribePoliciesResponse.builder()
                .scalingPolicies(page.rows().stream().map(this::describe).toList())
                .nextToken(page.nextToken())
                .build();
    }

    public DeletePolicyResponse deletePolicy(DeletePolicyRequest request) {
        String name = Validation.required(request.policyName(), "policyName");
        PolicyRow policy = tables.policies().all().stream()
                .filter(one -> one.arn().equals(name)
                        || one.name().equals(name) && one.group().equals(request.autoScalingGroupName()))
                .findFirst()
                .orElseThrow(() -> AwsError.of("ValidationError", "No scaling policy found with name " + name));
        new Deletion(cloud).remove(policy);
        return DeletePolicyResponse.builder().build();
    }

    private ScalingPolicy describe(PolicyRow policy) {
        PutScalingPolicyRequest settings = Tracking.settings(policy);
        return Fields.copy(settings, ScalingPolicy.builder()).toBuilder()
                .policyARN(policy.arn())
                .enabled(Objects.requireNonNullElse(settings.enabled(), true))
                .alarms(shown(policy))
                .build();
    }

    private List<Alarm> shown(PolicyRow policy) {
        return policy.alarms().stream()
                .map(name -> Alarm.builder()
                        .alarmName(name)
                        .alarmARN("arn:aws:cloudwatch:" + cloud.region() + ":" + cloud.account() + ":alarm:" + name)
                        .build())
                .toList();
    }
}

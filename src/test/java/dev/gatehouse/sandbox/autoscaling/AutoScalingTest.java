package dev.gatehouse.sandbox.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.Premises;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.cloudwatch.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.Tag;

class AutoScalingTest {

    private final Premises premises = new Premises(Profile.AWS_DURATIONS);
    private final String template = premises.template("web");

    @Test
    void launchesAcrossZonesAndTellsWhy() {
        create(2, group -> {});
        assertThat(states()).containsExactly("Pending", "Pending");
        premises.pass(Duration.ofSeconds(15));
        assertThat(states()).containsExactly("InService", "InService");
        assertThat(show().instances())
                .extracting(Instance::availabilityZone)
                .containsExactlyInAnyOrder("ap-northeast-2a", "ap-northeast-2c");
        Activity activity = activities().getLast();
        assertThat(activity.description()).matches("Launching a new EC2 instance: i-[0-9a-f]{17}");
        assertThat(activity.cause())
                .isEqualTo("At 2026-01-01T00:00:00Z a user request created an AutoScalingGroup changing the desired"
                        + " capacity from 0 to 2.  At 2026-01-01T00:00:00Z an instance was started in response to a"
                        + " difference between desired and actual capacity, increasing the capacity from 0 to 2.");
        assertThat(activity.statusCodeAsString()).isEqualTo("Successful");
        assertThat(activity.endTime()).isEqualTo(activity.startTime().plusSeconds(15));
    }

    @Test
    void replacesAnInstanceThatSomebodyTerminated() {
        create(1, group -> {});
        premises.pass(Duration.ofSeconds(20));
        String first = show().instances().getFirst().instanceId();
        premises.ec2.terminateInstances(gone -> gone.instanceIds(first));
        premises.pass(Duration.ofMinutes(2));
        assertThat(states()).containsExactly("InService");
        assertThat(show().instances().getFirst().instanceId()).isNotEqualTo(first);
        assertThat(activities())
                .extracting(Activity::cause)
                .anyMatch(cause -> cause.endsWith("an instance was taken out of service in response to an EC2 health"
                        + " check indicating it has been terminated or stopped."))
                .anyMatch(cause -> cause.endsWith(
                        "an instance was launched in response to an unhealthy instance needing to be replaced."));
    }

    @Test
    void registersWithItsTargetGroupAndReplacesWhatTheLoadBalancerFindsUnhealthy() {
        String targetGroup = premises.targetGroup("web");
        premises.listener(premises.balancer("web"), targetGroup);
        create(
                1,
                group -> group.targetGroupARNs(targetGroup)
                        .healthCheckType("ELB")
                        .healthCheckGracePeriod(60));
        premises.pass(Duration.ofMinutes(4));
        assertThat(premises.health(targetGroup)).isEqualTo("healthy");
        String first = show().instances().getFirst().instanceId();
        premises.answer(first, 503);
        premises.pass(Duration.ofSeconds(70));
        assertThat(states()).containsExactlyInAnyOrder("Terminating", "Pending");
        assertThat(activities())
                .extracting(Activity::description)
                .contains("Terminating EC2 instance: " + first + " - Waiting For ELB Connection Draining.");
        premises.pass(Duration.ofMinutes(10));
        assertThat(states()).containsExactly("InService");
        assertThat(premises.health(targetGroup)).isEqualTo("healthy");
    }

    @Test
    void followsTheCpuOutAndInAgain() {
        create(1, group -> group.maxSize(4).defaultInstanceWarmup(60));
        premises.pass(Duration.ofMinutes(2));
        var policy = premises.autoScaling.putScalingPolicy(wanted -> wanted.autoScalingGroupName("web")
                .policyName("cpu")
                .policyType("TargetTrackingScaling")
                .targetTrackingConfiguration(tracking -> tracking.targetValue(50.0)
                        .predefinedMetricSpecification(
                                metric -> metric.predefinedMetricType("ASGAverageCPUUtilization"))));
        assertThat(policy.alarms().getFirst().alarmName()).startsWith("TargetTracking-web-AlarmHigh-");
        assertThat(premises.cloudWatch.describeAlarms().metricAlarms()).hasSize(2);
        load(140);
        premises.pass(Duration.ofMinutes(2));
        assertThat(show().desiredCapacity()).isEqualTo(1);
        premises.pass(Duration.ofMinutes(2));
        assertThat(show().desiredCapacity()).isEqualTo(2);
        premises.pass(Duration.ofMinutes(10));
        assertThat(show().desiredCapacity()).isEqualTo(3);
        assertThat(activities().getFirst().cause())
                .contains("in state ALARM triggered policy cpu changing the desired capacity from 2 to 3.  ");
        load(10);
        premises.pass(Duration.ofMinutes(60));
        assertThat(show().desiredCapacity()).isEqualTo(1);
        premises.autoScaling.deletePolicy(
                gone -> gone.autoScalingGroupName("web").policyName("cpu"));
        assertThat(premises.cloudWatch.describeAlarms().metricAlarms()).isEmpty();
    }

    @Test
    void isDeletedWithItsInstancesWhenForced() {
        create(1, group -> {});
        premises.pass(Duration.ofSeconds(20));
        assertCode(
                "ResourceInUse",
                () -> premises.autoScaling.deleteAutoScalingGroup(gone -> gone.autoScalingGroupName("web")));
        premises.autoScaling.deleteAutoScalingGroup(
                gone -> gone.autoScalingGroupName("web").forceDelete(true));
        assertThat(show().status()).isEqualTo("Delete in progress");
        premises.pass(Duration.ofMinutes(1));
        assertThat(premises.autoScaling.describeAutoScalingGroups().autoScalingGroups())
                .isEmpty();
    }

    @Test
    void shrinksFromTheFullestZone() {
        create(3, group -> group.maxSize(3).minSize(0));
        premises.pass(Duration.ofSeconds(20));
        premises.autoScaling.setDesiredCapacity(
                changed -> changed.autoScalingGroupName("web").desiredCapacity(2));
        premises.pass(Duration.ofMinutes(1));
        assertThat(show().instances())
                .extracting(Instance::availabilityZone)
                .containsExactlyInAnyOrder("ap-northeast-2a", "ap-northeast-2c");
        assertThat(activities().getFirst().cause())
                .contains("shrinking the capacity from 3 to 2.  ")
                .endsWith("was selected for termination.");
    }

    @Test
    void movesOutOfAZoneThatIsLost() {
        create(2, group -> {});
        premises.pass(Duration.ofSeconds(20));
        premises.lose("ap-northeast-2a");
        premises.pass(Duration.ofMinutes(10));
        assertThat(show().instances())
                .extracting(Instance::availabilityZone)
                .containsExactly("ap-northeast-2c", "ap-northeast-2c");
    }

    @Test
    void givesItsTagsToItsInstances() {
        create(
                1,
                group -> group.tags(Tag.builder()
                        .key("Name")
                        .value("web")
                        .propagateAtLaunch(true)
                        .build()));
        assertThat(premises.ec2
                        .describeInstances()
                        .reservations()
                        .getFirst()
                        .instances()
                        .getFirst()
                        .tags())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .contains("Name=web", "aws:autoscaling:groupName=web");
    }

    @Test
    void showsItsTemplateByIdAndNameAndItsSubnetsWithoutGaps() {
        String subnets = String.join(",", premises.subnets);
        create(1, group -> group.vpcZoneIdentifier(",, " + subnets));
        assertThat(show().vpcZoneIdentifier()).isEqualTo(subnets);
        assertThat(show().launchTemplate().launchTemplateId()).isEqualTo(template);
        assertThat(show().launchTemplate().launchTemplateName()).isEqualTo("web");

        String other = premises.template("other");
        premises.autoScaling.updateAutoScalingGroup(changed -> changed.autoScalingGroupName("web")
                .launchTemplate(wanted -> wanted.launchTemplateName("other").version("1")));
        assertThat(show().launchTemplate().launchTemplateId()).isEqualTo(other);
        assertThat(show().launchTemplate().version()).isEqualTo("1");
    }

    @Test
    void refusesWhatCannotBe() {
        assertCode("ValidationError", () -> create(5, group -> {}));
        assertThatThrownBy(() -> create(1, group -> group.launchTemplate(none -> none.launchTemplateName("nobody"))))
                .hasMessageContaining(
                        "You must use a valid fully-formed launch template. The specified launch template,"
                                + " with template name nobody, does not exist.");
        assertThatThrownBy(() -> create(1, group -> group.vpcZoneIdentifier(null)))
                .hasMessageContaining("At least one Availability Zone or VPC Subnet is required.");
        create(1, group -> {});
        assertCode("AlreadyExists", () -> create(1, group -> {}));
        assertThatThrownBy(() -> premises.autoScaling.setDesiredCapacity(
                        changed -> changed.autoScalingGroupName("web").desiredCapacity(9)))
                .hasMessageContaining("New SetDesiredCapacity value 9 is above max value 2 for the AutoScalingGroup.");
    }

    private void create(int desired, Consumer<CreateAutoScalingGroupRequest.Builder> more) {
        CreateAutoScalingGroupRequest.Builder group = CreateAutoScalingGroupRequest.builder()
                .autoScalingGroupName("web")
                .minSize(1)
                .maxSize(2)
                .desiredCapacity(desired)
                .vpcZoneIdentifier(String.join(",", premises.subnets))
                .launchTemplate(wanted -> wanted.launchTemplateId(template).version("$Latest"));
        more.accept(group);
        premises.autoScaling.createAutoScalingGroup(group.build());
    }

    private void load(double total) {
        premises.sandbox.within("123456789012", "ap-northeast-2", cloud -> {
            new Metrics(cloud).loadTotal("web", total);
            return true;
        });
    }

    private AutoScalingGroup show() {
        return premises.autoScaling
                .describeAutoScalingGroups(wanted -> wanted.autoScalingGroupNames("web"))
                .autoScalingGroups()
                .getFirst();
    }

    private List<String> states() {
        return show().instances().stream().map(Instance::lifecycleStateAsString).toList();
    }

    private List<Activity> activities() {
        return premises.autoScaling
                .describeScalingActivities(of -> of.autoScalingGroupName("web"))
                .activities();
    }

    private static void assertCode(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}

package dev.gatehouse.sandbox.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.Premises;
import dev.gatehouse.sandbox.Profile;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.CreateAutoScalingGroupRequest;

/** Instances that take the places of others, by and by. */
class InstanceRefreshTest {

    private final Premises premises = new Premises(Profile.AWS_DURATIONS);
    private final String template = premises.template("web");

    @Test
    void refreshesItsInstancesOneByOne() {
        create(2, group -> {});
        premises.pass(Duration.ofSeconds(20));
        premises.ec2.createLaunchTemplateVersion(version -> version.launchTemplateId(template)
                .sourceVersion("1")
                .launchTemplateData(data -> data.instanceType("t3.small")));
        premises.autoScaling.updateAutoScalingGroup(changed -> changed.autoScalingGroupName("web")
                .launchTemplate(wanted -> wanted.launchTemplateId(template).version("2")));
        premises.autoScaling.startInstanceRefresh(started -> started.autoScalingGroupName("web"));
        premises.pass(Duration.ofSeconds(60));
        assertThat(refresh()).isEqualTo("InProgress 50");
        premises.pass(Duration.ofMinutes(5));
        assertThat(refresh()).isEqualTo("Successful 100");
        assertThat(show().instances())
                .extracting(one -> one.launchTemplate().version())
                .containsExactly("2", "2");
    }

    @Test
    void goesBackToTheOldVersionWhenNewInstancesDoNotGetWell() {
        create(
                2,
                group -> group.launchTemplate(
                                wanted -> wanted.launchTemplateId(template).version("1"))
                        .healthCheckGracePeriod(7200));
        premises.pass(Duration.ofSeconds(20));
        anotherVersion();
        startRefresh("2");
        premises.pass(Duration.ofSeconds(60));
        assertThat(show().launchTemplate().version())
                .as("until it has succeeded")
                .isEqualTo("1");
        assertThat(premises.autoScaling
                        .describeInstanceRefreshes(of -> of.autoScalingGroupName("web"))
                        .instanceRefreshes()
                        .getFirst()
                        .statusReason())
                .matches("Waiting for instances to warm up before continuing. For example: i-[0-9a-f]{17} is warming"
                        + " up.");
        premises.pass(Duration.ofMinutes(61));
        assertThat(refresh()).startsWith("RollbackInProgress");
        premises.autoScaling.updateAutoScalingGroup(
                changed -> changed.autoScalingGroupName("web").healthCheckGracePeriod(60));
        premises.pass(Duration.ofHours(5));
        assertThat(refresh()).isEqualTo("RollbackSuccessful 100");
        assertThat(show().instances())
                .extracting(one -> one.launchTemplate().version())
                .containsExactly("1", "1");
        assertCode("ValidationError", () -> startRefresh("$Latest"));
    }

    @Test
    void keepsItsTemplateWhenARefreshIsCancelled() {
        create(2, group -> {});
        premises.pass(Duration.ofSeconds(20));
        anotherVersion();
        startRefresh("2");
        premises.autoScaling.cancelInstanceRefresh(cancelled -> cancelled.autoScalingGroupName("web"));
        assertThat(refresh()).startsWith("Cancelled");
        assertThat(show().launchTemplate().version()).isEqualTo("$Latest");
        assertCode(
                "ActiveInstanceRefreshNotFound",
                () -> premises.autoScaling.cancelInstanceRefresh(cancelled -> cancelled.autoScalingGroupName("web")));
    }

    private void anotherVersion() {
        premises.ec2.createLaunchTemplateVersion(version -> version.launchTemplateId(template)
                .sourceVersion("1")
                .launchTemplateData(data -> data.instanceType("t3.small")));
    }

    private void startRefresh(String version) {
        premises.autoScaling.startInstanceRefresh(started -> started.autoScalingGroupName("web")
                .desiredConfiguration(wanted -> wanted.launchTemplate(
                        named -> named.launchTemplateId(template).version(version)))
                .preferences(how -> how.autoRollback(true).skipMatching(true)));
    }

    private String refresh() {
        var refresh = premises.autoScaling
                .describeInstanceRefreshes(of -> of.autoScalingGroupName("web"))
                .instanceRefreshes()
                .getFirst();
        return refresh.statusAsString() + " " + refresh.percentageComplete();
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

    private AutoScalingGroup show() {
        return premises.autoScaling
                .describeAutoScalingGroups(wanted -> wanted.autoScalingGroupNames("web"))
                .autoScalingGroups()
                .getFirst();
    }

    private static void assertCode(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}

package dev.gatehouse.sandbox.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.sandbox.Premises;
import dev.gatehouse.sandbox.Profile;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.TrafficSourceIdentifier;
import software.amazon.awssdk.services.autoscaling.model.TrafficSourceState;

class TrafficSourcesTest {

    private final Premises premises = new Premises(Profile.INSTANT);
    private final String template = premises.template("web");
    private final String first = premises.targetGroup("first");
    private final String second = premises.targetGroup("second");

    @Test
    void areTheTargetGroupsOfAGroupInOtherWords() {
        create(TrafficSourceIdentifier.builder().identifier(first).type("elbv2").build());
        premises.autoScaling.attachLoadBalancerTargetGroups(
                more -> more.autoScalingGroupName("web").targetGroupARNs(second));

        assertThat(show().targetGroupARNs()).containsExactly(first, second);
        assertThat(show().trafficSources())
                .extracting(TrafficSourceIdentifier::identifier)
                .containsExactly(first, second);
        assertThat(premises.autoScaling
                        .describeTrafficSources(of -> of.autoScalingGroupName("web"))
                        .trafficSources())
                .extracting(TrafficSourceState::identifier, TrafficSourceState::type, TrafficSourceState::state)
                .containsExactly(tuple(first, "elbv2", "InService"), tuple(second, "elbv2", "InService"));
        assertThat(premises.autoScaling
                        .describeTrafficSources(
                                of -> of.autoScalingGroupName("web").trafficSourceType("elb"))
                        .trafficSources())
                .isEmpty();
    }

    @Test
    void comeAndGoAndTakeTheInstancesWithThem() {
        create();
        TrafficSourceIdentifier source =
                TrafficSourceIdentifier.builder().identifier(first).build();
        premises.autoScaling.attachTrafficSources(
                more -> more.autoScalingGroupName("web").trafficSources(source));
        assertThat(premises.health(first)).startsWith("unused");

        premises.autoScaling.detachTrafficSources(
                less -> less.autoScalingGroupName("web").trafficSources(source));
        assertThat(show().trafficSources()).isEmpty();
        assertThat(premises.elb
                        .describeTargetHealth(of -> of.targetGroupArn(first))
                        .targetHealthDescriptions())
                .isEmpty();
    }

    @Test
    void areTargetGroupsAlone() {
        assertThatThrownBy(() -> create(TrafficSourceIdentifier.builder()
                        .identifier("classic")
                        .type("elb")
                        .build()))
                .hasMessageContaining("Traffic sources of the type elb are not supported by this sandbox.");
    }

    private void create(TrafficSourceIdentifier... sources) {
        premises.autoScaling.createAutoScalingGroup(group -> group.autoScalingGroupName("web")
                .minSize(1)
                .maxSize(2)
                .vpcZoneIdentifier(String.join(",", premises.subnets))
                .launchTemplate(wanted -> wanted.launchTemplateId(template).version("$Latest"))
                .trafficSources(sources));
    }

    private AutoScalingGroup show() {
        return premises.autoScaling
                .describeAutoScalingGroups()
                .autoScalingGroups()
                .getFirst();
    }
}

package dev.gatehouse.sandbox.elbv2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Premises;
import dev.gatehouse.sandbox.Profile;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;

class TargetHealthTest {

    private final Premises premises = new Premises(Profile.AWS_DURATIONS);
    private final String group = premises.targetGroup("web");
    private String instance;

    @BeforeEach
    void runAnInstance() {
        instance = premises.instance(premises.subnets.getFirst());
        premises.pass(Duration.ofSeconds(15));
    }

    @Test
    void isUnusedWithoutALoadBalancerAndBeginsWithOne() {
        premises.register(group, instance);
        assertThat(premises.health(group)).isEqualTo("unused Target.NotInUse");
        premises.listener(premises.balancer("web"), group);
        assertThat(premises.health(group)).isEqualTo("initial Elb.RegistrationInProgress");
        premises.pass(Duration.ofSeconds(150));
        assertThat(premises.health(group)).isEqualTo("initial Elb.InitialHealthChecking");
        premises.pass(Duration.ofSeconds(30));
        assertThat(premises.health(group)).isEqualTo("healthy");
    }

    @Test
    void followsTheSecurityGroupOfTheTarget() {
        serve();
        premises.shutOut(premises.webGroup, premises.balancerGroup);
        premises.pass(Duration.ofSeconds(59));
        assertThat(premises.health(group)).isEqualTo("healthy");
        premises.pass(Duration.ofSeconds(1));
        assertThat(premises.health(group)).isEqualTo("unhealthy Target.Timeout");
        premises.letIn(premises.webGroup, premises.balancerGroup);
        premises.pass(Duration.ofSeconds(149));
        assertThat(premises.health(group)).isEqualTo("unhealthy Target.Timeout");
        premises.pass(Duration.ofSeconds(1));
        assertThat(premises.health(group)).isEqualTo("healthy");
    }

    @Test
    void followsTheNetworkAclOfTheSubnet() {
        serve();
        String acl = premises.ec2.describeNetworkAcls().networkAcls().stream()
                .filter(one -> premises.vpc.equals(one.vpcId()))
                .findFirst()
                .orElseThrow()
                .networkAclId();
        premises.ec2.createNetworkAclEntry(entry -> entry.networkAclId(acl)
                .egress(true)
                .ruleNumber(50)
                .protocol("6")
                .ruleAction("deny")
                .cidrBlock("10.0.1.0/24")
                .portRange(ports -> ports.from(40000).to(50000)));
        premises.pass(Duration.ofSeconds(60));
        assertThat(premises.health(group)).isEqualTo("unhealthy Target.Timeout");
    }

    @Test
    void tellsWhichStatusItGot() {
        serve();
        premises.answer(instance, 503);
        premises.pass(Duration.ofSeconds(60));
        assertThat(premises.health(group)).isEqualTo("unhealthy Target.ResponseCodeMismatch");
        var health = premises.elb
                .describeTargetHealth(of -> of.targetGroupArn(group))
                .targetHealthDescriptions()
                .getFirst()
                .targetHealth();
        assertThat(health.description()).isEqualTo("Health checks failed with these codes: [503]");
    }

    @Test
    void drainsForAsLongAsTheGroupSays() {
        serve();
        premises.elb.deregisterTargets(gone -> gone.targetGroupArn(group)
                .targets(TargetDescription.builder().id(instance).build()));
        premises.pass(Duration.ofSeconds(299));
        assertThat(premises.health(group)).isEqualTo("draining Target.DeregistrationInProgress");
        premises.pass(Duration.ofSeconds(1));
        assertThat(premises.elb
                        .describeTargetHealth(of -> of.targetGroupArn(group))
                        .targetHealthDescriptions())
                .isEmpty();
    }

    @Test
    void knowsStoppedInstances() {
        serve();
        premises.ec2.stopInstances(stopped -> stopped.instanceIds(instance));
        premises.pass(Duration.ofSeconds(40));
        assertThat(premises.health(group)).isEqualTo("unused Target.InvalidState");
        LoadBalancersTest.assertCode("InvalidTarget", () -> premises.register(group, instance));
    }

    private void serve() {
        premises.listener(premises.balancer("web"), group);
        premises.register(group, instance);
        premises.pass(Duration.ofSeconds(150));
        premises.pass(Duration.ofSeconds(30));
        assertThat(premises.health(group)).isEqualTo("healthy");
    }
}

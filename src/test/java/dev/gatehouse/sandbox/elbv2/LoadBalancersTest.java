package dev.gatehouse.sandbox.elbv2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.Premises;
import dev.gatehouse.sandbox.Profile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;

class LoadBalancersTest {

    private final Premises premises = new Premises(Profile.AWS_DURATIONS);

    @Test
    void areProvisionedForMinutesAndThenActive() {
        String arn = premises.balancer("web");
        assertThat(show(arn).state().codeAsString()).isEqualTo("provisioning");
        premises.pass(Duration.ofSeconds(150));
        assertThat(show(arn).state().codeAsString()).isEqualTo("active");
        assertThat(show(arn).dnsName()).matches("web-\\d+\\.ap-northeast-2\\.elb\\.amazonaws\\.com");
        assertThat(show(arn).canonicalHostedZoneId()).isEqualTo("ZWKZPGTI48KDX");
        assertThat(arn)
                .matches("arn:aws:elasticloadbalancing:ap-northeast-2:123456789012:loadbalancer/app/web/[0-9a-f]{16}");
    }

    @Test
    void putANodeWithAPublicAddressIntoEachSubnet() {
        String arn = premises.balancer("web");
        var nodes = premises.ec2
                .describeNetworkInterfaces(all -> all.filters(by("requester-id", "amazon-elb")))
                .networkInterfaces();
        assertThat(nodes).hasSize(2).allSatisfy(node -> {
            assertThat(node.description()).isEqualTo("ELB " + arn.substring(arn.indexOf("app/")));
            assertThat(node.association().ipOwnerId()).isEqualTo("amazon-elb");
            assertThat(node.groups().getFirst().groupId()).isEqualTo(premises.balancerGroup);
        });
    }

    @Test
    void leaveTheirInterfacesBehindForAWhile() {
        String arn = premises.balancer("web");
        premises.elb.deleteLoadBalancer(gone -> gone.loadBalancerArn(arn));
        premises.elb.deleteLoadBalancer(gone -> gone.loadBalancerArn(arn));
        assertThat(premises.elb.describeLoadBalancers().loadBalancers()).isEmpty();
        assertCode(
                "DependencyViolation",
                () -> premises.ec2.deleteSubnet(gone -> gone.subnetId(premises.subnets.getFirst())));
        premises.pass(Duration.ofSeconds(90));
        premises.ec2.deleteSubnet(gone -> gone.subnetId(premises.subnets.getFirst()));
    }

    @Test
    void areFoundAgainByNameUnlessTheirSettingsDiffer() {
        String arn = premises.balancer("web");
        assertThat(premises.balancer("web")).isEqualTo(arn);
        assertCode(
                "DuplicateLoadBalancerName",
                () -> premises.elb.createLoadBalancer(
                        other -> other.name("web").subnets(premises.subnets).scheme("internal")));
    }

    @Test
    void needTwoZonesAndAnInternetGateway() {
        assertError(
                "ValidationError",
                "At least two subnets in two different Availability Zones must be specified",
                () -> create(List.of(premises.subnets.getFirst())));
        String third = premises.subnet("10.0.2.0/24", "ap-northeast-2a");
        assertError(
                "InvalidConfigurationRequest",
                "A load balancer cannot be attached to multiple subnets in the same Availability Zone",
                () -> create(List.of(premises.subnets.getFirst(), third)));
        String small = premises.subnet("10.0.3.0/28", "ap-northeast-2c");
        assertError(
                "InvalidSubnet",
                "Not enough IP space available in " + small
                        + ". ELB requires at least 8 free IP addresses in each subnet.",
                () -> create(List.of(premises.subnets.getFirst(), small)));
        premises.ec2.detachInternetGateway(
                gone -> gone.internetGatewayId(premises.gateway).vpcId(premises.vpc));
        assertError(
                "InvalidSubnet", "VPC " + premises.vpc + " has no internet gateway", () -> create(premises.subnets));
    }

    @Test
    void areKeptByDeletionProtection() {
        String arn = premises.balancer("web");
        premises.elb.modifyLoadBalancerAttributes(changed -> changed.loadBalancerArn(arn)
                .attributes(LoadBalancerAttribute.builder()
                        .key("deletion_protection.enabled")
                        .value("true")
                        .build()));
        assertCode("OperationNotPermitted", () -> premises.elb.deleteLoadBalancer(gone -> gone.loadBalancerArn(arn)));
        assertThat(premises.elb
                        .describeLoadBalancerAttributes(of -> of.loadBalancerArn(arn))
                        .attributes())
                .anySatisfy(
                        one -> assertThat(one.key() + "=" + one.value()).isEqualTo("idle_timeout.timeout_seconds=60"));
    }

    @Test
    void haveNoCapacityReserved() {
        String arn = premises.balancer("web");
        var reserved = premises.elb.describeCapacityReservation(of -> of.loadBalancerArn(arn));
        assertThat(reserved.minimumLoadBalancerCapacity()).isNull();
        assertThat(reserved.capacityReservationState()).isEmpty();
        assertCode(
                "LoadBalancerNotFound",
                () -> premises.elb.describeCapacityReservation(
                        of -> of.loadBalancerArn(arn.replace("app/web", "app/none"))));
    }

    private void create(List<String> subnets) {
        premises.elb.createLoadBalancer(wanted -> wanted.name("other").subnets(subnets));
    }

    private LoadBalancer show(String arn) {
        return premises.elb
                .describeLoadBalancers(wanted -> wanted.loadBalancerArns(arn))
                .loadBalancers()
                .getFirst();
    }

    private static Filter by(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }

    static void assertCode(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }

    static void assertError(String code, String message, Runnable act) {
        assertCode(code, act);
        assertThatThrownBy(act::run).hasMessageContaining(message);
    }
}

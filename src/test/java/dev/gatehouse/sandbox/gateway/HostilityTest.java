package dev.gatehouse.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import dev.gatehouse.sandbox.TestSandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.rds.RdsClient;

/** Each hardship alone: what it does, and that it does nothing else. */
class HostilityTest {

    private final Sandbox sandbox = Sandbox.builder()
            .time(() -> Instant.parse("2026-11-20T12:00:00Z"))
            .seed(1)
            .open();
    private final SandboxClients clients = SandboxClients.inProcess(sandbox);
    private final Ec2Client ec2 = clients.ec2();

    @AfterEach
    void close() {
        ec2.close();
        sandbox.close();
    }

    private void suffer(Hardship... hardships) {
        sandbox.adversity().begin(Hostility.of(Set.of(hardships), 7));
    }

    private String vpc() {
        return ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")).vpc().vpcId();
    }

    private List<String> vpcs() {
        return ec2.describeVpcs().vpcs().stream().map(Vpc::vpcId).toList();
    }

    private static String code(Throwable thrown) {
        return ((AwsServiceException) thrown).awsErrorDetails().errorCode();
    }

    /** How a call of which there are very many ends, by what it is answered. */
    private Map<String, Integer> outcomes(int calls, Runnable call) {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < calls; i++) {
            Throwable thrown = catchThrowable(call::run);
            String outcome = switch (thrown) {
                case null -> "ok";
                case AwsServiceException answered -> code(answered);
                case SdkClientException cut -> "cut";
                default -> throw new AssertionError(thrown);
            };
            outcomes.merge(outcome, 1, Integer::sum);
        }
        return outcomes;
    }

    @Test
    void answersWithServerErrorsNowAndThenAlsoWhereTheCallHadItsEffect() {
        suffer(Hardship.SERVER_ERRORS);

        Map<String, Integer> outcomes = outcomes(200, () -> ec2.allocateAddress(r -> r.domain("vpc")));
        sandbox.adversity().end();

        assertThat(outcomes).containsKeys("ok", "InternalError", "Unavailable");
        assertThat(outcomes.get("ok")).isBetween(1, 5);
    }

    @Test
    void answersAnErrorAfterTheEffect() {
        sandbox.troubles()
                .add(new Trouble("CreateVpc", 1, new Trouble.FailAfter(500, "InternalError", "An internal error")));

        assertThat(outcomes(1, this::vpc)).containsOnlyKeys("InternalError");
        assertThat(vpcs()).hasSize(2);
    }

    @Test
    void cutsConnectionsNowAndThen() {
        suffer(Hardship.LOST_REPLIES);

        assertThat(outcomes(1000, this::vpcs)).containsOnlyKeys("ok", "cut");
    }

    @Test
    void showsWhatWasUpToAMinuteAgo() {
        String gone = vpc();
        sandbox.clock().advance(Duration.ofMinutes(5));
        ec2.deleteVpc(r -> r.vpcId(gone));
        String made = vpc();
        suffer(Hardship.STALE_READS);

        List<List<String>> seen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            seen.add(vpcs());
        }

        assertThat(seen).anySatisfy(some -> assertThat(some).contains(gone).doesNotContain(made));
        assertThat(seen).anySatisfy(some -> assertThat(some).contains(made).doesNotContain(gone));
        sandbox.clock().advance(Duration.ofSeconds(61));
        assertThat(vpcs()).contains(made).doesNotContain(gone);
    }

    @Test
    void showsValuesAsTheyWere() {
        String vpc = vpc();
        String subnet = ec2.createSubnet(r -> r.vpcId(vpc).cidrBlock("10.0.1.0/24"))
                .subnet()
                .subnetId();
        sandbox.clock().advance(Duration.ofMinutes(1));
        ec2.modifySubnetAttribute(r -> r.subnetId(subnet).mapPublicIpOnLaunch(on -> on.value(true)));
        sandbox.troubles().add(Trouble.lag("Describe*", Duration.ofSeconds(10)));

        assertThat(subnet(subnet).mapPublicIpOnLaunch()).isFalse();
        sandbox.clock().advance(Duration.ofSeconds(10));
        assertThat(subnet(subnet).mapPublicIpOnLaunch()).isTrue();
    }

    private Subnet subnet(String id) {
        return ec2.describeSubnets(r -> r.subnetIds(id)).subnets().getFirst();
    }

    @Test
    void answersInSmallPagesWithoutBeingAsked() {
        String vpc = vpc();
        for (int i = 0; i < 7; i++) {
            String block = "10.0." + i + ".0/24";
            ec2.createSubnet(r -> r.vpcId(vpc).cidrBlock(block));
        }
        suffer(Hardship.SMALL_PAGES);

        assertThat(ec2.describeSubnets().subnets()).hasSize(5);
        assertThat(ec2.describeSubnets().nextToken()).isNotNull();
        assertThat(ec2.describeSubnetsPaginator().subnets()).hasSizeGreaterThan(7);
        assertThat(ec2.describeVpcs(r -> r.vpcIds(vpc)).vpcs()).hasSize(1);
    }

    @Test
    void letsWhatIsDeletedTakeItsTime() {
        String vpc = vpc();
        String subnet = ec2.createSubnet(r -> r.vpcId(vpc).cidrBlock("10.0.1.0/24"))
                .subnet()
                .subnetId();
        String nat = ec2.createNatGateway(r -> r.subnetId(subnet).connectivityType("private"))
                .natGateway()
                .natGatewayId();
        suffer(Hardship.SLOW_DELETES);
        ec2.deleteNatGateway(r -> r.natGatewayId(nat));

        sandbox.clock().advance(Duration.ofSeconds(140));
        assertThat(state(nat)).isEqualTo(NatGatewayState.DELETING);
        sandbox.clock().advance(Duration.ofSeconds(20));
        assertThat(state(nat)).isEqualTo(NatGatewayState.DELETED);
    }

    private NatGatewayState state(String nat) {
        return ec2.describeNatGateways(r -> r.natGatewayIds(nat))
                .natGateways()
                .getFirst()
                .state();
    }

    @Test
    void hasNoCapacityNowAndThen() {
        suffer(Hardship.CAPACITY);

        assertThat(outcomes(5, () -> ec2.allocateAddress(r -> r.domain("vpc"))))
                .containsOnlyKeys("ok", "InsufficientAddressCapacity");
        assertThat(outcomes(20, this::vpcs)).containsOnlyKeys("ok");
    }

    @Test
    void hasReachedAQuotaNowAndThen() {
        suffer(Hardship.QUOTAS);

        assertThat(outcomes(
                        60,
                        () -> ec2.createSecurityGroup(
                                r -> r.groupName("g" + Math.random()).description("g"))))
                .containsKey("SecurityGroupLimitExceeded");
    }

    @Test
    void deniesOneOperationAsItsServiceDoes() {
        Caller caller = new Caller("123456789012", "ap-northeast-2", "arn:aws:iam::123456789012:user/sandbox", "A");

        assertThat(Refused.denied(caller, "ec2", "CreateVpc"))
                .isEqualTo(new Trouble.Fail(
                        403,
                        "UnauthorizedOperation",
                        "You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/sandbox"
                                + " is not authorized to perform: ec2:CreateVpc because no identity-based policy allows"
                                + " the ec2:CreateVpc action"));
        assertThat(Refused.denied(caller, "rds", "CreateDBInstance").code()).isEqualTo("AccessDenied");
        assertThat(Refused.denied(caller, "acm", "RequestCertificate").code()).isEqualTo("AccessDeniedException");
    }

    @Test
    void deniesTheSameOperationUntilItEnds() {
        sandbox.adversity()
                .begin(new Hostility(
                        Set.of(Hardship.PERMISSION), sandbox.clock().instant().plusSeconds(60), 3));
        List<Runnable> changes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            changes.add(ec2::createInternetGateway);
            changes.add(() -> ec2.allocateAddress(r -> r.domain("vpc")));
            changes.add(() -> ec2.createKeyPair(r -> r.keyName("k" + Math.random())));
            changes.add(() -> ec2.createDhcpOptions(
                    r -> r.dhcpConfigurations(one -> one.key("domain-name").values("example.com"))));
            changes.add(this::vpc);
            changes.add(() -> ec2.createRouteTable(r -> r.vpcId(vpcs().getFirst())));
            changes.add(() -> ec2.createNetworkAcl(r -> r.vpcId(vpcs().getFirst())));
        }
        Set<String> denied = denied(changes);

        assertThat(denied).hasSize(1);
        sandbox.clock().advance(Duration.ofSeconds(61));
        assertThat(denied(changes)).isEmpty();
    }

    private Set<String> denied(List<Runnable> changes) {
        sandbox.calls().clear();
        changes.forEach(change -> catchThrowable(change::run));
        return Set.copyOf(sandbox.calls().latest().stream()
                .filter(call -> call.outcome().equals("UnauthorizedOperation"))
                .map(Call::operation)
                .toList());
    }

    @ParameterizedTest
    @EnumSource(Hardship.class)
    void meetsTheSameWithTheSameSeed(Hardship hardship) {
        assertThat(trace(hardship)).isEqualTo(trace(hardship));
    }

    private List<String> trace(Hardship hardship) {
        TestSandbox other = new TestSandbox();
        other.sandbox.adversity().begin(Hostility.of(Set.of(hardship), 3));
        try (Ec2Client some = other.clients.ec2();
                RdsClient rds = other.clients.rds()) {
            for (int i = 0; i < 60; i++) {
                catchThrowable(() -> some.createVpc(r -> r.cidrBlock("10.0.0.0/16")));
                DescribeVpcsResponse seen = null;
                try {
                    seen = some.describeVpcs();
                    rds.describeDBInstances();
                } catch (SdkException met) {
                    assertThat(met).hasMessageNotContaining("null");
                }
                other.pass(Duration.ofSeconds(seen == null ? 2 : 1));
            }
        }
        return other.sandbox.calls().latest().stream()
                .map(call -> call.operation() + " " + call.outcome())
                .toList();
    }

    @Test
    void isHostileInAllWaysWhileItsProfileIs() {
        sandbox.profile(Profile.HOSTILE);
        assertThat(sandbox.adversity().hostility().hardships()).containsExactlyInAnyOrder(Hardship.values());

        sandbox.profile(Profile.INSTANT);
        assertThat(sandbox.adversity().hostility()).isEqualTo(Hostility.NONE);
    }
}

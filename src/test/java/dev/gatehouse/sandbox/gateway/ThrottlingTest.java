package dev.gatehouse.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** How many calls AWS takes of an account in a Region. */
class ThrottlingTest {

    private final Sandbox sandbox =
            Sandbox.builder().time(() -> Instant.parse("2026-11-20T12:00:00Z")).open();
    private final SandboxClients clients = SandboxClients.inProcess(sandbox);
    private final Ec2Client ec2 = clients.ec2();

    @BeforeEach
    void throttles() {
        sandbox.adversity().begin(Hostility.of(Set.of(Hardship.THROTTLING), 7));
    }

    @AfterEach
    void close() {
        ec2.close();
        sandbox.close();
    }

    /** How a call of which there are very many ends, by what it is answered. */
    private static Map<String, Integer> outcomes(int calls, Runnable call) {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < calls; i++) {
            Throwable thrown = catchThrowable(call::run);
            String outcome = thrown instanceof AwsServiceException answered
                    ? answered.awsErrorDetails().errorCode()
                    : "ok";
            outcomes.merge(outcome, 1, Integer::sum);
        }
        return outcomes;
    }

    @Test
    void givesEachOperationOfEc2ABucketThatFillsAgain() {
        assertThat(outcomes(110, ec2::describeVpcs)).containsEntry("ok", 100).containsEntry("RequestLimitExceeded", 10);
        assertThat(outcomes(1, ec2::describeSubnets)).containsOnlyKeys("ok");
        sandbox.clock().advance(Duration.ofSeconds(1));
        assertThat(outcomes(30, ec2::describeVpcs)).containsEntry("ok", 20);
    }

    @Test
    void throttlesChangesEarlierAndTheSlowOnesFirst() {
        assertThat(outcomes(60, ec2::createInternetGateway)).containsEntry("RequestLimitExceeded", 10);
        assertThat(outcomes(6, () -> ec2.deleteVpcEndpoints(r -> r.vpcEndpointIds("vpce-0123456789abcdef0"))))
                .containsEntry("RequestLimitExceeded", 2);
        sandbox.clock().advance(Duration.ofSeconds(4));
        assertThat(outcomes(2, () -> ec2.deleteVpcEndpoints(r -> r.vpcEndpointIds("vpce-0123456789abcdef0"))))
                .containsEntry("RequestLimitExceeded", 1);
    }

    @Test
    void countsDescribesOfInstancesForMoreThatAreNeitherFilteredNorInPages() {
        assertThat(outcomes(60, ec2::describeInstances)).containsEntry("RequestLimitExceeded", 10);
        assertThat(outcomes(60, () -> ec2.describeInstances(r -> r.maxResults(100))))
                .containsOnlyKeys("ok");
    }

    @Test
    void letsAllCallsToLoadBalancingShareOneBucketAndAccountsNone() {
        try (ElasticLoadBalancingV2Client elb = clients.elbv2();
                ElasticLoadBalancingV2Client others = SandboxClients.inProcess(sandbox)
                        .account("999999999999")
                        .elbv2()) {
            assertThat(outcomes(39, elb::describeTargetGroups)).containsOnlyKeys("ok");
            assertThat(outcomes(2, elb::describeLoadBalancers))
                    .containsOnly(Map.entry("ok", 1), Map.entry("ThrottlingException", 1));
            assertThat(outcomes(1, others::describeLoadBalancers)).containsOnlyKeys("ok");
        }
    }
}

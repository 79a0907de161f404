package dev.gatehouse.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Vpc;

class TroublesTest {

    private final Sandbox sandbox = Sandbox.builder()
            .time(InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")))
            .open();
    private final Ec2Client ec2 = SandboxClients.inProcess(sandbox).ec2();

    @AfterEach
    void close() {
        ec2.close();
        sandbox.close();
    }

    private String createVpc() {
        return ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")).vpc().vpcId();
    }

    private boolean isThere(String vpcId) {
        return ec2.describeVpcs().vpcs().stream().map(Vpc::vpcId).anyMatch(vpcId::equals);
    }

    @Test
    void failsTheNextCallsAsTold() {
        sandbox.troubles().add(Trouble.internalError("CreateVpc", 2));

        for (int call = 0; call < 2; call++) {
            assertThatExceptionOfType(Ec2Exception.class)
                    .isThrownBy(this::createVpc)
                    .satisfies(e -> {
                        assertThat(e.statusCode()).isEqualTo(500);
                        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InternalError");
                    });
        }
        assertThat(ec2.describeVpcs().vpcs()).hasSize(1);
        assertThat(isThere(createVpc())).isTrue();
    }

    @Test
    void throttlesWhatTheSdkThenTriesAgain() {
        sandbox.troubles().add(Trouble.throttle("Describe*", 1));

        try (Ec2Client patient = SandboxClients.inProcess(sandbox).withRetries().ec2()) {
            assertThat(patient.describeVpcs().vpcs()).hasSize(1);
        }
        assertThat(sandbox.calls().latest()).extracting(Call::outcome).containsExactly("RequestLimitExceeded", "ok");
    }

    @Test
    void losesAReplyButNotItsEffect() {
        sandbox.troubles().add(Trouble.loseReply("CreateVpc", 1));

        assertThatExceptionOfType(SdkClientException.class).isThrownBy(this::createVpc);
        assertThat(ec2.describeVpcs().vpcs()).hasSize(2);
    }

    @Test
    void losesARequestAndSoItsEffect() {
        sandbox.troubles().add(Trouble.loseRequest("CreateVpc", 1));

        assertThatExceptionOfType(SdkClientException.class).isThrownBy(this::createVpc);
        assertThat(ec2.describeVpcs().vpcs()).hasSize(1);
    }

    @Test
    void hidesWhatIsNewFromDescribesUntilItsTimeHasCome() {
        sandbox.troubles().add(Trouble.staleDescribes(Duration.ofSeconds(5)));
        String id = createVpc();

        assertThat(isThere(id)).isFalse();
        assertThatExceptionOfType(Ec2Exception.class)
                .isThrownBy(() -> ec2.describeVpcs(vpcs -> vpcs.vpcIds(id)))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidVpcID.NotFound"));
        sandbox.clock().advance(Duration.ofSeconds(5));
        assertThat(isThere(id)).isTrue();
    }

    @Test
    void strikesOneAfterTheOther() {
        sandbox.troubles().add(Trouble.throttle("CreateVpc", 1));
        sandbox.troubles().add(Trouble.internalError("Create*", 1));

        assertThatExceptionOfType(Ec2Exception.class)
                .isThrownBy(this::createVpc)
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(503));
        assertThatExceptionOfType(Ec2Exception.class)
                .isThrownBy(this::createVpc)
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(500));
        assertThat(sandbox.troubles().list()).isEmpty();
    }

    @Test
    void countsReadingAndChangingCalls() {
        createVpc();
        ec2.describeVpcs();
        ec2.describeVpcs();

        assertThat(sandbox.calls().counts()).containsEntry("CreateVpc", 1).containsEntry("DescribeVpcs", 2);
        assertThat(sandbox.calls().mutating()).isEqualTo(1);
        assertThat(sandbox.calls().reading()).isEqualTo(2);
        assertThat(sandbox.calls().mutatingOperations()).containsExactly("CreateVpc");
    }

    @Test
    void isAsNewAfterAReset() {
        createVpc();
        sandbox.troubles().add(Trouble.internalError("*", 5));

        sandbox.reset();

        assertThat(sandbox.calls().counts()).isEmpty();
        assertThat(ec2.describeVpcs().vpcs())
                .singleElement()
                .satisfies(vpc -> assertThat(vpc.isDefault()).isTrue());
    }
}

package dev.gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

class SandboxTest {

    private final Sandbox sandbox = Sandbox.builder().open();
    private final Ec2Client ec2 = SandboxClients.inProcess(sandbox).ec2();

    @AfterEach
    void close() {
        ec2.close();
        sandbox.close();
    }

    @Test
    void createsWhatItThenDescribes() {
        String id = ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")).vpc().vpcId();

        assertThat(ec2.describeVpcs(vpcs -> vpcs.vpcIds(id)).vpcs())
                .singleElement()
                .satisfies(vpc -> assertThat(vpc.cidrBlock()).isEqualTo("10.0.0.0/16"));
    }

    @Test
    void keepsAccountsAndRegionsApart() {
        String id = ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")).vpc().vpcId();

        try (Ec2Client elsewhere =
                        SandboxClients.inProcess(sandbox).in(Region.US_EAST_1).ec2();
                Ec2Client another = SandboxClients.inProcess(sandbox)
                        .account("210987654321")
                        .ec2()) {
            assertThat(elsewhere.describeVpcs().vpcs())
                    .noneMatch(vpc -> vpc.vpcId().equals(id));
            assertThat(another.describeVpcs().vpcs())
                    .allSatisfy(vpc -> assertThat(vpc.ownerId()).isEqualTo("210987654321"));
        }
    }

    @Test
    void answersAnOperationThatItLacksAsAwsDoes() {
        assertThatExceptionOfType(Ec2Exception.class)
                .isThrownBy(() -> ec2.describeFpgaImages())
                .satisfies(e -> {
                    assertThat(e.statusCode()).isEqualTo(400);
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidAction");
                    assertThat(e.awsErrorDetails().errorMessage())
                            .isEqualTo("The action DescribeFpgaImages is not valid for this web service.");
                    assertThat(e.requestId()).isNotBlank();
                });
    }

    @Test
    void remembersTimeAndSessionsOverARestart(@TempDir Path directory) {
        InstantSource noon = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
        Credentials given;
        try (Sandbox before = Sandbox.builder().time(noon).directory(directory).open();
                StsClient sts = SandboxClients.inProcess(before).sts()) {
            before.clock().advance(Duration.ofHours(2));
            before.reset();
            given = sts.assumeRole(role -> role.roleArn("arn:aws:iam::210987654321:role/deploy")
                            .roleSessionName("ana"))
                    .credentials();
        }

        try (Sandbox after = Sandbox.builder().time(noon).directory(directory).open();
                StsClient sts = SandboxClients.inProcess(after)
                        .as(AwsSessionCredentials.create(
                                given.accessKeyId(), given.secretAccessKey(), given.sessionToken()))
                        .sts()) {
            assertThat(after.clock().instant()).isEqualTo("2026-11-20T14:00:00Z");
            assertThat(sts.getCallerIdentity().account()).isEqualTo("210987654321");
        }
    }

    @Test
    void makesTheSameIdentitiesFromTheSameSeed() {
        assertThat(idFromSeed(7)).isEqualTo(idFromSeed(7)).isNotEqualTo(idFromSeed(8));
    }

    private static String idFromSeed(long seed) {
        try (Sandbox seeded = Sandbox.builder().seed(seed).open();
                Ec2Client ec2 = SandboxClients.inProcess(seeded).ec2()) {
            return ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        }
    }
}

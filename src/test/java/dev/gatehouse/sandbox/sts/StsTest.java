package dev.gatehouse.sandbox.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

class StsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ROLE = "arn:aws:iam::210987654321:role/teams/deploy";

    private final Sandbox sandbox =
            Sandbox.builder().time(InstantSource.fixed(NOON)).open();
    private final StsClient sts = SandboxClients.inProcess(sandbox).sts();

    @AfterEach
    void close() {
        sts.close();
        sandbox.close();
    }

    private AssumeRoleResponse assume() {
        return sts.assumeRole(role -> role.roleArn(ROLE).roleSessionName("ana"));
    }

    private SandboxClients as(Credentials given, String token) {
        return SandboxClients.inProcess(sandbox)
                .as(AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), token));
    }

    @Test
    void saysWhoIsCalling() {
        GetCallerIdentityResponse identity = sts.getCallerIdentity();

        assertThat(identity.account()).isEqualTo("123456789012");
        assertThat(identity.arn()).isEqualTo("arn:aws:iam::123456789012:user/sandbox");
        assertThat(identity.userId()).matches("AIDA[A-Z0-9]{17}");
    }

    @Test
    void takesAnAccountsNumberForItsAccessKey() {
        try (StsClient other =
                SandboxClients.inProcess(sandbox).account("210987654321").sts()) {
            assertThat(other.getCallerIdentity().account()).isEqualTo("210987654321");
        }
    }

    @Test
    void handsOutCredentialsOfTheRolesAccount() {
        AssumeRoleResponse assumed = assume();

        assertThat(assumed.credentials().accessKeyId()).matches("ASIA[A-Z2-7]{16}");
        assertThat(assumed.credentials().expiration()).isEqualTo(NOON.plusSeconds(3600));
        assertThat(assumed.assumedRoleUser().arn()).isEqualTo("arn:aws:sts::210987654321:assumed-role/deploy/ana");
        try (StsClient role = as(assumed.credentials(), assumed.credentials().sessionToken())
                        .sts();
                Ec2Client ec2 = as(assumed.credentials(), assumed.credentials().sessionToken())
                        .ec2()) {
            assertThat(role.getCallerIdentity().arn()).isEqualTo("arn:aws:sts::210987654321:assumed-role/deploy/ana");
            assertThat(ec2.describeVpcs().vpcs())
                    .allSatisfy(vpc -> assertThat(vpc.ownerId()).isEqualTo("210987654321"));
        }
    }

    @Test
    void refusesCredentialsThatHaveExpired() {
        AssumeRoleResponse assumed = assume();
        sandbox.clock().advance(Duration.ofHours(1));

        try (StsClient role = as(assumed.credentials(), assumed.credentials().sessionToken())
                        .sts();
                Ec2Client ec2 = as(assumed.credentials(), assumed.credentials().sessionToken())
                        .ec2()) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(role::getCallerIdentity)
                    .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ExpiredToken"));
            assertThatExceptionOfType(Ec2Exception.class)
                    .isThrownBy(ec2::describeVpcs)
                    .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("RequestExpired"));
        }
    }

    @Test
    void refusesATokenThatItNeverHandedOut() {
        try (StsClient forged = as(assume().credentials(), "forged").sts()) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(forged::getCallerIdentity)
                    .satisfies(e -> {
                        assertThat(e.statusCode()).isEqualTo(403);
                        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidClientTokenId");
                    });
        }
    }

    @Test
    void refusesWhatStsRefuses() {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> sts.assumeRole(
                        role -> role.roleArn("arn:aws:iam::1:role/deploy").roleSessionName("ana")))
                .withMessageContaining("arn:aws:iam::1:role/deploy is invalid");
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> sts.assumeRole(
                        role -> role.roleArn(ROLE).roleSessionName("ana").durationSeconds(60)))
                .withMessageContaining("Value '60' at 'durationSeconds' failed to satisfy constraint");
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> sts.assumeRole(role -> role.roleArn(ROLE).roleSessionName("a b")))
                .withMessageContaining("at 'roleSessionName' failed to satisfy constraint");
    }
}

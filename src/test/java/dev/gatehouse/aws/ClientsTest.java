package dev.gatehouse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Surroundings.Zone;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxHttpClient;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.SettableClock;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** On the way to AWS itself, with the sandbox at its end. */
class ClientsTest {

    private static final String OURS = "111122223333";
    private static final Region SEOUL = new Region("ap-northeast-2");

    private final Sandbox sandbox = Sandbox.builder().open();
    private final AwsSettings settings =
            new AwsSettings(null, true, Duration.ofSeconds(5), Duration.ofSeconds(1), 0.5, false, Duration.ZERO);
    private final Clients clients = new Clients(
            settings,
            account -> Optional.empty(),
            () -> URI.create("http://localhost"),
            new SandboxHttpClient(sandbox),
            new Budget(settings, Clock.systemUTC()));

    @BeforeEach
    void theServerHasCredentialsOfOneAccount() {
        System.setProperty(SdkSystemSetting.AWS_ACCESS_KEY_ID.property(), OURS);
        System.setProperty(SdkSystemSetting.AWS_SECRET_ACCESS_KEY.property(), "any");
    }

    @AfterEach
    void forgetThem() {
        System.clearProperty(SdkSystemSetting.AWS_ACCESS_KEY_ID.property());
        System.clearProperty(SdkSystemSetting.AWS_SECRET_ACCESS_KEY.property());
        clients.destroy();
        sandbox.close();
    }

    @Test
    void callsForTheAccountOfItsCredentials() {
        assertThat(clients.ec2(new Scope(OURS, SEOUL)).describeVpcs().vpcs()).hasSize(1);
    }

    @Test
    void callsNothingForAnAccountThatItsCredentialsAreNotOf() {
        Throwable thrown = catchThrowable(() ->
                clients.ec2(new Scope("999999999999", SEOUL)).createVpc(request -> request.cidrBlock("10.0.0.0/16")));

        assertThat(Faults.of(thrown)).get().isInstanceOf(Fault.Denied.class);
        assertThat(Faults.of(thrown)).get().extracting(Fault::code).isEqualTo("WrongAccount");
        assertThat(sandbox.calls().mutatingOperations()).isEmpty();
    }

    @Test
    void asksForZonesOnceInHalfAMinuteWhileAwsDoesNotTellThem() {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-20T00:00:00Z"));
        KnownZones zones = new KnownZones(clients, clock);
        Scope scope = new Scope(OURS, SEOUL);
        sandbox.troubles().add(Trouble.internalError("DescribeAvailabilityZones", 1));

        assertThat(zones.zones(scope)).isEmpty();
        clock.advance(Duration.ofSeconds(29));
        assertThat(zones.zones(scope)).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(zones.zones(scope)).isNotEmpty();
    }

    @Test
    void knowsWhatCanBeLaunchedInAZone() {
        KnownZones zones = new KnownZones(clients, Clock.systemUTC());
        assertThat(zones.zones(new Scope(OURS, SEOUL)))
                .filteredOn(zone -> zone.mayOffer("t2.micro"))
                .extracting(Zone::name)
                .containsExactly("ap-northeast-2a", "ap-northeast-2c");
    }

    @Test
    void knowsTheZonesAlsoWhereAwsDoesNotTellWhatCanBeLaunchedThere() {
        KnownZones zones = new KnownZones(clients, Clock.systemUTC());
        sandbox.troubles().add(Trouble.internalError("DescribeInstanceTypeOfferings", 1));
        assertThat(zones.zones(new Scope(OURS, SEOUL))).hasSize(4).allMatch(zone -> zone.mayOffer("t9.huge"));
    }

    @Test
    void takesARefusalBecauseOfWhatAwsHoldsForAWait() {
        assertThat(Faults.of(refusal(400, "AuthFailure"))).get().isInstanceOf(Fault.Blocked.class);
        assertThat(Faults.of(refusal(401, "AuthFailure"))).get().isInstanceOf(Fault.Denied.class);
        assertThat(Faults.of(refusal(400, "InvalidID"))).get().isInstanceOf(Fault.Blocked.class);
    }

    private static Throwable refusal(int status, String code) {
        return Ec2Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("no")
                        .build())
                .build();
    }
}

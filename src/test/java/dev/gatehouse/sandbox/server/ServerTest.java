package dev.gatehouse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import dev.gatehouse.sandbox.gateway.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

class ServerTest {

    private final Sandbox sandbox = Sandbox.builder()
            .time(InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")))
            .port(0)
            .open();
    private final Ec2Client ec2 = SandboxClients.at(sandbox.endpoint()).ec2();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        ec2.close();
        sandbox.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(sandbox.endpoint().resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String get(String control) throws IOException, InterruptedException {
        return send(to("/_sandbox" + control)).body();
    }

    private HttpResponse<String> post(String control, String json) throws IOException, InterruptedException {
        return send(to("/_sandbox" + control).POST(BodyPublishers.ofString(json)));
    }

    @Test
    void answersTheSdkOverASocket() {
        String id = ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")).vpc().vpcId();

        assertThat(ec2.describeVpcs(vpcs -> vpcs.vpcIds(id)).vpcs()).hasSize(1);
        try (StsClient sts = SandboxClients.at(sandbox.endpoint()).sts()) {
            assertThat(sts.getCallerIdentity().account()).isEqualTo("123456789012");
        }
    }

    @Test
    void cutsTheConnectionOfALostReply() {
        sandbox.troubles().add(Trouble.loseReply("CreateVpc", 1));

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")));
        assertThat(ec2.describeVpcs().vpcs()).hasSize(2);
    }

    @Test
    void cutsTheConnectionOfALostRequest() {
        sandbox.troubles().add(Trouble.loseRequest("CreateVpc", 1));

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")));
        assertThat(ec2.describeVpcs().vpcs()).hasSize(1);
    }

    @Test
    void delaysAReply() {
        sandbox.troubles().add(Trouble.delay("DescribeVpcs", 1, Duration.ofSeconds(20)));

        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> ec2.describeVpcs(
                        vpcs -> vpcs.overrideConfiguration(c -> c.apiCallTimeout(Duration.ofMillis(200)))));
        assertThat(ec2.describeVpcs().vpcs()).hasSize(1);
    }

    @Test
    void refusesABodyThatNobodyCanMean() throws Exception {
        HttpResponse<String> response = send(to("/").POST(BodyPublishers.ofByteArray(new byte[5 << 20])));

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void saysWhenItsPortIsTaken() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() ->
                        Sandbox.builder().port(sandbox.endpoint().getPort()).open())
                .withMessageStartingWith("The sandbox cannot listen on port "
                        + sandbox.endpoint().getPort());
    }

    @Test
    void travelsInTime() throws Exception {
        assertThat(get("/time")).isEqualTo("{\"now\":\"2026-11-20T12:00:00Z\",\"speed\":1}");
        assertThat(post("/time", "{\"advance\":\"PT2M\"}").body()).contains("2026-11-20T12:02:00Z");
        assertThat(post("/time", "{\"now\":\"2026-11-20T13:00:00Z\"}").body()).contains("2026-11-20T13:00:00Z");
        assertThat(post("/time", "{\"advance\":\"-PT1S\"}").statusCode()).isEqualTo(400);
        assertThat(sandbox.clock().instant()).isEqualTo("2026-11-20T13:00:00Z");
    }

    @Test
    void changesHowFastTimeGoes() throws Exception {
        assertThat(post("/time", "{\"speed\":60}").body()).contains("\"speed\":60");
        assertThat(post("/time", "{\"speed\":0}").statusCode()).isEqualTo(400);
        assertThat(post("/time", "{\"speed\":3601}").statusCode()).isEqualTo(400);
        assertThat(get("/time")).contains("\"speed\":60");
    }

    @Test
    void changesItsProfile() throws Exception {
        assertThat(get("/profile")).isEqualTo("{\"profile\":\"instant\"}");
        assertThat(post("/profile", "{\"profile\":\"aws-durations\"}").statusCode())
                .isEqualTo(200);
        assertThat(sandbox.profile()).isEqualTo(Profile.AWS_DURATIONS);
        assertThat(post("/profile", "{\"profile\":\"slow\"}").body())
                .isEqualTo(
                        "{\"error\":\"There is no profile slow; there are instant, accelerated, aws-durations, hostile\"}");
    }

    @Test
    void changesTheQuotasThatAreNamed() throws Exception {
        assertThat(post("/quotas", "{\"vpcs\":2}").body()).contains("\"vpcs\":2", "\"subnetsPerVpc\":200");
        assertThat(sandbox.quotas().vpcs()).isEqualTo(2);
    }

    @Test
    void takesAndListsTrouble() throws Exception {
        String fail = "{\"operation\":\"CreateVpc\",\"times\":2,\"effect\":"
                + "{\"kind\":\"fail\",\"status\":503,\"code\":\"RequestLimitExceeded\",\"message\":\"Request limit exceeded.\"}}";
        String hide =
                "{\"operation\":\"Describe*\",\"times\":1,\"effect\":{\"kind\":\"hide-new\",\"youngerThan\":\"PT5S\"}}";

        assertThat(post("/trouble", fail).statusCode()).isEqualTo(200);
        assertThat(post("/trouble", hide).body()).isEqualTo("[" + fail + "," + hide + "]");
        assertThat(sandbox.troubles().list())
                .containsExactly(
                        Trouble.throttle("CreateVpc", 2),
                        new Trouble("Describe*", 1, new Trouble.HideNew(Duration.ofSeconds(5))));
        assertThat(send(to("/_sandbox/trouble").DELETE()).body()).isEqualTo("[]");
    }

    @Test
    void tellsWhichCallsWereMade() throws Exception {
        ec2.describeVpcs();
        ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16"));

        assertThat(get("/calls"))
                .startsWith(
                        "{\"reading\":1,\"mutating\":1,\"operations\":{\"CreateVpc\":1,\"DescribeVpcs\":1},\"latest\":[");
        send(to("/_sandbox/calls").DELETE());
        assertThat(get("/calls")).startsWith("{\"reading\":0,\"mutating\":0,\"operations\":{},\"latest\":[]");
    }

    @Test
    void resetsEverythingButTime() throws Exception {
        ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16"));
        post("/time", "{\"advance\":\"PT2M\"}");

        assertThat(post("/reset", "").body()).contains("2026-11-20T12:02:00Z");
        assertThat(ec2.describeVpcs().vpcs()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithAControl() throws Exception {
        assertThat(send(to("/_sandbox/dragons")).statusCode()).isEqualTo(404);
        assertThat(get("/")).contains("POST /time", "DELETE /trouble");
        assertThat(post("/time", "{\"advance\":\"soon\"}").statusCode()).isEqualTo(400);
        assertThat(post("/time", "{\"later\":\"PT1S\"}").body()).contains("later");
        assertThat(post("/trouble", "").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsWebPagesFromControllingIt() throws Exception {
        assertThat(send(to("/_sandbox/reset")
                                .header("Origin", "https://example.com")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }
}

package dev.gatehouse.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.wire.WireReply;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** What is wrong with a request before its handler looks at it. */
class RequestErrorsTest {

    private static final String EC2 = "ec2";
    private static final String STS = "sts";

    private final Sandbox sandbox = Sandbox.builder().open();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private WireReply send(Map<String, String> more, String form) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("content-type", "application/x-www-form-urlencoded");
        return sandbox.handle(new WireRequest("POST", "/", "", headers, form.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static Map<String, String> signed(String service, String region) {
        return Map.of(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261120/" + region + "/" + service
                        + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=0");
    }

    private WireReply send(String service, String form) {
        return send(signed(service, "ap-northeast-2"), form);
    }

    private static void isError(WireReply reply, int status, String code, String message) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text()).contains("<Code>" + code + "</Code><Message>" + message + "</Message>");
        assertThat(reply.text()).contains(reply.requestId());
    }

    @Test
    void refusesACallWithoutCredentials() {
        isError(
                send(Map.of(), "Action=DescribeVpcs&Version=2016-11-15"),
                401,
                "AuthFailure",
                "AWS was not able to validate the provided access credentials");
        isError(
                send(Map.of(), "Action=GetCallerIdentity"),
                403,
                "MissingAuthenticationToken",
                "Request is missing Authentication Token");
    }

    @Test
    void refusesARegionThatIsNone() {
        isError(
                send(signed(EC2, "ap-northeast-9"), "Action=DescribeVpcs&Version=2016-11-15"),
                401,
                "AuthFailure",
                "AWS was not able to validate the provided access credentials");
        isError(
                send(signed(STS, "moon-1"), "Action=GetCallerIdentity&Version=2011-06-15"),
                403,
                "SignatureDoesNotMatch",
                "Credential should be scoped to a valid region. ");
    }

    @Test
    void knowsTheRegionsOfAwssPublicPartition() {
        Set<String> known = Region.regions().stream()
                .map(Region::id)
                .filter(region ->
                        send(signed(EC2, region), "Action=DescribeVpcs").status() == 200)
                .collect(Collectors.toSet());

        assertThat(known)
                .isEqualTo(Region.regions().stream()
                        .filter(region -> !region.isGlobalRegion())
                        .filter(region -> PartitionMetadata.of(region).id().equals("aws"))
                        .map(Region::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void refusesAnOperationThatItLacks() {
        isError(
                send(EC2, "Action=DescribeDragons&Version=2016-11-15"),
                400,
                "InvalidAction",
                "The action DescribeDragons is not valid for this web service.");
        isError(
                send(STS, "Action=DescribeDragons&Version=2011-06-15"),
                400,
                "InvalidAction",
                "Could not find operation DescribeDragons for version 2011-06-15");
        isError(
                send("s3", "Action=DescribeDragons"),
                400,
                "InvalidAction",
                "The sandbox does not simulate the service s3.");
    }

    @Test
    void refusesACallOfNoOperation() {
        isError(
                send(EC2, "Version=2016-11-15"),
                400,
                "MissingParameter",
                "The request must contain the parameter Action");
    }

    @Test
    void refusesAnotherVersionOfTheApi() {
        isError(
                send(EC2, "Action=DescribeVpcs&Version=2006-06-26"),
                400,
                "NoSuchVersion",
                "The requested version (2006-06-26) is not valid.");
    }

    @Test
    void takesAnUnversionedCallForTheOneVersionItKnows() {
        assertThat(send(STS, "Action=GetCallerIdentity").status()).isEqualTo(200);
    }

    @Test
    void refusesAParameterThatTheOperationLacks() {
        isError(
                send(EC2, "Action=DescribeVpcs&Version=2016-11-15&Colour=blue"),
                400,
                "UnknownParameter",
                "The parameter Colour is not recognized");
    }

    @Test
    void refusesAFormThatCannotBeRead() {
        isError(
                send(EC2, "Action=DescribeVpcs&Version=2016-11-15&VpcId.1=%zz"),
                400,
                "MalformedQueryString",
                "The query string contains a syntax error");
    }

    @Test
    void readsTheCredentialsOfAPresignedRequest() {
        WireRequest presigned = new WireRequest(
                "GET",
                "/",
                "Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256"
                        + "&X-Amz-Credential=210987654321%2F20261120%2Fus-east-1%2Fsts%2Faws4_request&X-Amz-Signature=0",
                Map.of(),
                new byte[0]);

        assertThat(sandbox.handle(presigned).orElseThrow().text()).contains("<Account>210987654321</Account>");
    }

    @Test
    void answersADryRunWithoutItsEffect() {
        String create = "Action=CreateVpc&Version=2016-11-15&CidrBlock=10.99.0.0%2F16";
        isError(
                send(EC2, create + "&DryRun=true"),
                412,
                "DryRunOperation",
                "Request would have succeeded, but DryRun flag is set.");

        assertThat(send(EC2, "Action=DescribeVpcs&Version=2016-11-15").text()).doesNotContain("10.99.0.0");
    }

    @Test
    void asksForPermissionBeforeItAnswersADryRun() {
        sandbox.troubles().add(Trouble.unauthorized("CreateVpc", 1));

        isError(
                send(EC2, "Action=CreateVpc&Version=2016-11-15&CidrBlock=10.99.0.0%2F16&DryRun=true"),
                403,
                "UnauthorizedOperation",
                "You are not authorized to perform this operation.");
    }

    @Test
    void readsTheParametersBeforeItAsksForPermission() {
        sandbox.troubles().add(Trouble.unauthorized("CreateVpc", 1));

        isError(
                send(EC2, "Action=CreateVpc&Version=2016-11-15&Colour=blue"),
                400,
                "UnknownParameter",
                "The parameter Colour is not recognized");
    }
}

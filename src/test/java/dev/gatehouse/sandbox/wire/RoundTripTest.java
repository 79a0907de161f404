package dev.gatehouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.EveryService;
import dev.gatehouse.sandbox.Service;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Every operation's request and response, filled at random, through the SDK's own marshallers and this codec. */
class RoundTripTest {

    private static final Map<String, AwsClientBuilder<?, ? extends SdkClient>> CLIENTS = Map.ofEntries(
            Map.entry("acm", AcmClient.builder()),
            Map.entry("autoscaling", AutoScalingClient.builder()),
            Map.entry("ec2", Ec2Client.builder()),
            Map.entry("elasticache", ElastiCacheClient.builder()),
            Map.entry("elasticfilesystem", EfsClient.builder()),
            Map.entry("elasticloadbalancing", ElasticLoadBalancingV2Client.builder()),
            Map.entry("iam", IamClient.builder()),
            Map.entry("monitoring", CloudWatchClient.builder()),
            Map.entry("rds", RdsClient.builder()),
            Map.entry("route53", Route53Client.builder()),
            Map.entry("cloudtrail", CloudTrailClient.builder()),
            Map.entry("secretsmanager", SecretsManagerClient.builder()),
            Map.entry("ssm", SsmClient.builder()),
            Map.entry("sts", StsClient.builder()));

    private final Mirror mirror = new Mirror();
    // The SDK drops the milliseconds of what it sends.
    private final RandomPojos requests = new RandomPojos(ChronoUnit.SECONDS);
    private final RandomPojos responses = new RandomPojos(ChronoUnit.MILLIS);

    static Stream<Service> services() {
        return EveryService.services().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void carriesEveryOperation(Service service) throws Exception {
        mirror.protocols = service.protocols();
        try (SdkClient client = client(service.name())) {
            List<Method> operations = operations(client.getClass()).toList();
            assertThat(operations).hasSizeGreaterThan(7);
            for (Method operation : operations) {
                carries(client, operation);
            }
        }
    }

    private SdkClient client(String service) {
        AwsClientBuilder<?, ? extends SdkClient> builder = CLIENTS.get(service);
        assertThat(builder).as("a client of %s for this test", service).isNotNull();
        ((AwsSyncClientBuilder<?, ?>) builder).httpClient(mirror);
        builder.region(Region.AP_NORTHEAST_2);
        builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
        return builder.build();
    }

    /** The plain form of each operation; the others end in it. */
    private static Stream<Method> operations(Class<?> client) {
        return Arrays.stream(client.getInterfaces()[0].getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .filter(method -> AwsResponse.class.isAssignableFrom(method.getReturnType()));
    }

    private void carries(Object client, Method operation) throws Exception {
        String name = capitalized(operation.getName());
        SdkPojo sent = (SdkPojo) requests.fill(builder(operation.getParameterTypes()[0]));
        mirror.requestBuilder = builder(operation.getParameterTypes()[0]);
        mirror.response = (SdkPojo) responses.fill(builder(operation.getReturnType()));

        SdkPojo received = (SdkPojo) operation.invoke(client, sent);

        assertThat(mirror.operation).isEqualTo(name);
        assertThat(mirror.request.equalsBySdkFields(sent))
                .as("request of %s: sent %s, read %s", name, sent, mirror.request)
                .isTrue();
        assertThat(received.equalsBySdkFields(mirror.response))
                .as("response of %s: sent %s, read %s", name, mirror.response, received)
                .isTrue();
    }

    /** The SDK's client of this version speaks the query protocol to CloudWatch; others speak the other two. */
    @Test
    void carriesEveryOperationOfCloudWatchInItsYoungerProtocols() throws Exception {
        List<Protocol> protocols = services()
                .filter(service -> service.name().equals("monitoring"))
                .findFirst()
                .orElseThrow()
                .protocols();
        for (Method operation : operations(CloudWatchClient.builder()
                        .region(Region.AP_NORTHEAST_2)
                        .build()
                        .getClass())
                .toList()) {
            carriesBody(protocols.get(0), operation.getParameterTypes()[0]);
            carriesBody(protocols.get(1), operation.getParameterTypes()[0]);
        }
    }

    private void carriesBody(Protocol protocol, Class<?> type) throws ReflectiveOperationException {
        SdkPojo sent = (SdkPojo) responses.fill(builder(type));
        byte[] body = protocol.reply("Any", sent, "request-id").body();
        SdkPojo read = builder(type);
        protocol.read(new WireRequest("POST", "/", "", Map.of(), body), read);
        assertThat(Mirror.built(read).equalsBySdkFields(sent))
                .as("%s by %s", new String(body, StandardCharsets.UTF_8), protocol)
                .isTrue();
    }

    private static String capitalized(String method) {
        return method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    }

    private static SdkPojo builder(Class<?> type) throws ReflectiveOperationException {
        return (SdkPojo) type.getMethod("builder").invoke(null);
    }
}

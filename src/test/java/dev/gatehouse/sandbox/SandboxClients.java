package dev.gatehouse.sandbox;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
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

/** Makes the SDK's clients for a sandbox: in Seoul, without retries, for the default account unless told otherwise. */
public final class SandboxClients {

    private final SdkHttpClient http;
    private final @Nullable URI endpoint;
    private AwsCredentials credentials = AwsBasicCredentials.create("sandbox", "sandbox");
    private Region region = Region.AP_NORTHEAST_2;
    private boolean retries;

    private SandboxClients(SdkHttpClient http, @Nullable URI endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    /** Without a socket. */
    public static SandboxClients inProcess(Sandbox sandbox) {
        return new SandboxClients(new SandboxHttpClient(sandbox), null);
    }

    public static SandboxClients at(URI endpoint) {
        return new SandboxClients(ApacheHttpClient.create(), endpoint);
    }

    public SandboxClients in(Region region) {
        this.region = region;
        return this;
    }

    /** An account's number is its access key. */
    public SandboxClients account(String account) {
        return as(AwsBasicCredentials.create(account, "sandbox"));
    }

    public SandboxClients as(AwsCredentials credentials) {
        this.credentials = credentials;
        return this;
    }

    public SandboxClients withRetries() {
        this.retries = true;
        return this;
    }

    public AcmClient acm() {
        return configure(AcmClient.builder()).build();
    }

    public AutoScalingClient autoScaling() {
        return configure(AutoScalingClient.builder()).build();
    }

    public CloudWatchClient cloudWatch() {
        return configure(CloudWatchClient.builder()).build();
    }

    public Ec2Client ec2() {
        return configure(Ec2Client.builder()).build();
    }

    public EfsClient efs() {
        return configure(EfsClient.builder()).build();
    }

    public ElastiCacheClient elastiCache() {
        return configure(ElastiCacheClient.builder()).build();
    }

    public ElasticLoadBalancingV2Client elbv2() {
        return configure(ElasticLoadBalancingV2Client.builder()).build();
    }

    public IamClient iam() {
        return configure(IamClient.builder()).build();
    }

    public RdsClient rds() {
        return configure(RdsClient.builder()).build();
    }

    public Route53Client route53() {
        return configure(Route53Client.builder()).build();
    }

    public CloudTrailClient cloudTrail() {
        return configure(CloudTrailClient.builder()).build();
    }

    public SecretsManagerClient secretsManager() {
        return configure(SecretsManagerClient.builder()).build();
    }

    public SsmClient ssm() {
        return configure(SsmClient.builder()).build();
    }

    public StsClient sts() {
        return configure(StsClient.builder()).build();
    }

    private <
                    B extends
                            AwsSyncClientBuilder<B, C>
                                    & software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>,
                    C>
            B configure(B builder) {
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.httpClient(http)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(c -> c.retryStrategy(
                        retries
                                ? DefaultRetryStrategy.standardStrategyBuilder().build()
                                : DefaultRetryStrategy.doNotRetry()));
    }
}

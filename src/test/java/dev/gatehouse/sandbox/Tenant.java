package dev.gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A new account in Seoul with a VPC in two zones, reached by the SDK's own clients, on a clock that stands until it is moved. */
public final class Tenant {

    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    public final Ec2Client ec2;
    public final RdsClient rds;
    public final EfsClient efs;
    public final ElastiCacheClient elastiCache;
    public final SecretsManagerClient secrets;
    public final Sandbox sandbox;
    public final String vpc;

    /** In zone a. */
    public final String left;

    /** In zone c. */
    public final String right;

    public final String group;

    private Tenant(Profile profile) {
        this.sandbox =
                Sandbox.builder().profile(profile).seed(1).time(() -> START).open();
        SandboxClients clients = SandboxClients.inProcess(sandbox);
        this.ec2 = clients.ec2();
        this.rds = clients.rds();
        this.efs = clients.efs();
        this.elastiCache = clients.elastiCache();
        this.secrets = clients.secretsManager();
        this.vpc = vpc("10.16.0.0/16");
        this.left = subnet("10.16.5.0/24", "a");
        this.right = subnet("10.16.6.0/24", "c");
        this.group = group(vpc);
    }

    public static Tenant instant() {
        return new Tenant(Profile.INSTANT);
    }

    /** One in which everything takes as long as it takes AWS. */
    public static Tenant asOnAws() {
        return new Tenant(Profile.AWS_DURATIONS);
    }

    public String vpc(String cidr) {
        return ec2.createVpc(wanted -> wanted.cidrBlock(cidr)).vpc().vpcId();
    }

    public String subnet(String cidr, String zone) {
        return subnet(vpc, cidr, zone);
    }

    public String subnet(String vpcId, String cidr, String zone) {
        return ec2.createSubnet(wanted -> wanted.vpcId(vpcId).cidrBlock(cidr).availabilityZone("ap-northeast-2" + zone))
                .subnet()
                .subnetId();
    }

    public String group(String vpcId) {
        return ec2.createSecurityGroup(
                        wanted -> wanted.vpcId(vpcId).groupName("data").description("data"))
                .groupId();
    }

    public NetworkInterface interfaceIn(String subnet) {
        return ec2.describeNetworkInterfaces(wanted -> wanted.filters(
                        Filter.builder().name("subnet-id").values(subnet).build()))
                .networkInterfaces()
                .getFirst();
    }

    public void pass(Duration time) {
        sandbox.clock().advance(time);
    }

    public static void refused(int status, String code, String message, ThrowingCallable act) {
        AwsServiceException error = catchThrowableOfType(AwsServiceException.class, act);
        assertThat(error).as("nothing was refused").isNotNull();
        assertThat(error.statusCode() + " " + error.awsErrorDetails().errorCode() + " "
                        + error.awsErrorDetails().errorMessage())
                .isEqualTo(status + " " + code + " " + message);
    }

    /** Where AWS's wording is not known. */
    public static void refused(String code, ThrowingCallable act) {
        AwsServiceException error = catchThrowableOfType(AwsServiceException.class, act);
        assertThat(error).as("nothing was refused").isNotNull();
        assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
    }
}

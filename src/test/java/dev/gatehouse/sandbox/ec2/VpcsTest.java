package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

class VpcsTest {

    private final Account account = Account.asOnAws();
    private final Ec2Client ec2 = account.ec2;

    @Test
    void isThereFromTheStartAsTheDefaultVpcWithASubnetPerZone() {
        Vpc vpc = ec2.describeVpcs().vpcs().getFirst();
        assertThat(vpc.isDefault()).isTrue();
        assertThat(vpc.cidrBlock()).isEqualTo("172.31.0.0/16");
        assertThat(ec2.describeSubnets().subnets())
                .allMatch(subnet -> subnet.mapPublicIpOnLaunch() && subnet.defaultForAz())
                .extracting(subnet -> subnet.availabilityZoneId() + " " + subnet.cidrBlock())
                .containsExactly(
                        "apne2-az1 172.31.0.0/20",
                        "apne2-az2 172.31.16.0/20",
                        "apne2-az3 172.31.32.0/20",
                        "apne2-az4 172.31.48.0/20");
    }

    @Test
    void isPendingForAMoment() {
        String id = create("10.0.0.0/16");
        assertThat(state(id)).isEqualTo("pending");
        account.pass(Duration.ofSeconds(1));
        assertThat(state(id)).isEqualTo("available");
    }

    @Test
    void masksHostBitsSilently() {
        assertThat(ec2.createVpc(vpc -> vpc.cidrBlock("100.68.0.18/18")).vpc().cidrBlock())
                .isEqualTo("100.68.0.0/18");
    }

    @Test
    void bearsTheTagsItWasCreatedWith() {
        String id = ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16")
                        .tagSpecifications(Network.tags(ResourceType.VPC, Network.tag("Name", "shop"))))
                .vpc()
                .vpcId();
        assertThat(found("tag:Name", "sh?p")).containsExactly(id);
        assertThat(found("tag:Name", "*op", "none")).containsExactly(id);
        assertThat(found("tag-key", "Name")).containsExactly(id);
        assertThat(found("tag:name", "shop")).isEmpty();
        assertThat(found("tag:Name", "sh\\?p")).isEmpty();
    }

    @Test
    void answersDnsAttributesAsAwsSetsThem() {
        String id = create("10.0.0.0/16");
        assertThat(attribute(id, VpcAttributeName.ENABLE_DNS_SUPPORT)).isTrue();
        assertThat(attribute(id, VpcAttributeName.ENABLE_DNS_HOSTNAMES)).isFalse();
        ec2.modifyVpcAttribute(change -> change.vpcId(id)
                .enableDnsHostnames(AttributeBooleanValue.builder().value(true).build()));
        assertThat(attribute(id, VpcAttributeName.ENABLE_DNS_HOSTNAMES)).isTrue();
        assertThat(attribute(id, VpcAttributeName.ENABLE_DNS_SUPPORT)).isTrue();
    }

    @Test
    void takesASecondaryBlockAndGivesItBack() {
        String id = create("10.0.0.0/16");
        String association = ec2.associateVpcCidrBlock(more -> more.vpcId(id).cidrBlock("10.2.0.0/16"))
                .cidrBlockAssociation()
                .associationId();
        assertThat(found("cidr-block-association.cidr-block", "10.2.0.0/16")).containsExactly(id);
        ec2.disassociateVpcCidrBlock(less -> less.associationId(association));
        assertThat(found("cidr-block-association.cidr-block", "10.2.0.0/16")).isEmpty();
    }

    @Test
    void pagesThroughAllOfThemOnceEvenIfOneGoesInBetween() {
        List<String> ids =
                List.of(create("10.1.0.0/16"), create("10.2.0.0/16"), create("10.3.0.0/16"), create("10.4.0.0/16"));
        for (int i = 0; i < 6; i++) {
            int number = i;
            ec2.createSubnet(subnet -> subnet.vpcId(ids.getFirst()).cidrBlock("10.1." + number + ".0/24"));
        }
        var first = ec2.describeSubnets(page -> page.maxResults(5));
        assertThat(first.subnets()).hasSize(5);
        ec2.deleteSubnet(gone -> gone.subnetId(first.subnets().getFirst().subnetId()));
        var second = ec2.describeSubnets(page -> page.maxResults(5).nextToken(first.nextToken()));
        assertThat(second.subnets()).hasSize(5).doesNotContainAnyElementsOf(first.subnets());
        assertThat(second.nextToken()).isNull();
        assertThat(ec2.describeSubnetsPaginator(page -> page.maxResults(5)).subnets())
                .hasSize(9);
    }

    @Test
    void goesWithWhatCameAlong() {
        String id = create("10.0.0.0/16");
        ec2.deleteVpc(gone -> gone.vpcId(id));
        assertThat(found("vpc-id", id)).isEmpty();
        assertThat(ec2.describeRouteTables().routeTables()).hasSize(1);
        assertThat(ec2.describeNetworkAcls().networkAcls()).hasSize(1);
        assertThat(ec2.describeSecurityGroups().securityGroups()).hasSize(1);
    }

    private String create(String cidr) {
        return ec2.createVpc(vpc -> vpc.cidrBlock(cidr)).vpc().vpcId();
    }

    private String state(String id) {
        return ec2.describeVpcs(wanted -> wanted.vpcIds(id)).vpcs().getFirst().stateAsString();
    }

    private boolean attribute(String id, VpcAttributeName name) {
        var answer = ec2.describeVpcAttribute(wanted -> wanted.vpcId(id).attribute(name));
        return (name == VpcAttributeName.ENABLE_DNS_SUPPORT ? answer.enableDnsSupport() : answer.enableDnsHostnames())
                .value();
    }

    private List<String> found(String filter, String... values) {
        return ec2.describeVpcs(wanted -> wanted.filters(Network.by(filter, values))).vpcs().stream()
                .map(Vpc::vpcId)
                .toList();
    }
}

package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.Subnet;

class SubnetsTest {

    private final Ec2Client ec2 = Account.instant().ec2;
    private String vpc;

    @BeforeEach
    void makeAVpc() {
        vpc = ec2.createVpc(wanted -> wanted.cidrBlock("10.0.0.0/16")).vpc().vpcId();
    }

    @Test
    void leavesFiveAddressesToAws() {
        assertThat(create("10.0.0.0/28").availableIpAddressCount()).isEqualTo(11);
        assertThat(create("10.0.1.0/24").availableIpAddressCount()).isEqualTo(251);
    }

    @Test
    void isInTheZoneThatWasNamedOrNumbered() {
        assertThat(ec2.createSubnet(wanted ->
                                wanted.vpcId(vpc).cidrBlock("10.0.0.0/24").availabilityZone("ap-northeast-2c"))
                        .subnet()
                        .availabilityZoneId())
                .isEqualTo("apne2-az3");
        assertThat(ec2.createSubnet(wanted ->
                                wanted.vpcId(vpc).cidrBlock("10.0.1.0/24").availabilityZoneId("apne2-az2"))
                        .subnet()
                        .availabilityZone())
                .isEqualTo("ap-northeast-2b");
    }

    @Test
    void mayBeAsLargeAsItsVpc() {
        assertThat(create("10.0.0.0/16").cidrBlock()).isEqualTo("10.0.0.0/16");
    }

    @Test
    void assignsPublicAddressesOnlyWhenTold() {
        Subnet subnet = create("10.0.0.0/24");
        assertThat(subnet.mapPublicIpOnLaunch()).isFalse();
        ec2.modifySubnetAttribute(change -> change.subnetId(subnet.subnetId())
                .mapPublicIpOnLaunch(AttributeBooleanValue.builder().value(true).build()));
        assertThat(ec2.describeSubnets(wanted -> wanted.subnetIds(subnet.subnetId()))
                        .subnets()
                        .getFirst()
                        .mapPublicIpOnLaunch())
                .isTrue();
    }

    @Test
    void isGoneOnceDeleted() {
        Subnet subnet = create("10.0.0.0/24");
        ec2.deleteSubnet(gone -> gone.subnetId(subnet.subnetId()));
        assertThat(ec2.describeSubnets(wanted -> wanted.filters(Network.by("vpc-id", vpc)))
                        .subnets())
                .isEmpty();
        assertThat(create("10.0.0.0/24").cidrBlock()).isEqualTo("10.0.0.0/24");
    }

    private Subnet create(String cidr) {
        return ec2.createSubnet(wanted -> wanted.vpcId(vpc).cidrBlock(cidr)).subnet();
    }
}

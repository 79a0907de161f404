package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Address;

class AddressesTest {

    private final Network network = new Network(Account.instant());
    private String one;
    private String other;

    @BeforeEach
    void makeInterfaces() {
        String vpc = network.vpc();
        network.internetGateway(vpc);
        String subnet = network.subnet(vpc);
        one = network.networkInterface(subnet);
        other = network.networkInterface(subnet);
    }

    @Test
    void areDifferentAndNobodysInTheWorld() {
        Network.times(5, i -> network.address());
        assertThat(network.ec2.describeAddresses().addresses())
                .extracting(Address::publicIp)
                .doesNotHaveDuplicates()
                .allMatch(ip -> ip.startsWith("203.0.113.") || ip.startsWith("198.51.100."));
    }

    @Test
    void moveSilently() {
        String address = network.address();
        String first = associate(address, one);
        assertThat(associate(address, one)).isEqualTo(first);
        assertThat(associate(address, other)).isNotEqualTo(first);
        assertThat(show(address).networkInterfaceId()).isEqualTo(other);
    }

    @Test
    void replaceTheOneThatWasThere() {
        String old = network.address();
        associate(old, one);
        associate(network.address(), one);
        assertThat(show(old).associationId()).isNull();
    }

    @Test
    void areFreeAgainWhenTheirInterfaceIsDeleted() {
        String address = network.address();
        associate(address, one);
        network.ec2.deleteNetworkInterface(gone -> gone.networkInterfaceId(one));
        network.ec2.releaseAddress(gone -> gone.allocationId(address));
        assertThat(network.ec2.describeAddresses().addresses()).isEmpty();
    }

    @Test
    void leaveADefaultVpcByBeingReleased() {
        String subnet = network.ec2
                .describeSubnets(wanted -> wanted.filters(Network.by("default-for-az", "true")))
                .subnets()
                .getFirst()
                .subnetId();
        String address = network.address();
        associate(address, network.networkInterface(subnet));
        network.ec2.releaseAddress(gone -> gone.allocationId(address));
        assertThat(network.ec2.describeAddresses().addresses()).isEmpty();
    }

    private String associate(String address, String networkInterface) {
        return network.ec2
                .associateAddress(use -> use.allocationId(address).networkInterfaceId(networkInterface))
                .associationId();
    }

    private Address show(String id) {
        return network.ec2
                .describeAddresses(wanted -> wanted.allocationIds(id))
                .addresses()
                .getFirst();
    }
}

package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateNatGatewayRequest;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.Subnet;

class NatGatewaysTest {

    private final Account account = Account.asOnAws();
    private final Network network = new Network(account);
    private String vpc;
    private String subnet;
    private String gateway;
    private String address;

    @BeforeEach
    void makeAPublicSubnet() {
        vpc = network.vpc();
        subnet = network.subnet(vpc);
        gateway = network.internetGateway(vpc);
        address = network.address();
    }

    @Test
    void areAvailableAfterAHundredSeconds() {
        String nat = network.natGateway(subnet, address);
        assertThat(network.natState(nat)).isEqualTo("pending");
        account.pass(Duration.ofSeconds(99));
        assertThat(network.natState(nat)).isEqualTo("pending");
        account.pass(Duration.ofSeconds(1));
        assertThat(network.natState(nat)).isEqualTo("available");
    }

    @Test
    void takeAnAddressOfTheirSubnetAndTheElasticIp() {
        String nat = network.natGateway(subnet, address);
        account.pass(Duration.ofSeconds(100));
        NetworkInterface one = network.ec2
                .describeNetworkInterfaces(wanted -> wanted.filters(Network.by("subnet-id", subnet)))
                .networkInterfaces()
                .getFirst();
        assertThat(one.description()).isEqualTo("Interface for NAT Gateway " + nat);
        assertThat(one.requesterManaged()).isTrue();
        assertThat(one.privateIpAddress()).isEqualTo("10.0.0.4");
        assertThat(subnet().availableIpAddressCount()).isEqualTo(250);
        assertThat(network.ec2.describeAddresses().addresses().getFirst().networkInterfaceId())
                .isEqualTo(one.networkInterfaceId());
        assertThat(show(nat).natGatewayAddresses().getFirst().publicIp())
                .isEqualTo(
                        network.ec2.describeAddresses().addresses().getFirst().publicIp());
    }

    @Test
    void holdSubnetAddressAndGatewayUntilTheyAreDeleted() {
        String nat = network.natGateway(subnet, address);
        account.pass(Duration.ofSeconds(100));
        network.ec2.deleteNatGateway(gone -> gone.natGatewayId(nat));
        account.pass(Duration.ofSeconds(49));
        assertThat(network.natState(nat)).isEqualTo("deleting");
        assertCode("DependencyViolation", () -> network.ec2.deleteSubnet(gone -> gone.subnetId(subnet)));
        assertCode("AuthFailure", () -> network.ec2.releaseAddress(gone -> gone.allocationId(address)));
        assertCode("DependencyViolation", this::detach);
        account.pass(Duration.ofSeconds(1));
        assertThat(network.natState(nat)).isEqualTo("deleted");
        network.ec2.deleteSubnet(gone -> gone.subnetId(subnet));
        network.ec2.releaseAddress(gone -> gone.allocationId(address));
        detach();
        network.ec2.deleteVpc(gone -> gone.vpcId(vpc));
    }

    @Test
    void areListedForAnHourAfterTheyWereDeleted() {
        String nat = network.natGateway(subnet, address);
        network.ec2.deleteNatGateway(gone -> gone.natGatewayId(nat));
        account.pass(Duration.ofSeconds(50).plusMinutes(59));
        assertThat(network.natState(nat)).isEqualTo("deleted");
        account.pass(Duration.ofMinutes(1));
        assertCode("NatGatewayNotFound", () -> network.natState(nat));
        assertThat(network.ec2.describeNatGateways().natGateways()).isEmpty();
    }

    @Test
    void failLaterWhereTheVpcHasNoInternetGateway() {
        detach();
        String nat = network.natGateway(subnet, address);
        assertThat(show(nat).stateAsString()).isEqualTo("pending");
        account.pass(Duration.ofSeconds(100));
        assertThat(show(nat).stateAsString()).isEqualTo("failed");
        assertThat(show(nat).failureCode()).isEqualTo("Gateway.NotAttached");
        assertThat(show(nat).failureMessage()).isEqualTo("Network " + vpc + " has no Internet gateway attached");
        network.ec2.releaseAddress(gone -> gone.allocationId(address));
        network.ec2.deleteSubnet(gone -> gone.subnetId(subnet));
    }

    @Test
    void failLaterWhenTheAddressIsTaken() {
        network.natGateway(subnet, address);
        String second = network.natGateway(subnet, address);
        account.pass(Duration.ofSeconds(100));
        assertThat(show(second).failureCode()).isEqualTo("Resource.AlreadyAssociated");
    }

    @Test
    void failLaterWhenTheSubnetIsFull() {
        String small = network.subnet(vpc, "10.0.1.0/28");
        Network.times(11, i -> network.networkInterface(small));
        String nat = network.natGateway(small, address);
        account.pass(Duration.ofSeconds(100));
        assertThat(show(nat).failureCode()).isEqualTo("InsufficientFreeAddressesInSubnet");
    }

    @Test
    void leaveRoutesBehindAsBlackHoles() {
        String nat = network.natGateway(subnet, address);
        String table = network.routeTable(vpc);
        network.ec2.createRoute(route ->
                route.routeTableId(table).destinationCidrBlock("0.0.0.0/0").natGatewayId(nat));
        assertThat(network.routes(table)).contains("0.0.0.0/0 " + nat + " active");
        network.ec2.deleteNatGateway(gone -> gone.natGatewayId(nat));
        account.pass(Duration.ofSeconds(50));
        assertThat(network.routes(table)).contains("0.0.0.0/0 " + nat + " blackhole");
    }

    @Test
    void areAnsweredAgainToTheSameTokenEvenWhenDeleted() {
        CreateNatGatewayRequest request = CreateNatGatewayRequest.builder()
                .subnetId(subnet)
                .allocationId(address)
                .clientToken("once")
                .build();
        String nat = network.ec2.createNatGateway(request).natGateway().natGatewayId();
        network.ec2.deleteNatGateway(gone -> gone.natGatewayId(nat));
        account.pass(Duration.ofHours(2));
        NatGateway again = network.ec2.createNatGateway(request).natGateway();
        assertThat(again.natGatewayId() + " " + again.stateAsString()).isEqualTo(nat + " pending");
        assertThat(network.ec2.describeNatGateways().natGateways()).isEmpty();
    }

    @Test
    void needNoAddressWhenTheyArePrivate() {
        String nat = network.ec2
                .createNatGateway(wanted -> wanted.subnetId(subnet).connectivityType("private"))
                .natGateway()
                .natGatewayId();
        account.pass(Duration.ofSeconds(100));
        assertThat(show(nat).natGatewayAddresses().getFirst().privateIp()).isEqualTo("10.0.0.4");
        assertThat(show(nat).natGatewayAddresses().getFirst().publicIp()).isNull();
    }

    private void detach() {
        network.ec2.detachInternetGateway(
                detached -> detached.internetGatewayId(gateway).vpcId(vpc));
    }

    private NatGateway show(String id) {
        return network.ec2
                .describeNatGateways(wanted -> wanted.natGatewayIds(id))
                .natGateways()
                .getFirst();
    }

    private Subnet subnet() {
        return network.ec2
                .describeSubnets(wanted -> wanted.subnetIds(subnet))
                .subnets()
                .getFirst();
    }

    private static void assertCode(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}

package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceInterfaces.Present;
import dev.gatehouse.sandbox.ec2.ServiceInterfaces.Wanted;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;

class ServiceInterfacesTest {

    private final Account account = Account.instant();
    private final Network network = new Network(account);
    private final String vpc = network.vpc();
    private final String subnet = network.subnet(vpc);
    private final String group = network.group(vpc, "web");

    @Test
    void areManagedByTheServiceThatMadeThem() {
        Present made = make();
        NetworkInterface shown = network.ec2
                .describeNetworkInterfaces(one -> one.networkInterfaceIds(made.id()))
                .networkInterfaces()
                .getFirst();
        assertThat(shown.requesterManaged()).isTrue();
        assertThat(shown.requesterId()).isEqualTo("amazon-elb");
        assertThat(shown.statusAsString()).isEqualTo("in-use");
        assertThat(shown.association().publicIp()).isEqualTo(made.publicIp());
        assertThat(shown.association().ipOwnerId()).isEqualTo("amazon-elb");
        assertCode("AuthFailure", () -> network.ec2.deleteNetworkInterface(one -> one.networkInterfaceId(made.id())));
    }

    @Test
    void holdSubnetGroupAndGatewayUntilTheyHaveGone() {
        String gateway = network.internetGateway(vpc);
        Present made = make();
        in(cloud -> {
            new ServiceInterfaces(cloud).release(made.id(), Duration.ofMinutes(2));
            return made;
        });
        account.pass(Duration.ofSeconds(119));
        assertCode("DependencyViolation", () -> network.ec2.deleteSubnet(gone -> gone.subnetId(subnet)));
        assertCode("DependencyViolation", () -> network.ec2.deleteSecurityGroup(gone -> gone.groupId(group)));
        assertCode("DependencyViolation", () -> detach(gateway));
        account.pass(Duration.ofSeconds(1));
        network.ec2.deleteSubnet(gone -> gone.subnetId(subnet));
        network.ec2.deleteSecurityGroup(gone -> gone.groupId(group));
        detach(gateway);
        network.ec2.deleteVpc(gone -> gone.vpcId(vpc));
    }

    @Test
    void takeAnAddressOfTheSubnet() {
        long before = free();
        assertThat(make().privateIp()).isEqualTo("10.0.0.4");
        assertThat(free()).isEqualTo(before - 1);
    }

    private long free() {
        return in(cloud -> new ServiceNetwork(cloud).subnet(subnet).orElseThrow())
                .freeAddresses();
    }

    private Present make() {
        return in(cloud -> {
            ServiceInterfaces interfaces = new ServiceInterfaces(cloud);
            Present made = interfaces.create(
                    new Wanted(subnet, List.of(group), "ELB app/web/1", "interface", "amazon-elb", null));
            return interfaces.givePublicIp(made.id(), "amazon-elb");
        });
    }

    private <T> T in(Function<Cloud, T> work) {
        return account.asService(work);
    }

    private void detach(String gateway) {
        network.ec2.detachInternetGateway(
                gone -> gone.internetGatewayId(gateway).vpcId(vpc));
    }

    private static void assertCode(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}

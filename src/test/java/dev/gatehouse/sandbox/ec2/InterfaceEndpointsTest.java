package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.dns.NameTarget;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.SecurityGroupIdentifier;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

class InterfaceEndpointsTest {

    private static final Duration CREATION = Duration.ofSeconds(113);
    private static final Duration DELETION = Duration.ofSeconds(90);
    private static final String SSM = "ssm.ap-northeast-2.amazonaws.com";

    private final Account account = Account.asOnAws();
    private final Network network = new Network(account);
    private String vpc;
    private String left;
    private String right;

    @BeforeEach
    void makeSubnets() {
        vpc = network.namingVpc();
        left = subnet("10.0.0.0/24", "ap-northeast-2a");
        right = subnet("10.0.1.0/24", "ap-northeast-2c");
    }

    @Test
    void areAvailableAfterTwoMinutesAndListedAsDeletedBeforeTheyAreGone() {
        String endpoint = network.interfaceEndpoint(vpc, "ssm", false, left);
        assertThat(show(endpoint).stateAsString()).isEqualTo("pending");
        account.pass(CREATION);
        assertThat(show(endpoint).stateAsString()).isEqualTo("available");
        delete(endpoint);
        assertThat(show(endpoint).stateAsString()).isEqualTo("deleting");
        account.pass(DELETION);
        assertThat(show(endpoint).stateAsString()).isEqualTo("deleted");
        account.pass(Duration.ofMinutes(1));
        assertThat(network.ec2.describeVpcEndpoints().vpcEndpoints()).isEmpty();
    }

    @Test
    void haveAnInterfaceOfAwsInEachSubnetWithTheDefaultGroupIfNoneIsNamed() {
        VpcEndpoint endpoint = show(network.interfaceEndpoint(vpc, "ssm", false, left, right));
        assertThat(endpoint.subnetIds()).containsExactly(left, right);
        assertThat(endpoint.groups())
                .extracting(SecurityGroupIdentifier::groupId)
                .containsExactly(network.defaultGroup(vpc));
        assertThat(network.ec2
                        .describeNetworkInterfaces(wanted -> wanted.networkInterfaceIds(endpoint.networkInterfaceIds()))
                        .networkInterfaces())
                .hasSize(2)
                .allMatch(NetworkInterface::requesterManaged)
                .allMatch(one -> one.description().equals("VPC Endpoint Interface " + endpoint.vpcEndpointId()));
    }

    @Test
    void keepTheirSubnetUntilTheirInterfaceIsGone() {
        String endpoint = network.interfaceEndpoint(vpc, "ssm", false, left);
        delete(endpoint);
        assertThatThrownBy(() -> network.ec2.deleteSubnet(gone -> gone.subnetId(left)))
                .hasMessageContaining("has dependencies and cannot be deleted.");
        account.pass(DELETION);
        network.ec2.deleteSubnet(gone -> gone.subnetId(left));
        network.ec2.deleteSubnet(gone -> gone.subnetId(right));
        network.ec2.deleteVpc(gone -> gone.vpcId(vpc));
    }

    @Test
    void moveFromSubnetToSubnetAndFromGroupToGroup() {
        String endpoint = network.interfaceEndpoint(vpc, "ssm", false, left);
        account.pass(CREATION);
        String group = network.group(vpc, "endpoints");
        network.ec2.modifyVpcEndpoint(change -> change.vpcEndpointId(endpoint)
                .addSubnetIds(right)
                .removeSubnetIds(left)
                .addSecurityGroupIds(group)
                .removeSecurityGroupIds(network.defaultGroup(vpc)));
        VpcEndpoint moved = show(endpoint);
        assertThat(moved.subnetIds()).containsExactly(right);
        assertThat(moved.groups()).extracting(SecurityGroupIdentifier::groupId).containsExactly(group);
        assertThat(moved.stateAsString()).isEqualTo("pending");
        account.pass(Duration.ofMinutes(1));
        assertThat(show(endpoint).stateAsString()).isEqualTo("available");
        network.ec2.deleteSubnet(gone -> gone.subnetId(left));
    }

    @Test
    void answerByTheirOwnNamesAndByTheServicesOnlyWhenThatIsPrivate() {
        String endpoint = network.interfaceEndpoint(vpc, "ssm", true, left, right);
        List<String> names = show(endpoint).dnsEntries().stream()
                .map(entry -> entry.dnsName())
                .toList();
        assertThat(names).hasSize(4).contains(SSM);
        assertThat(addresses(SSM)).as("before it is available").isEmpty();
        account.pass(CREATION);
        assertThat(addresses(names.getFirst())).hasSize(2).isEqualTo(addresses(SSM));
        assertThat(names.get(1)).contains("-ap-northeast-2a.ssm.ap-northeast-2.vpce.amazonaws.com");
        assertThat(addresses(names.get(1))).hasSize(1);
        network.ec2.modifyVpcEndpoint(change -> change.vpcEndpointId(endpoint).privateDnsEnabled(false));
        assertThat(addresses(SSM)).isEmpty();
    }

    @Test
    void answerWhateverIsBeneathANameWithAnAsterisk() {
        network.interfaceEndpoint(vpc, "ecr.dkr", true, left);
        account.pass(CREATION);
        assertThat(addresses("123456789012.dkr.ecr.ap-northeast-2.amazonaws.com"))
                .hasSize(1);
        assertThat(addresses("api.ecr.ap-northeast-2.amazonaws.com")).isEmpty();
    }

    private List<String> addresses(String name) {
        return account.asService(cloud -> new Ec2()
                .nameTarget(cloud.of("ec2"), name)
                .map(NameTarget::addresses)
                .orElse(List.of()));
    }

    private String subnet(String block, String zone) {
        return network.ec2
                .createSubnet(one -> one.vpcId(vpc).cidrBlock(block).availabilityZone(zone))
                .subnet()
                .subnetId();
    }

    private VpcEndpoint show(String id) {
        return network.ec2
                .describeVpcEndpoints(wanted -> wanted.vpcEndpointIds(id))
                .vpcEndpoints()
                .getFirst();
    }

    private void delete(String id) {
        assertThat(network.ec2
                        .deleteVpcEndpoints(gone -> gone.vpcEndpointIds(id))
                        .unsuccessful())
                .isEmpty();
    }
}

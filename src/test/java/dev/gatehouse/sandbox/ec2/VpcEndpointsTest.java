package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.PrefixList;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

class VpcEndpointsTest {

    private static final String S3 = "com.amazonaws.ap-northeast-2.s3";

    private final Account account = Account.asOnAws();
    private final Network network = new Network(account);
    private String vpc;
    private String table;

    @BeforeEach
    void makeATable() {
        vpc = network.vpc();
        table = network.routeTable(vpc);
    }

    @Test
    void areAvailableAfterSixSecondsAndGoneSixSecondsAfterTheirDeletion() {
        String endpoint = network.endpoint(vpc, table);
        assertThat(show(endpoint).stateAsString()).isEqualTo("pending");
        account.pass(Duration.ofSeconds(6));
        assertThat(show(endpoint).stateAsString()).isEqualTo("available");
        delete(endpoint);
        assertThat(show(endpoint).stateAsString()).isEqualTo("deleting");
        account.pass(Duration.ofSeconds(6));
        assertThat(network.ec2.describeVpcEndpoints().vpcEndpoints()).isEmpty();
    }

    @Test
    void putARouteToTheirPrefixListIntoEachTable() {
        String endpoint = network.endpoint(vpc, table);
        assertThat(network.routes(table)).contains("pl-78a54011 " + endpoint + " active");
        delete(endpoint);
        assertThat(network.routes(table)).containsExactly("10.0.0.0/16 local active");
    }

    @Test
    void moveFromTableToTable() {
        String endpoint = network.endpoint(vpc, table);
        String other = network.routeTable(vpc);
        network.ec2.modifyVpcEndpoint(
                change -> change.vpcEndpointId(endpoint).addRouteTableIds(other).removeRouteTableIds(table));
        assertThat(show(endpoint).routeTableIds()).containsExactly(other);
        assertThat(network.routes(table)).hasSize(1);
        assertThat(network.routes(other)).hasSize(2);
        network.ec2.deleteRouteTable(gone -> gone.routeTableId(other));
        assertThat(show(endpoint).routeTableIds()).isEmpty();
    }

    @Test
    void allowEverythingUntilTheyAreGivenAPolicy() {
        String endpoint = network.endpoint(vpc);
        String all = show(endpoint).policyDocument();
        assertThat(all).contains("\"Principal\":\"*\"");
        String none = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
        network.ec2.modifyVpcEndpoint(change -> change.vpcEndpointId(endpoint).policyDocument(none));
        assertThat(show(endpoint).policyDocument()).isEqualTo(none);
        network.ec2.modifyVpcEndpoint(change -> change.vpcEndpointId(endpoint).resetPolicy(true));
        assertThat(show(endpoint).policyDocument()).isEqualTo(all);
    }

    @Test
    void thatAreNotThereAreNamedAmongTheUnsuccessful() {
        var answer = network.ec2.deleteVpcEndpoints(gone -> gone.vpcEndpointIds(Network.nowhere("vpce")));
        assertThat(answer.unsuccessful())
                .extracting(item -> item.resourceId() + " " + item.error().code())
                .containsExactly(Network.nowhere("vpce") + " InvalidVpcEndpointId.NotFound");
    }

    @Test
    void leadToWhatPrefixListsSay() {
        PrefixList list = network.ec2
                .describePrefixLists(wanted -> wanted.filters(Network.by("prefix-list-name", S3)))
                .prefixLists()
                .getFirst();
        assertThat(list.prefixListId()).isEqualTo("pl-78a54011");
        assertThat(list.cidrs()).contains("52.219.60.0/23");
        assertThat(network.ec2
                        .describeManagedPrefixLists(wanted -> wanted.prefixListIds(list.prefixListId()))
                        .prefixLists()
                        .getFirst()
                        .prefixListName())
                .isEqualTo(S3);
        assertThat(network.ec2
                        .getManagedPrefixListEntriesPaginator(wanted ->
                                wanted.prefixListId(list.prefixListId()).maxResults(2))
                        .entries())
                .hasSameSizeAs(list.cidrs());
    }

    @Test
    void areOfServicesThatCanBeListed() {
        List<String> names = network.ec2.describeVpcEndpointServices().serviceNames();
        assertThat(names).contains("com.amazonaws.ap-northeast-2.dynamodb", S3, "com.amazonaws.ap-northeast-2.ssm");
        assertThat(network.ec2
                        .describeVpcEndpointServices(wanted -> wanted.filters(Network.by("service-type", "Gateway")))
                        .serviceNames())
                .containsExactly("com.amazonaws.ap-northeast-2.dynamodb", S3);
    }

    @Test
    void keepTheirVpcFromBeingDeletedUntilTheyAreGone() {
        String endpoint = network.endpoint(vpc);
        network.ec2.deleteRouteTable(gone -> gone.routeTableId(table));
        delete(endpoint);
        assertThatThrownBy(() -> network.ec2.deleteVpc(gone -> gone.vpcId(vpc)))
                .hasMessageContaining("has dependencies and cannot be deleted.");
        account.pass(Duration.ofSeconds(6));
        network.ec2.deleteVpc(gone -> gone.vpcId(vpc));
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

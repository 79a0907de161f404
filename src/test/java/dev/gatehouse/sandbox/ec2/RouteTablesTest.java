package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

class RouteTablesTest {

    private final Account account = Account.instant();
    private final Network network = new Network(account);
    private String vpc;

    @BeforeEach
    void makeAVpc() {
        vpc = network.vpc();
    }

    @Test
    void startWithTheLocalRoute() {
        assertThat(network.routes(network.routeTable(vpc))).containsExactly("10.0.0.0/16 local active");
    }

    @Test
    void showALocalRouteForEachBlockOfTheVpc() {
        String table = network.routeTable(vpc);
        network.ec2.associateVpcCidrBlock(more -> more.vpcId(vpc).cidrBlock("10.2.0.0/16"));
        assertThat(network.routes(table)).contains("10.2.0.0/16 local active");
    }

    @Test
    void turnARouteIntoABlackHoleWhenItsGatewayIsDetached() {
        String gateway = network.internetGateway(vpc);
        String table = network.routeTable(vpc);
        network.ec2.createRoute(route ->
                route.routeTableId(table).destinationCidrBlock("0.0.0.0/0").gatewayId(gateway));
        assertThat(network.routes(table)).contains("0.0.0.0/0 " + gateway + " active");
        network.ec2.detachInternetGateway(
                detached -> detached.internetGatewayId(gateway).vpcId(vpc));
        assertThat(network.routes(table)).contains("0.0.0.0/0 " + gateway + " blackhole");
        assertThat(network.ec2
                        .describeRouteTables(tables -> tables.filters(Network.by("route.state", "blackhole")))
                        .routeTables())
                .hasSize(1);
        network.ec2.deleteRoute(route -> route.routeTableId(table).destinationCidrBlock("0.0.0.0/0"));
        assertThat(network.routes(table)).containsExactly("10.0.0.0/16 local active");
    }

    @Test
    void areUsedByASubnetOnlyOnceItIsAssociated() {
        String subnet = network.subnet(vpc);
        String table = network.routeTable(vpc);
        assertThat(network.show(table).associations()).isEmpty();
        String association = network.ec2
                .associateRouteTable(use -> use.routeTableId(table).subnetId(subnet))
                .associationId();
        assertThat(network.show(table).associations())
                .extracting(one -> one.subnetId() + " " + one.main() + " "
                        + one.associationState().stateAsString())
                .containsExactly(subnet + " false associated");
        network.ec2.disassociateRouteTable(gone -> gone.associationId(association));
        assertThat(network.show(table).associations()).isEmpty();
    }

    @Test
    void changeHandsWithANewAssociationId() {
        String subnet = network.subnet(vpc);
        String old = network.routeTable(vpc);
        String other = network.routeTable(vpc);
        String association = network.ec2
                .associateRouteTable(use -> use.routeTableId(old).subnetId(subnet))
                .associationId();
        String replaced = network.ec2
                .replaceRouteTableAssociation(
                        change -> change.associationId(association).routeTableId(other))
                .newAssociationId();
        assertThat(replaced).isNotEqualTo(association);
        assertThat(network.show(old).associations()).isEmpty();
        assertThat(network.show(other).associations()).hasSize(1);
    }

    @Test
    void becomeMainByReplacingTheMainAssociation() {
        String table = network.routeTable(vpc);
        String main = network.mainTable(vpc).associations().getFirst().routeTableAssociationId();
        String old = network.mainTable(vpc).routeTableId();
        network.ec2.replaceRouteTableAssociation(
                change -> change.associationId(main).routeTableId(table));
        assertThat(network.mainTable(vpc).routeTableId()).isEqualTo(table);
        network.ec2.deleteRouteTable(gone -> gone.routeTableId(old));
    }

    @Test
    void loseTheAssociationsOfADeletedSubnet() {
        String subnet = network.subnet(vpc);
        String table = network.routeTable(vpc);
        network.ec2.associateRouteTable(use -> use.routeTableId(table).subnetId(subnet));
        network.ec2.deleteSubnet(gone -> gone.subnetId(subnet));
        network.ec2.deleteRouteTable(gone -> gone.routeTableId(table));
    }

    @Test
    void areMadeOncePerToken() {
        CreateRouteTableRequest request =
                CreateRouteTableRequest.builder().vpcId(vpc).clientToken("once").build();
        String first = network.ec2.createRouteTable(request).routeTable().routeTableId();
        assertThat(network.ec2.createRouteTable(request).routeTable().routeTableId())
                .isEqualTo(first);
        network.ec2.deleteRouteTable(gone -> gone.routeTableId(first));
        assertThat(network.ec2.createRouteTable(request).routeTable().routeTableId())
                .isEqualTo(first);
        assertThatThrownBy(() -> network.ec2.createRouteTable(
                        request.toBuilder().vpcId(network.defaultVpc()).build()))
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        error -> assertThat(error.awsErrorDetails().errorCode())
                                .isEqualTo("IdempotentParameterMismatch"));
    }

    @Test
    void areListedByTheTagsOfTheirMakers() {
        String table = network.routeTable(vpc);
        network.ec2.createTags(tags -> tags.resources(table).tags(Network.tag("Name", "public"), Network.tag("a", "")));
        assertThat(network.ec2
                        .describeTags(tags -> tags.filters(Network.by("resource-id", table)))
                        .tags())
                .extracting(tag -> tag.resourceTypeAsString() + " " + tag.key() + "=" + tag.value())
                .containsExactly("route-table Name=public", "route-table a=");
        network.ec2.deleteTags(
                tags -> tags.resources(table).tags(Network.tag("Name", "private"), Network.tag("a", "")));
        assertThat(network.show(table).tags()).containsExactly(Network.tag("Name", "public"));
    }
}

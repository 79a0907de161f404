package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Quotas;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One plan in which something goes and something else takes its place: no step is refused, and nothing is left to do. */
@PanelTest
class ExchangeTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Sandbox sandbox;

    private Stack stack;
    private CacheServiceNetwork network;

    @BeforeEach
    void theNetworkIsThere() {
        stack = bench.stack();
        network = new CacheServiceNetwork(bench, stack);
        bench.apply(stack);
        sandbox.calls().clear();
    }

    private List<String> assertApplied() {
        RunView run = bench.apply(stack);
        assertThat(run.state())
                .as(
                        "%s",
                        run.steps().stream()
                                .filter(step -> step.state() != StepState.DONE)
                                .toList())
                .isEqualTo(RunState.SUCCEEDED);
        assertThat(run.steps().stream().flatMap(step -> step.calls().stream())).allMatch(call -> call.contains(" ok "));
        assertThat(bench.todo(stack)).isEmpty();
        return sandbox.calls().mutatingOperations();
    }

    private void remove(Ref<?> ref) {
        ResourceId id = ((Ref.Managed<?>) ref).id();
        inventory.remove(List.of(id), Workbench.ANNA);
    }

    private RouteTableSpec table(Ref<RouteTableSpec> like, List<Route> routes, List<Ref<SubnetSpec>> subnets) {
        return new RouteTableSpec(
                network.vpc, false, routes, subnets, bench.spec(like).tags());
    }

    private static Route toAnywhere(Ref<? extends RouteTarget> target) {
        return new Route(Cidr.ANYWHERE, CacheServiceNetwork.target(target));
    }

    @Test
    void makesTheVpcAnewUnderItsInternetGateway() {
        bench.change(network.vpc, new VpcSpec(Cidr.parse("10.0.0.0/17"), true, true, Tags.named("cache-vpc")));

        assertThat(assertApplied())
                .containsSubsequence("DeleteNatGateway", "DetachInternetGateway", "DeleteVpc", "AttachInternetGateway")
                .doesNotContain("DeleteInternetGateway");
    }

    @Test
    void putsANatGatewayInThePlaceOfTheOneThatHasItsAddress() {
        bench.change(network.privateTable, table(network.privateTable, List.of(), List.of(network.privateSubnet)));
        remove(network.nat);
        Ref<NatGatewaySpec> next =
                bench.add(stack, new NatGatewaySpec(network.publicSubnet, network.elasticIp, Tags.named("next-nat")));
        bench.change(
                network.privateTable,
                table(network.privateTable, List.of(toAnywhere(next)), List.of(network.privateSubnet)));

        assertThat(assertApplied()).containsExactly("DeleteNatGateway", "CreateNatGateway", "ReplaceRoute");
    }

    @Test
    void putsASubnetInThePlaceOfTheOneThatHasItsBlock() {
        bench.change(network.privateTable, table(network.privateTable, List.of(toAnywhere(network.nat)), List.of()));
        remove(network.privateSubnet);
        Ref<SubnetSpec> next = bench.add(stack, network.subnet("10.0.1.0/25", false, "next-private"));
        bench.change(
                network.privateTable, table(network.privateTable, List.of(toAnywhere(network.nat)), List.of(next)));

        assertThat(assertApplied()).containsSubsequence("DeleteSubnet", "CreateSubnet");
    }

    @Test
    void putsAnInternetGatewayInThePlaceOfAnother() {
        bench.change(network.publicTable, table(network.publicTable, List.of(), List.of(network.publicSubnet)));
        remove(network.gateway);
        Ref<InternetGatewaySpec> next = bench.add(stack, new InternetGatewaySpec(network.vpc, Tags.named("next-igw")));
        bench.change(
                network.publicTable,
                table(network.publicTable, List.of(toAnywhere(next)), List.of(network.publicSubnet)));

        assertThat(bench.todo(stack)).contains("REPLACE nat-gateway cache-nat");
        assertThat(assertApplied())
                .containsSubsequence(
                        "DeleteNatGateway", "DetachInternetGateway", "AttachInternetGateway", "CreateNatGateway");
    }

    @Test
    void letsTheNewGroupInBeforeItShutsTheOldOneOut() {
        Ref<SecurityGroupSpec> next = bench.add(stack, network.group("next"));
        bench.change(network.redis, network.group("redis", CacheServiceNetwork.from(next, "7379")));
        bench.change(network.app, network.group("app", CacheServiceNetwork.from(next, "8080")));
        remove(network.bastion);

        List<String> calls = assertApplied();

        assertThat(calls)
                .filteredOn(call -> call.endsWith("Ingress"))
                .isSubsetOf("AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress");
        assertThat(calls.indexOf("AuthorizeSecurityGroupIngress"))
                .isLessThan(calls.indexOf("RevokeSecurityGroupIngress"));
        assertThat(calls).endsWith("DeleteSecurityGroup");
    }

    @Test
    void exchangesTheSubnetsOfTwoAclsWithoutTheDefaultOneInBetween() {
        NetworkAclSpec first = bench.spec(network.acl);
        Ref<NetworkAclSpec> second = bench.add(stack, with(first, "second", List.of(network.privateSubnet)));
        bench.apply(stack);
        bench.change(network.acl, with(first, "cache-public", List.of()));
        bench.change(second, with(first, "second", List.of(network.publicSubnet)));
        bench.change(network.acl, with(first, "cache-public", List.of(network.privateSubnet)));
        sandbox.calls().clear();

        assertThat(assertApplied()).containsExactly("ReplaceNetworkAclAssociation", "ReplaceNetworkAclAssociation");
    }

    private static NetworkAclSpec with(NetworkAclSpec like, String name, List<Ref<SubnetSpec>> subnets) {
        return new NetworkAclSpec(like.vpc(), false, like.entries(), subnets, Tags.named(name));
    }

    @Test
    void exchangesARuleInAGroupThatIsFull() {
        sandbox.quotas(withRulesPerDirection(2));
        try {
            bench.change(
                    network.app,
                    network.group(
                            "app",
                            CacheServiceNetwork.from(network.bastion, "22"),
                            CacheServiceNetwork.from(network.bastion, "8443")));
            assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        } finally {
            sandbox.quotas(Quotas.DEFAULT);
        }
        assertThat(bench.todo(stack)).isEmpty();
    }

    private static Quotas withRulesPerDirection(int rules) {
        Quotas all = Quotas.DEFAULT;
        return new Quotas(
                all.vpcs(),
                all.subnetsPerVpc(),
                all.internetGateways(),
                all.routeTablesPerVpc(),
                all.routesPerTable(),
                all.networkAclsPerVpc(),
                all.entriesPerDirection(),
                all.securityGroups(),
                rules,
                all.elasticIps(),
                all.natGatewaysPerZone(),
                all.gatewayEndpoints(),
                all.others());
    }
}

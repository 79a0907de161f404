package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Direction;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** A whole network: applied, changed, paused, torn down. */
@PanelTest
class NetworkTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Clients clients;

    @Autowired
    private Sandbox sandbox;

    private Stack stack;
    private CacheServiceNetwork network;
    private RunView applied;

    @BeforeEach
    void theNetworkIsThere() {
        stack = bench.stack();
        network = new CacheServiceNetwork(bench, stack);
        applied = bench.apply(stack);
    }

    private static void assertSucceeded(RunView run) {
        assertThat(run.state())
                .as(
                        "%s",
                        run.steps().stream()
                                .filter(step -> step.state() != StepState.DONE)
                                .toList())
                .isEqualTo(RunState.SUCCEEDED);
    }

    /** The calls that changed something, as "ReplaceNetworkAclEntry ok", each with its count. */
    private static Map<String, Long> changes(RunView run) {
        return run.steps().stream()
                .flatMap(step -> step.calls().stream())
                .map(call -> call.substring(0, call.lastIndexOf(' ')))
                .collect(Collectors.groupingBy(call -> call, Collectors.counting()));
    }

    @Test
    void isAppliedWithoutAnyErrorOfAwsAndLeavesNothingToDo() {
        assertSucceeded(applied);
        assertThat(changes(applied).keySet()).allMatch(call -> call.endsWith(" ok"));
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void changesOneRuleWithOneCall() {
        bench.change(
                network.acl,
                network.acl(List.of(
                        CacheServiceNetwork.entry(Direction.INBOUND, 100, "22"),
                        CacheServiceNetwork.entry(Direction.INBOUND, 200, "443"))));

        RunView run = bench.apply(stack);

        assertSucceeded(run);
        assertThat(changes(run)).isEqualTo(Map.of("ReplaceNetworkAclEntry ok", 1L));
    }

    @Test
    void replacesAnAddressByAGroupAddingBeforeRemoving() {
        bench.change(network.bastion, network.group("bastion", CacheServiceNetwork.from(network.app, "22")));

        RunView run = bench.apply(stack);

        assertSucceeded(run);
        assertThat(run.steps().stream().flatMap(step -> step.calls().stream()))
                .extracting(call -> call.split(" ")[0])
                .containsExactly("AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress");
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void tearsDownGroupsThatReferToEachOther() {
        bench.change(network.bastion, network.group("bastion", CacheServiceNetwork.from(network.app, "22")));
        bench.apply(stack);
        bench.removeEverything(stack);
        RunView run = bench.apply(stack);

        assertSucceeded(run);
        assertThat(changes(run).keySet()).allMatch(call -> call.endsWith(" ok"));
    }

    @Test
    void handsASubnetFromOneAclToAnotherWithoutTheDefaultOneInBetween() {
        Ref<NetworkAclSpec> other = bench.add(stack, emptied(network.acl, "other", List.of()));
        bench.apply(stack);
        bench.change(network.acl, emptied(network.acl, "cache-public", List.of()));
        bench.change(other, emptied(network.acl, "other", List.of(network.publicSubnet)));
        sandbox.calls().clear();

        assertSucceeded(bench.apply(stack));
        assertThat(sandbox.calls().mutatingOperations()).containsExactly("ReplaceNetworkAclAssociation");
        assertThat(bench.todo(stack)).isEmpty();
    }

    private NetworkAclSpec emptied(Ref<NetworkAclSpec> like, String name, List<Ref<SubnetSpec>> subnets) {
        return new NetworkAclSpec(network.vpc, false, bench.spec(like).entries(), subnets, Tags.named(name));
    }

    @Test
    void replacesASubnetAndEverythingItDragsAlong() {
        bench.change(network.publicSubnet, network.subnet("10.0.9.0/24", true, "cache-public"));

        assertThat(bench.todo(stack))
                .containsExactlyInAnyOrder(
                        "REPLACE subnet cache-public",
                        "REPLACE nat-gateway cache-nat",
                        "UPDATE route-table cache-public",
                        "UPDATE route-table cache-private",
                        "UPDATE network-acl cache-public");
        assertSucceeded(bench.apply(stack));
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void letsTheNatGatewayAndItsElasticIpGoInOneActionAndComeBack() {
        List<ResourceId> costly = List.of(id(network.nat), id(network.elasticIp));
        inventory.pause(costly, Workbench.ANNA);

        assertThat(bench.todo(stack))
                .containsExactlyInAnyOrder(
                        "UPDATE route-table cache-private",
                        "DELETE elastic-ip cache-nat-ip",
                        "DELETE nat-gateway cache-nat");
        assertSucceeded(bench.apply(stack));
        assertThat(bench.todo(stack)).isEmpty();
        assertThat(ec2().describeAddresses().addresses()).isEmpty();

        inventory.resume(costly, Workbench.ANNA);
        assertSucceeded(bench.apply(stack));
        assertThat(bench.todo(stack)).isEmpty();
        assertThat(ec2().describeAddresses().addresses()).hasSize(1);
    }

    @Test
    void bringsBackTheElasticIpWithTheNatGatewayThatNeedsIt() {
        inventory.pause(List.of(id(network.nat), id(network.elasticIp)), Workbench.ANNA);
        bench.apply(stack);

        inventory.resume(List.of(id(network.nat)), Workbench.ANNA);

        assertThat(bench.todo(stack)).contains("CREATE elastic-ip cache-nat-ip");
        assertSucceeded(bench.apply(stack));
        assertThat(bench.todo(stack)).isEmpty();
    }

    private static ResourceId id(Ref<?> ref) {
        return ((Ref.Managed<?>) ref).id();
    }

    private Ec2Client ec2() {
        return clients.ec2(stack.scope());
    }

    @Test
    void isTornDownUntilTheAccountIsAsBeforeWithoutOneDependencyViolation() {
        bench.removeEverything(stack);
        RunView run = bench.apply(stack);

        assertSucceeded(run);
        assertThat(changes(run).keySet()).allMatch(call -> call.endsWith(" ok"));
        assertThat(inventory.items(stack.id())).isEmpty();
        assertThat(ec2().describeVpcs().vpcs()).allMatch(vpc -> vpc.isDefault());
        assertThat(ec2().describeInternetGateways().internetGateways()).hasSize(1);
        assertThat(ec2().describeRouteTables().routeTables()).hasSize(1);
        assertThat(ec2().describeNetworkAcls().networkAcls()).hasSize(1);
        assertThat(ec2().describeSecurityGroups().securityGroups()).hasSize(1);
        assertThat(ec2().describeVpcEndpoints().vpcEndpoints()).isEmpty();
        assertThat(ec2().describeAddresses().addresses()).isEmpty();
    }
}

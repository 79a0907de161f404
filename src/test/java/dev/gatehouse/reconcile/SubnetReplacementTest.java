package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.blueprint.BlueprintSamples;
import dev.gatehouse.blueprint.Blueprints;
import dev.gatehouse.blueprint.FilledStacks;
import dev.gatehouse.crash.Moves;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.planning.Change;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** A subnet that gets another block while a load balancer, an Auto Scaling group or a database stands in it. */
@PanelTest
class SubnetReplacementTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Blueprints blueprints;

    @Autowired
    private FilledStacks stacks;

    @Autowired
    private Clients clients;

    @Autowired
    private Sandbox sandbox;

    private Stack stack;

    @BeforeEach
    void aWebStack() {
        String account = bench.stack().scope().account();
        Blueprints.Offer offer = blueprints.named("ha-web");
        stack = stacks.fromBlueprint(
                new UUID(0, 1), offer, BlueprintSamples.of(offer, "web " + account, account), Workbench.ANNA);
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        sandbox.calls().clear();
    }

    private Item of(String kind) {
        return inventory.items(stack.id()).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void move(String from, String to) {
        Moves.block(inventory, stack, Cidr.parse(from), Cidr.parse(to));
    }

    private List<String> blocks() {
        return clients.ec2(stack.scope()).describeSubnets().subnets().stream()
                .filter(subnet -> !subnet.defaultForAz())
                .map(Subnet::cidrBlock)
                .toList();
    }

    private RunView applied() {
        RunView run = bench.apply(stack);
        assertThat(run.state())
                .as(
                        "%s",
                        run.steps().stream()
                                .filter(step -> step.state() != StepState.DONE)
                                .toList())
                .isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.todo(stack)).isEmpty();
        return run;
    }

    private List<String> findings(String code) {
        return bench.propose(stack).findings().stream()
                .filter(finding -> finding.diagnostic().code().equals(code))
                .flatMap(finding -> finding.diagnostic().arguments().stream())
                .toList();
    }

    @Test
    void movesTheLoadBalancerOverBeforeTheOldSubnetGoes() {
        String balancer = of("load-balancer").externalId();
        move("10.16.1.0/24", "10.16.21.0/24");
        assertThat(bench.todo(stack))
                .contains("UPDATE load-balancer " + of("load-balancer").name());
        assertThat(findings("replacement.drags")).isEmpty();

        applied();

        assertThat(of("load-balancer").externalId()).isEqualTo(balancer);
        assertThat(sandbox.calls().mutatingOperations())
                .containsSubsequence("CreateSubnet", "ReplaceNetworkAclAssociation", "SetSubnets", "DeleteSubnet")
                .doesNotContain("CreateLoadBalancer", "DeleteLoadBalancer");
        assertThat(blocks()).contains("10.16.21.0/24").doesNotContain("10.16.1.0/24");
    }

    @Test
    void letsTheInstancesOfTheGroupMoveOverOneAfterTheOther() {
        String group = of("auto-scaling-group").externalId();
        move("10.16.3.0/24", "10.16.23.0/24");

        applied();

        assertThat(of("auto-scaling-group").externalId()).isEqualTo(group);
        assertThat(sandbox.calls().mutatingOperations())
                .containsSubsequence(
                        "CreateSubnet", "UpdateAutoScalingGroup", "TerminateInstanceInAutoScalingGroup", "DeleteSubnet")
                .doesNotContain("CreateAutoScalingGroup", "DeleteAutoScalingGroup");
        assertThat(sandbox.calls().count("TerminateInstanceInAutoScalingGroup")).isOne();
        assertThat(blocks()).contains("10.16.23.0/24").doesNotContain("10.16.3.0/24");
    }

    @Test
    void saysWhatIsNotThereMeanwhileWhenTheBlocksOverlapAndReplacesThatToo() {
        move("10.16.1.0/24", "10.16.1.0/25");

        assertThat(findings("replacement.drags"))
                .singleElement()
                .satisfies(
                        names -> assertThat(names).contains(of("load-balancer").name()));
        assertThat(bench.propose(stack).plan().changes())
                .filteredOn(change -> change.kind().equals("load-balancer"))
                .noneMatch(Change::comesFirst);
        applied();
        assertThat(sandbox.calls().mutatingOperations())
                .containsSubsequence("DeleteLoadBalancer", "DeleteSubnet", "CreateSubnet", "CreateLoadBalancer");
    }

    @Test
    void refusesToReplaceWhatADatabaseStandsIn() {
        move("10.16.5.0/24", "10.16.25.0/24");

        assertThat(findings("replacement.held"))
                .singleElement()
                .satisfies(names -> assertThat(names).contains(of("db-instance").name()));
        assertThat(bench.propose(stack).isBlocked()).isTrue();
        assertThat(sandbox.calls().mutating()).isZero();
    }

    @Test
    void keepsTheRoutesOfTheOldSubnetUntilNobodyIsInIt() {
        move("10.16.3.0/24", "10.16.23.0/24");

        applied();

        assertThat(sandbox.calls().mutatingOperations())
                .doesNotContain("DisassociateRouteTable")
                .containsSubsequence("AssociateRouteTable", "UpdateAutoScalingGroup", "DeleteSubnet");
    }
}

package dev.gatehouse.kinds.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A NAT instance with an Elastic IP, through the engine: its order in creation, replacement and teardown. */
@PanelTest
class InstanceLifeTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Sandbox sandbox;

    private Stack stack;
    private Ref<ElasticIpSpec> address;
    private Ref<InstanceSpec> nat;
    private Ref<RouteTableSpec> inner;

    @BeforeEach
    void aNetworkBehindANatInstance() {
        stack = bench.stack();
        Ref<VpcSpec> vpc = add(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("net")));
        Ref<InternetGatewaySpec> gateway = add(new InternetGatewaySpec(vpc, Tags.named("gateway")));
        Ref<SubnetSpec> open = subnet(vpc, "public", "10.0.0.0/24");
        Ref<SubnetSpec> closed = subnet(vpc, "private", "10.0.1.0/24");
        Ref<SecurityGroupSpec> group =
                add(new SecurityGroupSpec(vpc, false, "nat", "nat", List.of(), Tags.named("nat")));
        address = add(new ElasticIpSpec(Tags.named("fixed")));
        nat = add(new InstanceSpec(
                MachineImages.AMAZON_LINUX,
                "t3.micro",
                open,
                List.of(group),
                null,
                null,
                PublicAddress.NO,
                address,
                new UserData(null, null, null, null, Cidr.parse("10.0.0.0/16"), null, null),
                false,
                true,
                null,
                8,
                RootVolumeType.GP3,
                true,
                false,
                false,
                true,
                2,
                Tags.named("nat")));
        add(table(vpc, gateway, open, "public"));
        inner = add(table(vpc, nat, closed, "private"));
    }

    @Test
    void isMadeReplacedAndTornDownWithoutAnErrorOfAws() {
        assertSmooth(bench.apply(stack));
        assertThat(bench.todo(stack)).isEmpty();
        String first = externalId(nat);
        String publicIp = seen(address).attributes().get("publicIp");
        assertThat(seen(nat).attributes().get("publicIp")).isEqualTo(publicIp);

        InstanceSpec before = bench.spec(nat);
        bench.change(nat, Ground.with(before, "userData", UserData.ofScript("#!/bin/sh\necho anew\n")));
        assertThat(bench.todo(stack)).contains("REPLACE instance nat");
        assertSmooth(bench.apply(stack));
        assertThat(bench.todo(stack)).isEmpty();
        assertThat(externalId(nat)).isNotEqualTo(first);
        assertThat(seen(nat).attributes().get("publicIp")).isEqualTo(publicIp);
        assertThat(((RouteTableSpec) seen(inner).spec()).routes())
                .extracting(Route::target)
                .anyMatch(target -> target.equals(nat));

        bench.removeEverything(stack);
        assertSmooth(bench.apply(stack));
        assertThat(inventory.items(stack.id())).isEmpty();
    }

    @Test
    void startsOnlyWhenItsSubnetHasItsWay() {
        sandbox.calls().clear();
        bench.apply(stack);
        List<String> calls = sandbox.calls().latest().stream()
                .map(call -> call.operation())
                .filter(call -> call.matches("RunInstances|CreateRoute|AssociateRouteTable"))
                .toList();
        assertThat(calls.subList(0, 3))
                .containsExactlyInAnyOrder("CreateRoute", "AssociateRouteTable", "RunInstances")
                .last()
                .isEqualTo("RunInstances");
    }

    @Test
    void givesUpItsElasticIpBeforeThatIsReleased() {
        bench.apply(stack);
        InstanceSpec before = bench.spec(nat);
        bench.change(nat, Ground.with(before, "elasticIp", null));
        inventory.remove(List.of(bench.item(address).orElseThrow().id()), Workbench.ANNA);
        assertSmooth(bench.apply(stack));
        assertThat(bench.item(address)).isEmpty();
        assertThat(seen(nat).attributes()).doesNotContainKey("associationId");
    }

    private static void assertSmooth(RunView run) {
        assertThat(run.state()).as("%s", run.steps()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.steps().stream().flatMap(step -> step.calls().stream())).allMatch(call -> call.contains(" ok "));
    }

    private String externalId(Ref<?> ref) {
        return String.valueOf(bench.item(ref).orElseThrow().externalId());
    }

    private Present<?> seen(Ref<?> ref) {
        return (Present<?>) bench.item(ref).orElseThrow().observed();
    }

    private <S extends Spec> Ref<S> add(S spec) {
        return bench.add(stack, spec);
    }

    private Ref<SubnetSpec> subnet(Ref<VpcSpec> vpc, String name, String block) {
        return add(new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse(block), false, Tags.named(name)));
    }

    private static RouteTableSpec table(
            Ref<VpcSpec> vpc, Ref<? extends RouteTarget> target, Ref<SubnetSpec> subnet, String name) {
        Ref<RouteTarget> leads = Ref.to(((Ref.Managed<?>) target).id());
        return new RouteTableSpec(
                vpc, false, List.of(new Route(Cidr.ANYWHERE, leads)), List.of(subnet), Tags.named(name));
    }
}

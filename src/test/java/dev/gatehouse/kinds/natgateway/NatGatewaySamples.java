package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class NatGatewaySamples implements KindSamples<NatGatewaySpec> {

    @Override
    public Class<NatGatewaySpec> specType() {
        return NatGatewaySpec.class;
    }

    @Override
    public List<Sample<NatGatewaySpec>> samples() {
        return List.of(
                new Sample<>("named", world -> new NatGatewaySpec(subnet(world), address(world), Tags.named("nat-a"))),
                new Sample<>("without tags", world -> new NatGatewaySpec(subnet(world), address(world), Tags.NONE)));
    }

    @Override
    public List<Edit<NatGatewaySpec>> inPlace() {
        return List.of(Edit.of(
                "tags", nat -> new NatGatewaySpec(nat.subnet(), nat.elasticIp(), Tags.of(Map.of("A", "b")))));
    }

    @Override
    public List<Edit<NatGatewaySpec>> replacing() {
        return List.of(
                new Edit<>("subnet", (world, nat) -> new NatGatewaySpec(subnet(world), nat.elasticIp(), nat.tags())),
                new Edit<>("address", (world, nat) -> new NatGatewaySpec(nat.subnet(), address(world), nat.tags())),
                Edit.of("no address", nat -> new NatGatewaySpec(nat.subnet(), null, nat.tags())));
    }

    @Override
    public NatGatewaySpec golden(int version) {
        return new NatGatewaySpec(KindSamples.ours(1), KindSamples.ours(2), Tags.named("nat-a"));
    }

    private static Ref<ElasticIpSpec> address(World world) {
        return world.has(new ElasticIpSpec(Tags.NONE));
    }

    private static Ref<SubnetSpec> subnet(World world) {
        Ref<VpcSpec> vpc = world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));
        world.has(new InternetGatewaySpec(vpc, Tags.NONE));
        return world.has(new SubnetSpec(vpc, world.zone(0), Cidr.parse("10.0.0.0/24"), true, Tags.NONE));
    }
}

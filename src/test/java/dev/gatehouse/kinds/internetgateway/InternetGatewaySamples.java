package dev.gatehouse.kinds.internetgateway;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class InternetGatewaySamples implements KindSamples<InternetGatewaySpec> {

    @Override
    public Class<InternetGatewaySpec> specType() {
        return InternetGatewaySpec.class;
    }

    @Override
    public List<Sample<InternetGatewaySpec>> samples() {
        return List.of(
                new Sample<>("attached", world -> new InternetGatewaySpec(vpc(world), Tags.named("door"))),
                new Sample<>("not attached", world -> new InternetGatewaySpec(null, Tags.NONE)));
    }

    @Override
    public List<Edit<InternetGatewaySpec>> inPlace() {
        return List.of(
                new Edit<>("another VPC", (world, gateway) -> new InternetGatewaySpec(vpc(world), gateway.tags())),
                Edit.of("detached", gateway -> new InternetGatewaySpec(null, gateway.tags())),
                Edit.of("tags", gateway -> new InternetGatewaySpec(gateway.vpc(), Tags.of(Map.of("Team", "network")))));
    }

    @Override
    public List<Edit<InternetGatewaySpec>> replacing() {
        return List.of();
    }

    @Override
    public InternetGatewaySpec golden(int version) {
        return new InternetGatewaySpec(KindSamples.ours(1), Tags.named("door"));
    }

    private static Ref<VpcSpec> vpc(World world) {
        return world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));
    }
}

package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class LoadBalancerSamples implements KindSamples<LoadBalancerSpec> {

    @Override
    public Class<LoadBalancerSpec> specType() {
        return LoadBalancerSpec.class;
    }

    @Override
    public List<Sample<LoadBalancerSpec>> samples() {
        return List.of(
                new Sample<>(
                        "for the internet",
                        world -> in(world, LoadBalancerScheme.INTERNET_FACING, 60, Tags.named("web"))),
                new Sample<>("internal", world -> in(world, LoadBalancerScheme.INTERNAL, 300, Tags.NONE)));
    }

    @Override
    public List<Edit<LoadBalancerSpec>> inPlace() {
        return List.of(
                Edit.of("idle timeout", balancer -> Ground.with(balancer, "idleTimeout", 120)),
                Edit.of("keep-alive", balancer -> Ground.with(balancer, "keepAlive", 600)),
                Edit.of("dropped headers", balancer -> Ground.with(balancer, "dropInvalidHeaders", true)),
                Edit.of("tags", balancer -> Ground.with(balancer, "tags", Tags.of(Map.of("Team", "web")))));
    }

    @Override
    public List<Edit<LoadBalancerSpec>> replacing() {
        return List.of(
                Edit.of("name", balancer -> Ground.with(balancer, "balancerName", Ground.fresh("other"))),
                Edit.of("scheme", balancer -> Ground.with(balancer, "scheme", LoadBalancerScheme.INTERNAL)));
    }

    @Override
    public LoadBalancerSpec golden(int version) {
        return new LoadBalancerSpec(
                "web",
                LoadBalancerScheme.INTERNET_FACING,
                List.of(KindSamples.ours(1), KindSamples.ours(2)),
                List.of(KindSamples.ours(3)),
                60,
                version == 1 ? 3600 : 7200,
                version > 1,
                version > 1,
                Tags.named("web"));
    }

    private static LoadBalancerSpec in(World world, LoadBalancerScheme scheme, int idleTimeout, Tags tags) {
        Ground ground = Ground.in(world);
        world.has(new InternetGatewaySpec(ground.vpc(), Tags.NONE));
        List<Ref<SubnetSpec>> subnets = ground.subnets();
        return new LoadBalancerSpec(
                Ground.fresh("web"), scheme, subnets, List.of(ground.open(world, 80)), idleTimeout, tags);
    }
}

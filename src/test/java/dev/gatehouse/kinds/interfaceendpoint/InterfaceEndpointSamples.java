package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public final class InterfaceEndpointSamples implements KindSamples<InterfaceEndpointSpec> {

    private static final String POLICY = "{\"Statement\":[{\"Action\":\"ssm:*\",\"Effect\":\"Allow\","
            + "\"Principal\":\"*\",\"Resource\":\"*\"}],\"Version\":\"2012-10-17\"}";

    @Override
    public Class<InterfaceEndpointSpec> specType() {
        return InterfaceEndpointSpec.class;
    }

    @Override
    public List<Sample<InterfaceEndpointSpec>> samples() {
        return List.of(
                new Sample<>("in a zone, with a policy", world -> {
                    Ground ground = Ground.in(world);
                    return new InterfaceEndpointSpec(
                            ground.vpc(),
                            "ssm",
                            List.of(ground.left()),
                            List.of(ground.open(world, 443)),
                            true,
                            POLICY,
                            Tags.named("ssm"));
                }),
                new Sample<>("in two zones, under its own name", world -> {
                    Ground ground = Ground.in(world);
                    return new InterfaceEndpointSpec(
                            ground.vpc(),
                            "ecr.dkr",
                            ground.subnets(),
                            List.of(ground.open(world, 443), ground.open(world, 443)),
                            false,
                            null,
                            Tags.NONE);
                }));
    }

    @Override
    public List<Edit<InterfaceEndpointSpec>> inPlace() {
        return List.of(
                new Edit<>(
                        "one subnet more",
                        (world, s) -> Ground.with(
                                s, "subnets", List.of(s.subnets().getFirst(), Ground.subnet(world, s.vpc(), 2)))),
                new Edit<>(
                        "another subnet",
                        (world, s) -> Ground.with(
                                s,
                                "subnets",
                                List.of(world.has(new SubnetSpec(
                                        s.vpc(), world.zone(2), Cidr.parse("10.0.3.0/24"), false, Tags.NONE))))),
                new Edit<>(
                        "another group",
                        (world, s) -> Ground.with(
                                s,
                                "securityGroups",
                                List.of(new Ground(
                                                s.vpc(),
                                                s.subnets().getFirst(),
                                                s.subnets().getFirst())
                                        .open(world, 443)))),
                Edit.of("no private name", s -> Ground.with(s, "privateDns", false)),
                Edit.of("another policy", s -> withPolicy(s, POLICY.replace("ssm:*", "ssm:GetParameter"))),
                Edit.of("no policy", s -> withPolicy(s, null)),
                Edit.of("tags", s -> Ground.with(s, "tags", Tags.of(Map.of("Team", "network")))));
    }

    @Override
    public List<Edit<InterfaceEndpointSpec>> replacing() {
        return List.of(Edit.of("service", s -> Ground.with(s, "service", "logs")), new Edit<>("vpc", (world, s) -> {
            Ground other = Ground.in(world);
            return new InterfaceEndpointSpec(
                    other.vpc(),
                    s.service(),
                    List.of(other.left()),
                    List.of(other.open(world, 443)),
                    s.privateDns(),
                    s.policy(),
                    s.tags());
        }));
    }

    @Override
    public InterfaceEndpointSpec golden(int version) {
        return new InterfaceEndpointSpec(
                KindSamples.ours(1),
                "ssm",
                List.of(KindSamples.ours(2), KindSamples.ours(3)),
                List.of(KindSamples.ours(4)),
                true,
                POLICY,
                Tags.named("ssm"));
    }

    private static InterfaceEndpointSpec withPolicy(InterfaceEndpointSpec s, @Nullable String policy) {
        return new InterfaceEndpointSpec(
                s.vpc(), s.service(), s.subnets(), s.securityGroups(), s.privateDns(), policy, s.tags());
    }
}

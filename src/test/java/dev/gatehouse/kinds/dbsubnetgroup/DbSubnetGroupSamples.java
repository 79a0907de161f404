package dev.gatehouse.kinds.dbsubnetgroup;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class DbSubnetGroupSamples implements KindSamples<DbSubnetGroupSpec> {

    @Override
    public Class<DbSubnetGroupSpec> specType() {
        return DbSubnetGroupSpec.class;
    }

    @Override
    public List<Sample<DbSubnetGroupSpec>> samples() {
        return List.of(
                new Sample<>("two zones", world -> in(world, Tags.named("data"))),
                new Sample<>("without a name", world -> in(world, Tags.NONE)));
    }

    @Override
    public List<Edit<DbSubnetGroupSpec>> inPlace() {
        return List.of(
                Edit.of("description", s -> Ground.with(s, "description", "other")),
                Edit.of("tags", s -> Ground.with(s, "tags", Tags.of(Map.of("Team", "data")))),
                new Edit<>(
                        "other subnets",
                        (world, s) -> Ground.with(s, "subnets", Ground.in(world).subnets())));
    }

    @Override
    public List<Edit<DbSubnetGroupSpec>> replacing() {
        return List.of(Edit.of("name", s -> Ground.with(s, "groupName", Ground.fresh("other"))));
    }

    @Override
    public DbSubnetGroupSpec golden(int version) {
        return new DbSubnetGroupSpec(
                "orders", "Both zones", List.of(KindSamples.ours(1), KindSamples.ours(2)), Tags.named("orders"));
    }

    private static DbSubnetGroupSpec in(World world, Tags tags) {
        return new DbSubnetGroupSpec(
                Ground.fresh("data"), "Managed by Gatehouse", Ground.in(world).subnets(), tags);
    }
}

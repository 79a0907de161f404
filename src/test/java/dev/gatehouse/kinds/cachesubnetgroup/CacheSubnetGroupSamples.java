package dev.gatehouse.kinds.cachesubnetgroup;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class CacheSubnetGroupSamples implements KindSamples<CacheSubnetGroupSpec> {

    @Override
    public Class<CacheSubnetGroupSpec> specType() {
        return CacheSubnetGroupSpec.class;
    }

    @Override
    public List<Sample<CacheSubnetGroupSpec>> samples() {
        return List.of(
                new Sample<>(
                        "two zones",
                        world -> new CacheSubnetGroupSpec(
                                Ground.fresh("cache"), "Both", Ground.in(world).subnets(), Tags.named("cache"))),
                new Sample<>(
                        "one zone",
                        world -> new CacheSubnetGroupSpec(
                                Ground.fresh("cache"),
                                "One",
                                List.of(Ground.in(world).left()),
                                Tags.NONE)));
    }

    @Override
    public List<Edit<CacheSubnetGroupSpec>> inPlace() {
        return List.of(
                Edit.of("description", s -> Ground.with(s, "description", "other")),
                Edit.of("tags", s -> Ground.with(s, "tags", Tags.of(Map.of("Team", "data")))),
                new Edit<>(
                        "other subnets",
                        (world, s) -> Ground.with(s, "subnets", Ground.in(world).subnets())));
    }

    @Override
    public List<Edit<CacheSubnetGroupSpec>> replacing() {
        return List.of(Edit.of("name", s -> Ground.with(s, "groupName", Ground.fresh("other"))));
    }

    @Override
    public CacheSubnetGroupSpec golden(int version) {
        return new CacheSubnetGroupSpec(
                "sessions", "Both zones", List.of(KindSamples.ours(1), KindSamples.ours(2)), Tags.named("sessions"));
    }
}

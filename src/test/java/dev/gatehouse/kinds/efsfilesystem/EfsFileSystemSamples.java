package dev.gatehouse.kinds.efsfilesystem;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class EfsFileSystemSamples implements KindSamples<EfsFileSystemSpec> {

    @Override
    public Class<EfsFileSystemSpec> specType() {
        return EfsFileSystemSpec.class;
    }

    @Override
    public List<Sample<EfsFileSystemSpec>> samples() {
        return List.of(
                new Sample<>("in all zones", world -> regional(Tags.named("shared"))),
                new Sample<>(
                        "in one zone",
                        world -> new EfsFileSystemSpec(
                                world.zone(0),
                                false,
                                EfsThroughput.BURSTING,
                                null,
                                ColdStorage.AFTER_30_DAYS,
                                ColdStorage.NEVER,
                                true,
                                false,
                                Tags.NONE)),
                new Sample<>(
                        "with throughput that is bought",
                        world -> new EfsFileSystemSpec(
                                null,
                                true,
                                EfsThroughput.PROVISIONED,
                                64,
                                ColdStorage.NEVER,
                                ColdStorage.NEVER,
                                false,
                                true,
                                Tags.NONE)));
    }

    private static EfsFileSystemSpec regional(Tags tags) {
        return new EfsFileSystemSpec(
                null, true, EfsThroughput.ELASTIC, null, ColdStorage.NEVER, ColdStorage.NEVER, false, true, tags);
    }

    @Override
    public List<Edit<EfsFileSystemSpec>> inPlace() {
        return List.of(
                Edit.of("cold storage", s -> Ground.with(s, "coldStorage", ColdStorage.AFTER_14_DAYS)),
                Edit.of(
                        "archive",
                        s -> Ground.with(
                                Ground.with(s, "archive", ColdStorage.AFTER_90_DAYS), "backOnFirstRead", true)),
                Edit.of("backup", s -> Ground.with(s, "backup", false)),
                Edit.of("tags", s -> Ground.with(s, "tags", Tags.of(Map.of("Team", "web")))));
    }

    @Override
    public List<Edit<EfsFileSystemSpec>> replacing() {
        return List.of(
                new Edit<>("zone", (world, s) -> Ground.with(s, "availabilityZone", world.zone(1))),
                Edit.of("encryption", s -> Ground.with(s, "encrypted", false)));
    }

    @Override
    public EfsFileSystemSpec golden(int version) {
        return new EfsFileSystemSpec(
                "ap-northeast-2a",
                true,
                version > 1 ? EfsThroughput.PROVISIONED : EfsThroughput.ELASTIC,
                version > 1 ? 64 : null,
                ColdStorage.AFTER_30_DAYS,
                version > 1 ? ColdStorage.AFTER_90_DAYS : ColdStorage.NEVER,
                version > 1,
                true,
                Tags.named("shared"));
    }
}

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
                new Sample<>(
                        "in all zones",
                        world -> new EfsFileSystemSpec(
                                null, true, EfsThroughput.ELASTIC, ColdStorage.NEVER, true, Tags.named("shared"))),
                new Sample<>(
                        "in one zone",
                        world -> new EfsFileSystemSpec(
                                world.zone(0),
                                false,
                                EfsThroughput.BURSTING,
                                ColdStorage.AFTER_30_DAYS,
                                false,
                                Tags.NONE)));
    }

    @Override
    public List<Edit<EfsFileSystemSpec>> inPlace() {
        return List.of(
                Edit.of("cold storage", s -> Ground.with(s, "coldStorage", ColdStorage.AFTER_14_DAYS)),
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
                "ap-northeast-2a", true, EfsThroughput.ELASTIC, ColdStorage.AFTER_30_DAYS, true, Tags.named("shared"));
    }
}

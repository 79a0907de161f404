package dev.gatehouse.kinds.efsmounttarget;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.efsfilesystem.ColdStorage;
import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.efsfilesystem.EfsThroughput;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;

public final class EfsMountTargetSamples implements KindSamples<EfsMountTargetSpec> {

    @Override
    public Class<EfsMountTargetSpec> specType() {
        return EfsMountTargetSpec.class;
    }

    @Override
    public List<Sample<EfsMountTargetSpec>> samples() {
        return List.of(
                new Sample<>("with a name", world -> in(world, Tags.named("shared a"))),
                new Sample<>("without a name", world -> in(world, Tags.NONE)));
    }

    @Override
    public List<Edit<EfsMountTargetSpec>> inPlace() {
        return List.of(Edit.of("name", s -> Ground.with(s, "tags", Tags.named("other"))));
    }

    @Override
    public List<Edit<EfsMountTargetSpec>> replacing() {
        return List.of(
                new Edit<>("subnet", (world, s) -> in(world, Tags.NONE)),
                new Edit<>("file system", (world, s) -> Ground.with(s, "fileSystem", fileSystem(world))));
    }

    @Override
    public EfsMountTargetSpec golden(int version) {
        return new EfsMountTargetSpec(
                KindSamples.ours(1), KindSamples.ours(2), List.of(KindSamples.ours(3)), Tags.named("shared a"));
    }

    /** File systems, and the mount targets of each. */
    @Override
    public int callsToObserveTwo() {
        return 3;
    }

    private static EfsMountTargetSpec in(World world, Tags tags) {
        Ground ground = Ground.in(world);
        return new EfsMountTargetSpec(fileSystem(world), ground.left(), List.of(ground.open(world, 2049)), tags);
    }

    private static Ref<EfsFileSystemSpec> fileSystem(World world) {
        return world.has(new EfsFileSystemSpec(
                null, true, EfsThroughput.ELASTIC, null, ColdStorage.NEVER, ColdStorage.NEVER, false, true, Tags.NONE));
    }
}

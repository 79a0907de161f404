package dev.gatehouse.kinds.efsmounttarget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.PaperWorld;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.efsfilesystem.ColdStorage;
import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.efsfilesystem.EfsThroughput;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EfsMountTargetKindTest {

    private final PaperStack stack = new PaperStack();
    private final PaperWorld world = new PaperWorld(stack);
    private final Ground ground = Ground.in(world);
    private final Ref<EfsFileSystemSpec> files = fileSystem(null);
    private final EfsMountTargetSpec sound =
            new EfsMountTargetSpec(files, ground.left(), List.of(ground.open(world, 2049)), Tags.named("a"));

    @Test
    void findsNothingInASoundOne() {
        assertThat(stack.findings(sound)).isEmpty();
    }

    @Test
    void isTheOnlyOneOfItsZone() {
        stack.add("there", sound);
        assertThat(stack.findings(sound)).containsExactly("error efs-mount-target.zone-taken subnet");
        assertThat(stack.findings(Ground.with(sound, "subnet", ground.right()))).isEmpty();
        assertThat(stack.findings(Ground.with(sound, "fileSystem", fileSystem(null))))
                .isEmpty();
    }

    @Test
    void isInTheVpcOfTheOthersAndOfItsGroups() {
        stack.add("there", sound);
        Ground other = Ground.in(world);
        assertThat(stack.findings(Ground.with(sound, "subnet", other.right())))
                .containsExactly(
                        "error efs-mount-target.other-vpc subnet",
                        "error efs-mount-target.group-of-other-vpc securityGroups[0]");
    }

    @Test
    void isInTheOneZoneOfItsFileSystem() {
        EfsMountTargetSpec far = Ground.with(sound, "fileSystem", fileSystem("ap-northeast-2b"));
        assertThat(stack.findings(far)).containsExactly("error efs-mount-target.other-zone subnet");
        assertThat(stack.findings(Ground.with(far, "subnet", ground.right()))).isEmpty();
    }

    @Test
    void opensThePortOfNfs() {
        assertThat(stack.findings(Ground.with(sound, "securityGroups", List.of(ground.open(world, 22)))))
                .containsExactly("warning efs-mount-target.port-not-open securityGroups");
        assertThat(stack.findings(Ground.with(sound, "securityGroups", List.of())))
                .containsExactly("error efs-mount-target.no-group securityGroups");
    }

    @Test
    void bearsNoTagsButAName() {
        assertThat(stack.findings(Ground.with(sound, "tags", Tags.of(Map.of("Team", "web")))))
                .containsExactly("error efs-mount-target.no-tags");
    }

    @Test
    void isProposedInAZoneThatHasNone() {
        stack.add("there", sound);
        assertThat(Rooms.kind(EfsMountTargetSpec.class).proposal(stack))
                .containsEntry("fileSystem", files.toString())
                .containsEntry("subnet", ground.right().toString());
    }

    private Ref<EfsFileSystemSpec> fileSystem(@Nullable String zone) {
        return world.has(new EfsFileSystemSpec(
                zone, true, EfsThroughput.ELASTIC, null, ColdStorage.NEVER, ColdStorage.NEVER, false, true, Tags.NONE));
    }
}

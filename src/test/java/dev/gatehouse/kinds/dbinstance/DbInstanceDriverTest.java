package dev.gatehouse.kinds.dbinstance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rds.model.DBSnapshot;

class DbInstanceDriverTest {

    private final SandboxWorld world = new SandboxWorld();
    private final Kind<DbInstanceSpec> kind = SandboxWorld.kind(DbInstanceSpec.class);
    private final DbInstanceSpec small =
            Ground.with(new DbInstanceSamples().samples().getFirst().in().apply(world), "multiAz", false);

    @Test
    void growsAndIsUpgradedByOneCall() {
        DbInstanceSpec old = Ground.with(small, "engineVersion", "8.0.43");
        String id = world.has(old).externalId();
        DbInstanceSpec wanted = Ground.with(Ground.with(old, "allocatedStorage", 40), "engineVersion", "8.4.6");
        List<String> calls = SandboxWorld.calls(() -> world.settle(kind, id, wanted));
        assertThat(calls).filteredOn(call -> !call.startsWith("Describe")).containsExactly("ModifyDBInstance");
    }

    @Test
    void keepsAFinalSnapshotIfThatIsWhatIsWanted() {
        delete(Ground.with(small, "finalSnapshot", FinalSnapshot.KEEP));
        List<DBSnapshot> kept = world.clients().rds().describeDBSnapshots().dbSnapshots();
        assertThat(kept).extracting(DBSnapshot::dbInstanceIdentifier).containsExactly(small.identifier());
        assertThat(kept.getFirst().dbSnapshotIdentifier()).startsWith(small.identifier() + "-final-");
    }

    @Test
    void leavesASnapshotAloneThatSomebodyHasGivenItsName() {
        DbInstanceSpec kept = Ground.with(small, "finalSnapshot", FinalSnapshot.KEEP);
        String id = world.has(kept).externalId();
        String name = DbInstanceDriver.snapshotName(world.observe(kind, id).orElseThrow());
        world.clients()
                .rds()
                .createDBSnapshot(wanted -> wanted.dbInstanceIdentifier(id).dbSnapshotIdentifier(name));
        world.until(() -> world.observe(kind, id).orElseThrow().isReady(), "ready");
        world.delete(kind, world.observe(kind, id).orElseThrow());
        world.until(() -> world.observe(kind, id).isEmpty(), "gone");
        assertThat(world.clients().rds().describeDBSnapshots().dbSnapshots())
                .extracting(DBSnapshot::dbSnapshotIdentifier)
                .contains(name, name + "-2");
    }

    @Test
    void keepsNoneIfThatIsWhatIsWanted() {
        delete(small);
        assertThat(world.clients().rds().describeDBSnapshots().dbSnapshots()).isEmpty();
    }

    @Test
    void leavesThePasswordToAws() {
        Present<DbInstanceSpec> there =
                world.observe(kind, world.has(small).externalId()).orElseThrow();
        String secret = there.attributes().get("secret");
        assertThat(world.clients()
                        .secretsManager()
                        .getSecretValue(wanted -> wanted.secretId(secret))
                        .secretString())
                .contains("\"username\":\"dbadmin\"");
    }

    private void delete(DbInstanceSpec spec) {
        String id = world.has(spec).externalId();
        world.delete(kind, world.observe(kind, id).orElseThrow());
        world.until(() -> world.observe(kind, id).isEmpty(), "gone");
    }
}

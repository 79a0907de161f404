package dev.gatehouse.kinds.replicationgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.resource.Driver.Creation;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticache.model.ElastiCacheException;
import software.amazon.awssdk.services.elasticache.model.Snapshot;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

class ReplicationGroupDriverTest {

    private final SandboxWorld world = new SandboxWorld();
    private final Kind<ReplicationGroupSpec> kind = SandboxWorld.kind(ReplicationGroupSpec.class);
    private final SecretsManagerClient secrets = world.clients().secretsManager();
    private final ReplicationGroupSpec asking =
            new ReplicationGroupSamples().samples().getFirst().in().apply(world);

    @Test
    void handsOnATokenThatSecretsManagerMakesAndKeeps() {
        Present<ReplicationGroupSpec> there = made(asking);
        String secret = there.attributes().get("secret");
        assertThat(secret).startsWith("gatehouse/" + asking.identifier() + "/auth-");
        assertThat(secrets.getSecretValue(wanted -> wanted.secretId(secret)).secretString())
                .matches("[A-Za-z0-9]{64}");
        assertThat(secrets.describeSecret(wanted -> wanted.secretId(secret)).tags())
                .extracting(tag -> tag.key())
                .contains("gatehouse:stack", "gatehouse:operation");
        assertThat(there.toString())
                .doesNotContain(secrets.getSecretValue(wanted -> wanted.secretId(secret))
                        .secretString());
    }

    @Test
    void makesOneTokenHoweverOftenItIsAskedToCreate() {
        Creation creation = SandboxWorld.creation(asking, SandboxWorld.ownership());
        String id = world.create(kind, asking, creation);
        String secret = world.observe(kind, id).orElseThrow().attributes().get("secret");
        String first = secrets.getSecretValue(wanted -> wanted.secretId(secret)).secretString();
        world.create(kind, asking, creation);
        assertThat(secrets.getSecretValue(wanted -> wanted.secretId(secret)).secretString())
                .isEqualTo(first);
        assertThat(secrets.listSecrets().secretList()).hasSize(1);
    }

    @Test
    void asksForATokenLaterInTwoSteps() {
        ReplicationGroupSpec open = Ground.with(asking, "auth", false);
        String id = made(open).externalId();
        List<String> calls = SandboxWorld.calls(() -> world.settle(kind, id, asking));
        assertThat(calls)
                .filteredOn(call -> !call.matches("(Describe|List|Get).*"))
                .containsExactly(
                        "CreateSecret",
                        "AddTagsToResource",
                        "ModifyReplicationGroup",
                        "ModifyReplicationGroup",
                        "RemoveTagsFromResource");
        assertThat(kind.replaces(open, asking)).isFalse();
        assertThat(kind.replaces(asking, open)).isTrue();
    }

    @Test
    void deletesTheTokenWithItsGroupToBeHadBackForAWeek() {
        Present<ReplicationGroupSpec> there = made(asking);
        world.delete(kind, there);
        world.delete(kind, there);
        assertThat(secrets.listSecrets().secretList()).isEmpty();
        assertThat(secrets.listSecrets(all -> all.includePlannedDeletion(true)).secretList())
                .extracting(SecretListEntry::name)
                .containsExactly(there.attributes().get("secret"));
    }

    @Test
    void givesTheTokenBackIfItsGroupCannotGo() {
        Present<ReplicationGroupSpec> there = made(asking);
        world.clients()
                .elastiCache()
                .createSnapshot(
                        wanted -> wanted.replicationGroupId(asking.identifier()).snapshotName(Ground.fresh("busy")));
        assertThatThrownBy(() -> world.delete(kind, there)).isInstanceOf(ElastiCacheException.class);
        assertThat(secrets.listSecrets().secretList()).hasSize(1);
    }

    @Test
    void leavesASnapshotAloneThatSomebodyHasGivenItsName() {
        Present<ReplicationGroupSpec> there = made(Ground.with(asking, "finalSnapshot", FinalSnapshot.KEEP));
        String name = asking.identifier() + "-final-"
                + there.ownership().orElseThrow().operation().toString().substring(0, 8);
        world.clients()
                .elastiCache()
                .createSnapshot(
                        wanted -> wanted.replicationGroupId(asking.identifier()).snapshotName(name));
        world.until(() -> world.observe(kind, there.externalId()).orElseThrow().isReady(), "ready");
        world.delete(kind, there);
        assertThat(world.clients().elastiCache().describeSnapshots().snapshots())
                .extracting(Snapshot::snapshotName)
                .containsExactlyInAnyOrder(name, name + "-2");
    }

    private Present<ReplicationGroupSpec> made(ReplicationGroupSpec spec) {
        return world.observe(kind, world.has(spec).externalId()).orElseThrow();
    }
}

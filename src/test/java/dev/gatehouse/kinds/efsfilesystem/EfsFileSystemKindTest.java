package dev.gatehouse.kinds.efsfilesystem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.resource.Tags;
import org.junit.jupiter.api.Test;

class EfsFileSystemKindTest {

    private final PaperStack stack = new PaperStack();
    private final EfsFileSystemSpec sound = new EfsFileSystemSpec(
            null,
            true,
            EfsThroughput.ELASTIC,
            null,
            ColdStorage.AFTER_30_DAYS,
            ColdStorage.AFTER_90_DAYS,
            true,
            true,
            Tags.NONE);

    @Test
    void saysThatNobodyReachesItYet() {
        assertThat(stack.findings(sound)).containsExactly("info efs-file-system.no-mount-target");
    }

    @Test
    void warnsOfOneZoneNoEncryptionAndNoBackup() {
        assertThat(stack.findings(Ground.with(sound, "availabilityZone", "ap-northeast-2a")))
                .contains("warning efs-file-system.one-zone availabilityZone");
        assertThat(stack.findings(Ground.with(sound, "encrypted", false)))
                .contains("warning efs-file-system.not-encrypted encrypted");
        assertThat(stack.findings(Ground.with(sound, "backup", false)))
                .contains("warning efs-file-system.no-backup backup");
    }

    @Test
    void knowsTheZonesOfItsRegion() {
        assertThat(stack.findings(Ground.with(sound, "availabilityZone", "eu-west-1a")))
                .contains("error efs-file-system.unknown-zone availabilityZone");
        assertThat(stack.withoutZones().findings(Ground.with(sound, "availabilityZone", "ap-northeast-2z")))
                .contains("warning efs-file-system.one-zone availabilityZone");
    }

    @Test
    void archivesLaterThanInfrequentAccessAndWithElasticThroughputOnly() {
        assertThat(stack.findings(Ground.with(sound, "archive", ColdStorage.AFTER_30_DAYS)))
                .contains("error efs-file-system.archive-too-early archive");
        assertThat(stack.findings(Ground.with(sound, "throughput", EfsThroughput.BURSTING)))
                .contains("error efs-file-system.archive-not-elastic archive");
        assertThat(stack.findings(Ground.with(sound, "availabilityZone", "ap-northeast-2a")))
                .contains("warning efs-file-system.archive-of-one-zone archive");
    }

    @Test
    void buysThroughputWhereItIsProvisioned() {
        EfsFileSystemSpec bought =
                Ground.with(Ground.with(sound, "throughput", EfsThroughput.PROVISIONED), "archive", ColdStorage.NEVER);
        assertThat(stack.findings(bought)).contains("error efs-file-system.no-throughput provisioned");
        assertThat(stack.findings(Ground.with(bought, "provisioned", 3415)))
                .contains("error efs-file-system.throughput-out-of-range provisioned");
        assertThat(stack.findings(Ground.with(bought, "provisioned", 3414)))
                .containsExactly("info efs-file-system.no-mount-target");
        assertThat(stack.findings(Ground.with(sound, "provisioned", 64)))
                .contains("error efs-file-system.throughput-not-provisioned provisioned");
    }
}

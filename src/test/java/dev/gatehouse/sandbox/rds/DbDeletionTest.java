package dev.gatehouse.sandbox.rds;

import static dev.gatehouse.sandbox.Tenant.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.DeleteDbInstanceRequest;

class DbDeletionTest {

    private final Tenant tenant = Tenant.asOnAws();
    private final Databases databases = new Databases(tenant);

    @BeforeEach
    void makeADatabase() {
        databases.create(wanted -> wanted.multiAZ(true));
        tenant.pass(Duration.ofMinutes(11));
    }

    @Test
    void needsAWordOnTheFinalSnapshot() {
        refused(
                400,
                "InvalidParameterCombination",
                "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.",
                () -> delete(gone -> {}));
        refused(
                "InvalidParameterCombination",
                () -> delete(gone -> gone.skipFinalSnapshot(true).finalDBSnapshotIdentifier("last")));
    }

    @Test
    void isRefusedWhileTheInstanceIsProtected() {
        tenant.rds.modifyDBInstance(
                changed -> changed.dbInstanceIdentifier("orders").deletionProtection(true));
        refused(
                400,
                "InvalidParameterCombination",
                "Cannot delete protected DB Instance, please disable deletion protection and try again.",
                () -> delete(gone -> gone.skipFinalSnapshot(true)));
    }

    @Test
    void holdsItsSubnetsUntilItIsDone() {
        delete(gone -> gone.skipFinalSnapshot(true));
        assertThat(databases.status()).isEqualTo("deleting");
        refused(
                400,
                "InvalidDBInstanceState",
                "Instance orders is already being deleted.",
                () -> delete(gone -> gone.skipFinalSnapshot(true)));
        tenant.pass(Duration.ofSeconds(284));
        refused("DependencyViolation", () -> tenant.ec2.deleteSubnet(gone -> gone.subnetId(tenant.left)));
        tenant.pass(Duration.ofSeconds(1));
        refused(404, "DBInstanceNotFound", "DBInstance orders not found.", databases::show);
        tenant.rds.deleteDBSubnetGroup(gone -> gone.dbSubnetGroupName("data"));
        tenant.ec2.deleteSubnet(gone -> gone.subnetId(tenant.left));
        tenant.ec2.deleteSubnet(gone -> gone.subnetId(tenant.right));
        assertThat(databases.events()).last().isEqualTo("DB instance deleted");
    }

    @Test
    void takesAutomatedSnapshotsAlong() {
        assertThat(snapshots()).containsExactly("rds:orders-2026-01-01-00-10 automated");
        refused(
                "InvalidDBSnapshotState",
                () -> tenant.rds.deleteDBSnapshot(gone -> gone.dbSnapshotIdentifier("rds:orders-2026-01-01-00-10")));
        delete(gone -> gone.skipFinalSnapshot(true));
        tenant.pass(Duration.ofMinutes(6));
        assertThat(snapshots()).isEmpty();
    }

    private List<String> snapshots() {
        return tenant.rds.describeDBSnapshots().dbSnapshots().stream()
                .map(snapshot -> snapshot.dbSnapshotIdentifier() + " " + snapshot.snapshotType())
                .toList();
    }

    @Test
    void keepsAFinalSnapshotWhereOneIsWanted() {
        delete(gone -> gone.finalDBSnapshotIdentifier("Orders-Last"));
        tenant.pass(Duration.ofMinutes(6));
        DBSnapshot kept = tenant.rds
                .describeDBSnapshots(wanted -> wanted.dbSnapshotIdentifier("orders-last"))
                .dbSnapshots()
                .getFirst();
        assertThat(kept.status() + " " + kept.engine() + " " + kept.allocatedStorage())
                .isEqualTo("available mysql 20");
        refused(404, "DBInstanceNotFound", "DBInstance orders not found.", databases::show);
        databases.create(wanted -> {});
        tenant.pass(Duration.ofMinutes(6));
        refused(
                400,
                "DBSnapshotAlreadyExists",
                "Cannot create the snapshot because a snapshot with the identifier orders-last already exists.",
                () -> delete(gone -> gone.finalDBSnapshotIdentifier("orders-last")));
        assertThat(databases.status()).isEqualTo("available");
        tenant.rds.deleteDBSnapshot(gone -> gone.dbSnapshotIdentifier("orders-last"));
        refused(
                404,
                "DBSnapshotNotFound",
                "DBSnapshot orders-last not found.",
                () -> tenant.rds.describeDBSnapshots(wanted -> wanted.dbSnapshotIdentifier("orders-last")));
    }

    private void delete(Consumer<DeleteDbInstanceRequest.Builder> more) {
        tenant.rds.deleteDBInstance(gone -> more.accept(gone.dbInstanceIdentifier("orders")));
    }
}

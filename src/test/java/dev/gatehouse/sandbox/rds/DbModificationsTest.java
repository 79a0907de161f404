package dev.gatehouse.sandbox.rds;

import static dev.gatehouse.sandbox.Tenant.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Tenant;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;

class DbModificationsTest {

    private final Tenant tenant = Tenant.asOnAws();
    private final Databases databases = new Databases(tenant);

    @BeforeEach
    void makeADatabase() {
        // 1 January 2026 is a Thursday.
        databases.create(wanted ->
                wanted.preferredMaintenanceWindow("Sat:03:00-Sat:04:00").preferredBackupWindow("01:00-02:00"));
        tenant.pass(Duration.ofMinutes(6));
    }

    @Test
    void waitForTheMaintenanceWindow() {
        modify(changed -> changed.dbInstanceClass("db.t3.small").allocatedStorage(30));
        DBInstance waiting = databases.show();
        assertThat(waiting.dbInstanceStatus()).isEqualTo("available");
        assertThat(waiting.dbInstanceClass()).isEqualTo("db.t3.micro");
        assertThat(waiting.pendingModifiedValues().dbInstanceClass()).isEqualTo("db.t3.small");
        assertThat(waiting.pendingModifiedValues().allocatedStorage()).isEqualTo(30);
        assertThat(databases.events()).doesNotContain("Applying modification to database instance class");
        tenant.pass(Duration.ofHours(51).minusMinutes(6));
        assertThat(databases.status()).isEqualTo("modifying");
        tenant.pass(Duration.ofMinutes(8));
        DBInstance done = databases.show();
        assertThat(done.dbInstanceStatus() + " " + done.dbInstanceClass() + " " + done.allocatedStorage())
                .isEqualTo("available db.t3.small 30");
        assertThat(done.pendingModifiedValues().dbInstanceClass()).isNull();
        assertThat(databases.events())
                .contains(
                        "Applying modification to database instance class",
                        "Finished applying modification to DB instance class");
    }

    @Test
    void areAppliedImmediatelyWithWhatWasPending() {
        modify(changed -> changed.dbInstanceClass("db.t3.small"));
        modify(changed -> changed.allocatedStorage(40).applyImmediately(true));
        assertThat(databases.status()).isEqualTo("modifying");
        tenant.pass(Duration.ofMinutes(8));
        DBInstance done = databases.show();
        assertThat(done.dbInstanceClass() + " " + done.allocatedStorage()).isEqualTo("db.t3.small 40");
        tenant.pass(Duration.ofDays(3));
        assertThat(databases.status()).isEqualTo("available");
    }

    @Test
    void areTakenBackByAskingForWhatThereIs() {
        modify(changed -> changed.dbInstanceClass("db.t3.small"));
        modify(changed -> changed.dbInstanceClass("db.t3.micro"));
        assertThat(databases.show().pendingModifiedValues().dbInstanceClass()).isNull();
        tenant.pass(Duration.ofDays(7));
        assertThat(databases.events()).noneMatch(event -> event.contains("modification"));
    }

    @Test
    void changeOptionsAtOnce() {
        String other = tenant.ec2
                .createSecurityGroup(
                        wanted -> wanted.vpcId(tenant.vpc).groupName("other").description("other"))
                .groupId();
        modify(changed -> changed.deletionProtection(true)
                .backupRetentionPeriod(7)
                .copyTagsToSnapshot(true)
                .vpcSecurityGroupIds(other));
        DBInstance now = databases.show();
        assertThat(now.dbInstanceStatus()).isEqualTo("available");
        assertThat(now.deletionProtection() && now.copyTagsToSnapshot()).isTrue();
        assertThat(now.backupRetentionPeriod()).isEqualTo(7);
        assertThat(tenant.interfaceIn(tenant.right).groups().getFirst().groupId())
                .isEqualTo(other);
    }

    @Test
    void growAVolumeThatHasNoOperationsOfItsOwn() {
        modify(changed -> changed.storageType("gp2").applyImmediately(true));
        tenant.pass(Duration.ofHours(1));
        modify(changed -> changed.allocatedStorage(40).iops(0).applyImmediately(true));
        tenant.pass(Duration.ofHours(1));
        assertThat(databases.show().allocatedStorage()).isEqualTo(40);
        assertThat(databases.show().iops()).isNull();
    }

    @Test
    void exportOtherLogsFromNowOn() {
        modify(changed -> changed.cloudwatchLogsExportConfiguration(logs -> logs.enableLogTypes("error", "general")));
        assertThat(databases.show().enabledCloudwatchLogsExports()).containsExactly("error", "general");
        modify(changed -> changed.cloudwatchLogsExportConfiguration(
                logs -> logs.enableLogTypes("audit").disableLogTypes("general")));
        assertThat(databases.show().enabledCloudwatchLogsExports()).containsExactly("error", "audit");
    }

    @Test
    void addAStandbyWithoutAnInterruption() {
        String before = databases.answer().getFirst();
        modify(changed -> changed.multiAZ(true).applyImmediately(true));
        assertThat(databases.show().multiAZ()).isFalse();
        tenant.pass(Duration.ofMinutes(5));
        DBInstance now = databases.show();
        assertThat(now.multiAZ()).isTrue();
        assertThat(now.secondaryAvailabilityZone()).isEqualTo("ap-northeast-2a");
        assertThat(databases.answer()).containsExactly(before);
        assertThat(databases.events())
                .endsWith(
                        "Applying modification to convert to a Multi-AZ DB Instance",
                        "Finished applying modification to convert to a Multi-AZ DB instance");
    }

    @Test
    void growStorageByATenthAtLeastAndNeverShrinkIt() {
        modify(changed -> changed.allocatedStorage(21).applyImmediately(true));
        tenant.pass(Duration.ofMinutes(8));
        assertThat(databases.show().allocatedStorage()).isEqualTo(22);
        refused("InvalidParameterCombination", () -> modify(changed -> changed.allocatedStorage(20)));
    }

    @Test
    void refuseMajorVersionsUnlessAllowedAndEveryDowngrade() {
        refused(
                400,
                "InvalidParameterCombination",
                "The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.",
                () -> modify(changed -> changed.engineVersion("8.4.6")));
        modify(changed ->
                changed.engineVersion("8.4.6").allowMajorVersionUpgrade(true).applyImmediately(true));
        tenant.pass(Duration.ofMinutes(8));
        assertThat(databases.show().engineVersion()).isEqualTo("8.4.6");
        refused(
                400,
                "InvalidParameterCombination",
                "Cannot find upgrade path from 8.4.6 to 8.0.43.",
                () -> modify(changed -> changed.engineVersion("8.0.43")));
    }

    @Test
    void areRefusedWhileAnotherIsOnItsWay() {
        modify(changed -> changed.dbInstanceClass("db.t3.small").applyImmediately(true));
        refused(
                400,
                "InvalidDBInstanceState",
                "Database instance is not in available state.",
                () -> modify(changed -> changed.dbInstanceClass("db.t3.medium")));
    }

    private void modify(Consumer<ModifyDbInstanceRequest.Builder> more) {
        tenant.rds.modifyDBInstance(changed -> more.accept(changed.dbInstanceIdentifier("orders")));
    }
}

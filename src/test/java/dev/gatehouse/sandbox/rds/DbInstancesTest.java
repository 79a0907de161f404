package dev.gatehouse.sandbox.rds;

import static dev.gatehouse.sandbox.Tenant.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Tenant;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.Filter;
import software.amazon.awssdk.services.rds.model.Tag;

class DbInstancesTest {

    private final Tenant tenant = Tenant.asOnAws();
    private final Databases databases = new Databases(tenant);

    @Test
    void areThereSixMinutesAfterTheyWereAskedFor() {
        DBInstance asked = databases.create(wanted -> {});
        assertThat(asked.dbInstanceStatus()).isEqualTo("creating");
        assertThat(asked.endpoint()).isNull();
        tenant.pass(Duration.ofMinutes(5));
        assertThat(databases.status()).isEqualTo("backing-up");
        tenant.pass(Duration.ofMinutes(1));
        DBInstance there = databases.show();
        assertThat(there.dbInstanceStatus()).isEqualTo("available");
        assertThat(there.endpoint().address())
                .matches("orders\\.c[a-z0-9]{11}\\.ap-northeast-2\\.rds\\.amazonaws\\.com");
        assertThat(there.endpoint().port()).isEqualTo(3306);
        assertThat(databases.events())
                .containsExactly("DB instance created", "Backing up DB instance", "Finished DB Instance backup");
    }

    @Test
    void haveWhatTheyWereAskedForAndAwsDefaults() {
        DBInstance there = databases.create(wanted -> wanted.storageEncrypted(true)
                .tags(Tag.builder().key("Name").value("orders").build()));
        assertThat(there.engineVersion()).isEqualTo("8.0.43");
        assertThat(there.storageType() + " " + there.iops() + " " + there.storageThroughput())
                .isEqualTo("gp3 3000 125");
        assertThat(there.backupRetentionPeriod()).isEqualTo(1);
        assertThat(there.publiclyAccessible()).isFalse();
        assertThat(there.dbParameterGroups().getFirst().dbParameterGroupName()).isEqualTo("default.mysql8.0");
        assertThat(there.kmsKeyId()).startsWith("arn:aws:kms:ap-northeast-2:123456789012:key/");
        assertThat(there.dbiResourceId()).matches("db-[A-Z0-9]{26}");
        assertThat(there.tagList()).hasSize(1);
        assertThat(there.dbSubnetGroup().vpcId()).isEqualTo(tenant.vpc);
    }

    @Test
    void takeAnEmptyNameOfADatabaseForNone() {
        assertThat(databases.create(wanted -> wanted.dbName("")).dbName()).isNull();
    }

    @Test
    void standInASubnetWithAnInterfaceThatIsNobodyElses() {
        databases.create(wanted -> wanted.availabilityZone("ap-northeast-2a"));
        NetworkInterface one = tenant.interfaceIn(tenant.left);
        assertThat(one.description()).isEqualTo("RDSNetworkInterface");
        assertThat(one.requesterManaged()).isTrue();
        assertThat(one.groups().getFirst().groupId()).isEqualTo(tenant.group);
        refused("DependencyViolation", () -> tenant.ec2.deleteSubnet(gone -> gone.subnetId(tenant.left)));
        refused("DependencyViolation", () -> tenant.ec2.deleteSecurityGroup(gone -> gone.groupId(tenant.group)));
        tenant.pass(Duration.ofMinutes(6));
        assertThat(databases.answer()).containsExactly(one.privateIpAddress());
    }

    @Test
    void takeTheDefaultVpcWhereNoSubnetGroupIsNamed() {
        DBInstance there =
                databases.create(wanted -> wanted.dbSubnetGroupName(null).vpcSecurityGroupIds(java.util.List.of()));
        assertThat(there.dbSubnetGroup().dbSubnetGroupName()).isEqualTo("default");
        assertThat(there.publiclyAccessible()).isTrue();
    }

    @Test
    void keepTheirMasterPasswordInASecretThatGoesWithThem() {
        DBInstance there =
                databases.create(wanted -> wanted.masterUserPassword(null).manageMasterUserPassword(true));
        String secret = there.masterUserSecret().secretArn();
        assertThat(secret).contains(":secret:rds!db-");
        String first = password(secret);
        assertThat(first).contains("\"username\":\"admin\"");
        tenant.pass(Duration.ofMinutes(6));
        assertThat(databases.show().masterUserSecret().secretStatus()).isEqualTo("active");
        refused(
                "InvalidParameterCombination",
                () -> tenant.rds.modifyDBInstance(
                        changed -> changed.dbInstanceIdentifier("orders").rotateMasterUserPassword(true)));
        tenant.rds.modifyDBInstance(changed -> changed.dbInstanceIdentifier("orders")
                .rotateMasterUserPassword(true)
                .applyImmediately(true));
        assertThat(password(secret)).isNotEqualTo(first);
        tenant.rds.deleteDBInstance(gone -> gone.dbInstanceIdentifier("orders").skipFinalSnapshot(true));
        refused("ResourceNotFoundException", () -> password(secret));
    }

    private String password(String secret) {
        return tenant.secrets.getSecretValue(wanted -> wanted.secretId(secret)).secretString();
    }

    @Test
    void areFoundByEngineAndRefuseFiltersThatAreUnknown() {
        databases.create(wanted -> {});
        assertThat(tenant.rds
                        .describeDBInstances(wanted -> wanted.filters(filter("engine", "mysql")))
                        .dbInstances())
                .hasSize(1);
        assertThat(tenant.rds
                        .describeDBInstances(wanted -> wanted.filters(filter("engine", "postgres")))
                        .dbInstances())
                .isEmpty();
        refused(
                400,
                "InvalidParameterValue",
                "Unrecognized filter name: colour",
                () -> tenant.rds.describeDBInstances(wanted -> wanted.filters(filter("colour", "red"))));
    }

    @Test
    void stopForSevenDaysAtMost() {
        databases.create(wanted -> {});
        tenant.pass(Duration.ofMinutes(6));
        tenant.rds.stopDBInstance(wanted -> wanted.dbInstanceIdentifier("orders"));
        tenant.pass(Duration.ofMinutes(4));
        assertThat(databases.status()).isEqualTo("stopped");
        refused("InvalidDBInstanceState", () -> tenant.rds.stopDBInstance(more -> more.dbInstanceIdentifier("orders")));
        tenant.pass(Duration.ofDays(7));
        assertThat(databases.status()).isEqualTo("starting");
        tenant.pass(Duration.ofMinutes(4));
        assertThat(databases.status()).isEqualTo("available");
    }

    @Test
    void areWhatTheyWereAfterARestartOfTheSandbox() {
        // Rows are checked to come back from disk as they are when they are put; this puts each kind of row there is.
        databases.create(
                wanted -> wanted.multiAZ(true).manageMasterUserPassword(true).masterUserPassword(null));
        tenant.pass(Duration.ofMinutes(11));
        tenant.rds.modifyDBInstance(
                changed -> changed.dbInstanceIdentifier("orders").dbInstanceClass("db.t3.small"));
        tenant.rds.createDBSnapshot(
                wanted -> wanted.dbInstanceIdentifier("orders").dbSnapshotIdentifier("first"));
        assertThat(databases.show().pendingModifiedValues().dbInstanceClass()).isEqualTo("db.t3.small");
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}

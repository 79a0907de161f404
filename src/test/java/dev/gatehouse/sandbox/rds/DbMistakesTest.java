package dev.gatehouse.sandbox.rds;

import static dev.gatehouse.sandbox.Tenant.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Tenant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.rds.model.CreateDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.DBEngineVersion;

/** What RDS answers to instances that cannot be. */
class DbMistakesTest {

    private final Tenant tenant = Tenant.instant();
    private final Databases databases = new Databases(tenant);

    @ParameterizedTest
    @ValueSource(strings = {"1st", "two--hyphens", "ends-", "under_score"})
    void anIdentifierOfTheWrongForm(String identifier) {
        invalid(
                "The parameter DBInstanceIdentifier is not a valid identifier. Identifiers must begin with a letter;"
                        + " must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or"
                        + " contain two consecutive hyphens.",
                wanted -> wanted.dbInstanceIdentifier(identifier));
    }

    @Test
    void anIdentifierThatIsTaken() {
        databases.create(wanted -> {});
        refused(
                400,
                "DBInstanceAlreadyExists",
                "DB instance already exists",
                () -> databases.create(wanted -> wanted.dbInstanceIdentifier("ORDERS")));
    }

    @Test
    void passwords() {
        invalid(
                "The parameter MasterUserPassword is not a valid password because it is shorter than 8 characters.",
                wanted -> wanted.masterUserPassword("short"));
        invalid(
                "The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides"
                        + " '/', '@', '\"', ' ' may be used.",
                wanted -> wanted.masterUserPassword("pass/word"));
        invalid(
                "The parameter MasterUserPassword must be provided and must not be blank.",
                wanted -> wanted.masterUserPassword(null));
        impossible(null, wanted -> wanted.manageMasterUserPassword(true));
    }

    @Test
    void masterUsers() {
        invalid(
                "MasterUsername admin cannot be used as it is a reserved word used by the engine",
                wanted -> wanted.engine("postgres").engineVersion("17"));
        refused("InvalidParameterValue", () -> databases.create(wanted -> wanted.masterUsername("1admin")));
    }

    @Test
    void versionsAndClassesThatAreNotOffered() {
        impossible("Cannot find version 5.7 for mysql", wanted -> wanted.engineVersion("5.7"));
        impossible(
                "RDS does not support creating a DB instance with the following combination: DBInstanceClass=db.t2.micro,"
                        + " Engine=mysql, EngineVersion=8.0.43, LicenseModel=general-public-license. For supported"
                        + " combinations of instance class and database engine version, see the documentation.",
                wanted -> wanted.dbInstanceClass("db.t2.micro"));
        invalid("Invalid DB Instance class: t3.micro", wanted -> wanted.dbInstanceClass("t3.micro"));
        invalid("Invalid DB engine: oracle", wanted -> wanted.engine("oracle"));
    }

    @Test
    void storage() {
        impossible(
                "Invalid storage size for engine name mysql and storage type gp3: 10",
                wanted -> wanted.allocatedStorage(10));
        impossible(
                "You can't specify IOPS or storage throughput for engine mysql and a storage size less than 400.",
                wanted -> wanted.storageType("gp3").iops(6000));
        impossible(
                "The storage type io1 requires `iops` to be specified.",
                wanted -> wanted.storageType("io1").allocatedStorage(100));
        var large = databases.create(wanted -> wanted.storageType("gp3").allocatedStorage(400));
        assertThat(large.iops() + " " + large.storageThroughput()).isEqualTo("12000 500");
    }

    @Test
    void zonesAndSecurityGroups() {
        impossible(
                "Requesting a specific availability zone is not valid for Multi-AZ instances.",
                wanted -> wanted.multiAZ(true).availabilityZone("ap-northeast-2a"));
        refused(
                "InvalidVPCNetworkStateFault",
                () -> databases.create(wanted -> wanted.availabilityZone("ap-northeast-2b")));
        invalid(
                "Invalid security group , groupId= sg-0123456789abcdef0, groupName=.",
                wanted -> wanted.vpcSecurityGroupIds("sg-0123456789abcdef0"));
        String other = tenant.vpc("10.17.0.0/16");
        impossible(
                "The DB instance and EC2 security group are in different VPCs. The DB instance is in " + tenant.vpc
                        + " and the EC2 security group is in " + other,
                wanted -> wanted.vpcSecurityGroupIds(tenant.group(other)));
        refused(
                400,
                "InvalidVPCNetworkStateFault",
                "Cannot create a publicly accessible DBInstance. The specified VPC has no internet gateway"
                        + " attached.Update the VPC and then try again",
                () -> databases.create(wanted -> wanted.publiclyAccessible(true)));
    }

    @Test
    void windows() {
        invalid(
                "The backup window and maintenance window must not overlap.",
                wanted ->
                        wanted.preferredBackupWindow("03:00-04:00").preferredMaintenanceWindow("mon:03:30-mon:04:30"));
        refused("InvalidParameterValue", () -> databases.create(wanted -> wanted.preferredBackupWindow("3am")));
        refused("InvalidParameterValue", () -> databases.create(wanted -> wanted.backupRetentionPeriod(36)));
    }

    @Test
    void groupsThatAreNotThere() {
        refused(
                404,
                "DBSubnetGroupNotFoundFault",
                "DB subnet group 'nowhere' does not exist.",
                () -> databases.create(wanted -> wanted.dbSubnetGroupName("nowhere")));
        refused(
                404,
                "DBParameterGroupNotFound",
                "DBParameterGroup not found: mine",
                () -> databases.create(wanted -> wanted.dbParameterGroupName("mine")));
    }

    @Test
    void parametersThatAreNotSimulated() {
        invalid(
                "The parameter DBClusterIdentifier is not supported by this sandbox.",
                wanted -> wanted.dbClusterIdentifier("aurora"));
        invalid(
                "The value 60 of the parameter MonitoringInterval is not supported by this sandbox.",
                wanted -> wanted.monitoringInterval(60));
        refused(
                404,
                "OptionGroupNotFoundFault",
                "Specified OptionGroupName: mine not found.",
                () -> databases.create(wanted -> wanted.optionGroupName("mine")));
    }

    @Test
    void whatCanBeOrderedIsListed() {
        assertThat(tenant.rds
                        .describeDBEngineVersions(wanted -> wanted.engine("mysql"))
                        .dbEngineVersions())
                .extracting(DBEngineVersion::engineVersion)
                .containsExactly("8.0.42", "8.0.43", "8.4.5", "8.4.6");
        assertThat(tenant
                        .rds
                        .describeOrderableDBInstanceOptionsPaginator(
                                wanted -> wanted.engine("postgres").engineVersion("17.6"))
                        .orderableDBInstanceOptions()
                        .stream())
                .anyMatch(option -> option.dbInstanceClass().equals("db.t4g.micro")
                        && option.storageType().equals("gp3")
                        && option.availabilityZones().size() == 4);
        refused(
                404,
                "DBParameterGroupNotFound",
                "DBParameterGroup not found: default.mysql5.6",
                () -> tenant.rds.describeDBParameterGroups(wanted -> wanted.dbParameterGroupName("default.mysql5.6")));
    }

    private void invalid(String message, Consumer<CreateDbInstanceRequest.Builder> more) {
        refused(400, "InvalidParameterValue", message, () -> databases.create(more));
    }

    private void impossible(String message, Consumer<CreateDbInstanceRequest.Builder> more) {
        if (message == null) {
            refused("InvalidParameterCombination", () -> databases.create(more));
        } else {
            refused(400, "InvalidParameterCombination", message, () -> databases.create(more));
        }
    }
}

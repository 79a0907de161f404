package dev.gatehouse.sandbox.efs;

import static dev.gatehouse.sandbox.Tenant.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sandbox.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.efs.model.CreateFileSystemRequest;
import software.amazon.awssdk.services.efs.model.CreateMountTargetRequest;
import software.amazon.awssdk.services.efs.model.FileSystemAlreadyExistsException;
import software.amazon.awssdk.services.efs.model.FileSystemDescription;
import software.amazon.awssdk.services.efs.model.LifecyclePolicy;
import software.amazon.awssdk.services.efs.model.MountTargetDescription;
import software.amazon.awssdk.services.efs.model.Tag;

class FileSystemsTest {

    private final Tenant tenant = Tenant.asOnAws();

    @Test
    void areThereAfterSeconds() {
        String id = create(wanted -> wanted.encrypted(true)
                .tags(Tag.builder().key("Name").value("shared").build()));
        assertThat(show(id).lifeCycleStateAsString()).isEqualTo("creating");
        tenant.pass(Duration.ofSeconds(5));
        FileSystemDescription there = show(id);
        assertThat(there.lifeCycleStateAsString()).isEqualTo("available");
        assertThat(there.name()).isEqualTo("shared");
        assertThat(there.performanceModeAsString() + " " + there.throughputModeAsString())
                .isEqualTo("generalPurpose bursting");
        assertThat(there.encrypted()).isTrue();
        assertThat(there.fileSystemArn()).endsWith(":file-system/" + id);
    }

    @Test
    void areMadeOnceForEachToken() {
        String id = create(wanted -> {});
        FileSystemAlreadyExistsException again =
                catchThrowableOfType(FileSystemAlreadyExistsException.class, () -> create(wanted -> {}));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.fileSystemId()).isEqualTo(id);
        assertThat(tenant.efs
                        .describeFileSystems(wanted -> wanted.creationToken("once"))
                        .fileSystems())
                .hasSize(1);
    }

    @Test
    void ofOneZoneAreBackedUpByThemselvesAndTakeTargetsThereOnly() {
        String id = available(wanted -> wanted.availabilityZoneName("ap-northeast-2a"));
        assertThat(show(id).availabilityZoneId()).isEqualTo("apne2-az1");
        assertThat(tenant.efs
                        .describeBackupPolicy(wanted -> wanted.fileSystemId(id))
                        .backupPolicy()
                        .statusAsString())
                .isEqualTo("ENABLED");
        refused("AvailabilityZonesMismatch", () -> mount(id, tenant.right, more -> {}));
        mount(id, tenant.left, more -> {});
    }

    @Test
    void keepTheirPolicies() {
        String id = available(wanted -> {});
        LifecyclePolicy cold =
                LifecyclePolicy.builder().transitionToIA("AFTER_30_DAYS").build();
        tenant.efs.putLifecycleConfiguration(wanted -> wanted.fileSystemId(id).lifecyclePolicies(cold));
        assertThat(tenant.efs
                        .describeLifecycleConfiguration(wanted -> wanted.fileSystemId(id))
                        .lifecyclePolicies())
                .containsExactly(cold);
        refused(
                400,
                "BadRequest",
                "One or more LifecyclePolicy objects specified are malformed.",
                () -> tenant.efs.putLifecycleConfiguration(wanted -> wanted.fileSystemId(id)
                        .lifecyclePolicies(cold.toBuilder()
                                .transitionToArchive("AFTER_90_DAYS")
                                .build())));
        tenant.efs.putBackupPolicy(wanted -> wanted.fileSystemId(id).backupPolicy(policy -> policy.status("ENABLED")));
        tenant.efs.tagResource(wanted -> wanted.resourceId(id)
                .tags(Tag.builder().key("Stage").value("dev").build()));
        assertThat(show(id).tags()).hasSize(1);
        refused(404, "PolicyNotFound", "None", () -> tenant.efs.describeFileSystemPolicy(w -> w.fileSystemId(id)));
    }

    @Test
    void archiveLaterThanInfrequentAccessAndWithElasticThroughputOnly() {
        String id = available(wanted -> {});
        refused("BadRequest", () -> move(id, "AFTER_30_DAYS", "AFTER_90_DAYS"));
        tenant.efs.updateFileSystem(wanted -> wanted.fileSystemId(id).throughputMode("elastic"));
        refused("BadRequest", () -> move(id, "AFTER_90_DAYS", "AFTER_90_DAYS"));
        move(id, "AFTER_30_DAYS", "AFTER_90_DAYS");
        tenant.pass(Duration.ofDays(1));
        refused(
                "BadRequest",
                () -> tenant.efs.updateFileSystem(
                        wanted -> wanted.fileSystemId(id).throughputMode("bursting")));
    }

    private void move(String id, String toInfrequentAccess, String toArchive) {
        tenant.efs.putLifecycleConfiguration(wanted -> wanted.fileSystemId(id)
                .lifecyclePolicies(
                        LifecyclePolicy.builder()
                                .transitionToIA(toInfrequentAccess)
                                .build(),
                        LifecyclePolicy.builder().transitionToArchive(toArchive).build()));
    }

    @Test
    void changeTheirThroughputModeOnceADay() {
        String id = available(wanted -> {});
        tenant.efs.updateFileSystem(wanted -> wanted.fileSystemId(id).throughputMode("elastic"));
        refused(
                "TooManyRequests",
                () -> tenant.efs.updateFileSystem(
                        wanted -> wanted.fileSystemId(id).throughputMode("bursting")));
        tenant.pass(Duration.ofDays(1));
        tenant.efs.updateFileSystem(wanted -> wanted.fileSystemId(id).throughputMode("bursting"));
        assertThat(show(id).throughputModeAsString()).isEqualTo("bursting");
    }

    @Test
    void haveOneMountTargetInEachZone() {
        String id = available(wanted -> {});
        String target = mount(id, tenant.left, more -> more.securityGroups(tenant.group));
        NetworkInterface one = tenant.interfaceIn(tenant.left);
        assertThat(one.description()).isEqualTo("Mount target " + target + " for file system " + id);
        assertThat(targets(id).getFirst().ipAddress()).isEqualTo(one.privateIpAddress());
        assertThat(targets(id).getFirst().lifeCycleStateAsString()).isEqualTo("creating");
        assertThat(answer(id)).isEmpty();
        tenant.pass(Duration.ofSeconds(85));
        assertThat(targets(id).getFirst().lifeCycleStateAsString()).isEqualTo("available");
        assertThat(answer(id)).containsExactly(one.privateIpAddress());
        assertThat(answer("ap-northeast-2a." + id)).containsExactly(one.privateIpAddress());
        assertThat(answer("ap-northeast-2c." + id)).isEmpty();
        refused(
                409,
                "MountTargetConflict",
                "mount target already exists in this AZ",
                () -> mount(id, tenant.subnet("10.16.7.0/24", "a"), more -> {}));
        String elsewhere = tenant.subnet(tenant.vpc("10.17.0.0/16"), "10.17.0.0/24", "c");
        refused("MountTargetConflict", () -> mount(id, elsewhere, more -> {}));
        mount(id, tenant.right, more -> more.ipAddress("10.16.6.10"));
        assertThat(show(id).numberOfMountTargets()).isEqualTo(2);
        assertThat(tenant.efs
                        .describeMountTargetSecurityGroups(wanted -> wanted.mountTargetId(target))
                        .securityGroups())
                .containsExactly(tenant.group);
    }

    @Test
    void areProtectedFromReplicasUntilSomebodyGivesThatUp() {
        String id = available(wanted -> {});
        tenant.efs.updateFileSystemProtection(
                given -> given.fileSystemId(id).replicationOverwriteProtection("DISABLED"));
        assertThat(show(id).fileSystemProtection().replicationOverwriteProtectionAsString())
                .isEqualTo("DISABLED");
        refused(
                "BadRequest",
                () -> tenant.efs.updateFileSystemProtection(
                        given -> given.fileSystemId(id).replicationOverwriteProtection("REPLICATING")));
    }

    @Test
    void areMountedByIpv4Alone() {
        String id = available(wanted -> {});
        mount(id, tenant.left, more -> more.ipAddressType("IPV4_ONLY"));
        refused("InvalidParameterValue", () -> mount(id, tenant.right, more -> more.ipAddressType("DUAL_STACK")));
    }

    @Test
    void areDeletedAfterTheirMountTargets() {
        String id = available(wanted -> {});
        String target = mount(id, tenant.left, more -> {});
        tenant.pass(Duration.ofSeconds(85));
        refused(
                409,
                "FileSystemInUse",
                "Must delete all mount targets before deleting file system.",
                () -> tenant.efs.deleteFileSystem(gone -> gone.fileSystemId(id)));
        tenant.efs.deleteMountTarget(gone -> gone.mountTargetId(target));
        assertThat(targets(id).getFirst().lifeCycleStateAsString()).isEqualTo("deleting");
        refused("DependencyViolation", () -> tenant.ec2.deleteSubnet(gone -> gone.subnetId(tenant.left)));
        tenant.pass(Duration.ofSeconds(30));
        refused(
                404,
                "MountTargetNotFound",
                "Mount target '" + target + "' does not exist.",
                () -> tenant.efs.deleteMountTarget(gone -> gone.mountTargetId(target)));
        tenant.efs.deleteFileSystem(gone -> gone.fileSystemId(id));
        assertThat(show(id).lifeCycleStateAsString()).isEqualTo("deleting");
        tenant.pass(Duration.ofSeconds(5));
        refused(404, "FileSystemNotFound", "File system '" + id + "' does not exist.", () -> show(id));
        tenant.ec2.deleteSubnet(gone -> gone.subnetId(tenant.left));
    }

    @Test
    void refuseWhatCannotBe() {
        refused("BadRequest", () -> create(wanted -> wanted.throughputMode("provisioned")));
        refused("BadRequest", () -> create(wanted -> wanted.kmsKeyId("alias/mine")));
        refused("UnsupportedAvailabilityZone", () -> create(wanted -> wanted.availabilityZoneName("eu-west-1a")));
        String id = create(wanted -> {});
        refused("IncorrectFileSystemLifeCycleState", () -> mount(id, tenant.left, more -> {}));
        tenant.pass(Duration.ofSeconds(5));
        refused(
                400,
                "SubnetNotFound",
                "The subnet ID 'subnet-0123456789abcdef0' does not exist",
                () -> mount(id, "subnet-0123456789abcdef0", more -> {}));
        refused("SecurityGroupNotFound", () -> mount(id, tenant.left, more -> more.securityGroups("sg-0")));
        refused("BadRequest", () -> mount(id, tenant.left, more -> more.ipAddress("10.99.0.1")));
        refused("IncorrectMountTargetState", () -> {
            String target = mount(id, tenant.left, more -> {});
            tenant.efs.modifyMountTargetSecurityGroups(
                    more -> more.mountTargetId(target).securityGroups(tenant.group));
        });
    }

    private String available(Consumer<CreateFileSystemRequest.Builder> more) {
        String id = create(more);
        tenant.pass(Duration.ofSeconds(5));
        return id;
    }

    private String create(Consumer<CreateFileSystemRequest.Builder> more) {
        return tenant.efs
                .createFileSystem(wanted -> more.accept(wanted.creationToken("once")))
                .fileSystemId();
    }

    private String mount(String id, String subnet, Consumer<CreateMountTargetRequest.Builder> more) {
        return tenant.efs
                .createMountTarget(wanted -> more.accept(wanted.fileSystemId(id).subnetId(subnet)))
                .mountTargetId();
    }

    private FileSystemDescription show(String id) {
        return tenant.efs
                .describeFileSystems(wanted -> wanted.fileSystemId(id))
                .fileSystems()
                .getFirst();
    }

    private List<MountTargetDescription> targets(String id) {
        return tenant.efs
                .describeMountTargets(wanted -> wanted.fileSystemId(id))
                .mountTargets();
    }

    private List<String> answer(String id) {
        return tenant.sandbox.addresses(id + ".efs.ap-northeast-2.amazonaws.com");
    }
}

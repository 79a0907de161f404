package dev.gatehouse.sandbox.elasticache;

import static dev.gatehouse.sandbox.Tenant.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticache.model.CacheCluster;
import software.amazon.awssdk.services.elasticache.model.CreateReplicationGroupRequest;
import software.amazon.awssdk.services.elasticache.model.Event;
import software.amazon.awssdk.services.elasticache.model.ModifyReplicationGroupRequest;
import software.amazon.awssdk.services.elasticache.model.NodeGroup;
import software.amazon.awssdk.services.elasticache.model.NodeGroupMember;
import software.amazon.awssdk.services.elasticache.model.ReplicationGroup;
import software.amazon.awssdk.services.elasticache.model.Tag;

class ReplicationGroupsTest {

    private final Tenant tenant = Tenant.asOnAws();

    @BeforeEach
    void makeASubnetGroup() {
        subnetGroup("caches", tenant.left, tenant.right);
    }

    @Test
    void areThereSevenMinutesAfterTheyWereAskedFor() {
        ReplicationGroup asked = create(wanted -> wanted.numCacheClusters(2).port(7379));
        assertThat(asked.status()).isEqualTo("creating");
        assertThat(asked.nodeGroups()).isEmpty();
        assertThat(asked.memberClusters()).containsExactly("sessions-001", "sessions-002");
        tenant.pass(Duration.ofMinutes(7));
        NodeGroup shard = show().nodeGroups().getFirst();
        assertThat(show().status()).isEqualTo("available");
        assertThat(shard.primaryEndpoint().address())
                .matches("sessions\\.[a-z0-9]{6}\\.ng\\.0001\\.apn2\\.cache\\.amazonaws\\.com");
        assertThat(shard.primaryEndpoint().port()).isEqualTo(7379);
        assertThat(shard.readerEndpoint().address()).startsWith("sessions-ro.");
        assertThat(shard.nodeGroupMembers())
                .extracting(NodeGroupMember::preferredAvailabilityZone, NodeGroupMember::currentRole)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ap-northeast-2a", "primary"),
                        org.assertj.core.groups.Tuple.tuple("ap-northeast-2c", "replica"));
        CacheCluster node = tenant.elastiCache
                .describeCacheClusters(
                        wanted -> wanted.cacheClusterId("sessions-001").showCacheNodeInfo(true))
                .cacheClusters()
                .getFirst();
        assertThat(node.engine() + " " + node.engineVersion() + " " + node.cacheSubnetGroupName())
                .isEqualTo("redis 7.1.0 caches");
        assertThat(node.cacheNodes()).hasSize(1);
    }

    @Test
    void withTlsHaveOtherNames() {
        available(wanted ->
                wanted.numCacheClusters(2).transitEncryptionEnabled(true).authToken("sixteen-chars-at-least"));
        ReplicationGroup there = show();
        assertThat(there.nodeGroups().getFirst().primaryEndpoint().address())
                .matches("master\\.sessions\\.[a-z0-9]{6}\\.apn2\\.cache\\.amazonaws\\.com");
        assertThat(there.authTokenEnabled()).isTrue();
        assertThat(there.transitEncryptionModeAsString()).isEqualTo("required");
    }

    @Test
    void answerTheReplicaByThePrimarysNameAfterAFailover() {
        available(wanted ->
                wanted.numCacheClusters(2).automaticFailoverEnabled(true).multiAZEnabled(true));
        String left = tenant.interfaceIn(tenant.left).privateIpAddress();
        String right = tenant.interfaceIn(tenant.right).privateIpAddress();
        assertThat(answer()).containsExactly(left);
        tenant.elastiCache.testFailover(
                wanted -> wanted.replicationGroupId("sessions").nodeGroupId("0001"));
        assertThat(show().status()).isEqualTo("modifying");
        tenant.pass(Duration.ofSeconds(20));
        assertThat(answer()).containsExactly(right);
        tenant.pass(Duration.ofSeconds(20));
        assertThat(show().status()).isEqualTo("available");
        assertThat(show().nodeGroups().getFirst().nodeGroupMembers())
                .extracting(member -> member.cacheClusterId() + " " + member.currentRole())
                .containsExactly("sessions-002 primary", "sessions-001 replica");
        assertThat(events())
                .endsWith(
                        "Test Failover API called for node group 0001",
                        "Failover from primary node sessions-001 to replica node sessions-002 completed",
                        "Failover from primary node sessions-001 to replica node sessions-002 completed",
                        "Recovering cache nodes 0001",
                        "Finished recovery for cache nodes 0001");
    }

    @Test
    void changeAtOnceInTheWindowOrImmediately() {
        available(wanted -> wanted.numCacheClusters(2).preferredMaintenanceWindow("sat:03:00-sat:04:00"));
        modify(changed -> changed.snapshotRetentionLimit(3).replicationGroupDescription("other"));
        assertThat(show().status() + " " + show().description() + " " + show().snapshotRetentionLimit())
                .isEqualTo("available other 3");
        modify(changed -> changed.cacheNodeType("cache.t3.small"));
        assertThat(show().cacheNodeType()).isEqualTo("cache.t3.micro");
        modify(changed -> changed.automaticFailoverEnabled(true).applyImmediately(true));
        assertThat(show().automaticFailoverAsString()).isEqualTo("enabling");
        tenant.pass(Duration.ofMinutes(5));
        assertThat(show().automaticFailoverAsString() + " " + show().cacheNodeType())
                .isEqualTo("enabled cache.t3.small");
        modify(changed -> changed.cacheNodeType("cache.t3.medium"));
        tenant.pass(Duration.ofDays(2).plusHours(4));
        assertThat(show().cacheNodeType() + " " + show().status()).isEqualTo("cache.t3.medium available");
    }

    @Test
    void areSavedFromTheNodeThatIsNamed() {
        available(wanted -> wanted.numCacheClusters(2));
        modify(changed -> changed.snapshotRetentionLimit(2));
        assertThat(show().snapshottingClusterId()).isEqualTo("sessions-002");
        modify(changed -> changed.snapshottingClusterId("sessions-001"));
        assertThat(show().snapshottingClusterId()).isEqualTo("sessions-001");
        refused("InvalidParameterValue", () -> modify(changed -> changed.snapshottingClusterId("other-001")));
    }

    @Test
    void mayBeToldTheEngineThatTheyHaveAndNoOther() {
        available(wanted -> wanted.engine("redis").engineVersion("7.0"));
        modify(changed -> changed.engine("redis").engineVersion("7.1").applyImmediately(true));
        tenant.pass(Duration.ofMinutes(10));
        assertThat(show().status() + " " + show().engine()).isEqualTo("available redis");
        refused("InvalidParameterValue", () -> modify(changed -> changed.engine("valkey")));
    }

    @Test
    void gainAndLoseReplicas() {
        available(wanted -> wanted.numCacheClusters(1));
        refused("NoOperationFault", () -> increase(0));
        increase(2);
        assertThat(show().status()).isEqualTo("modifying");
        tenant.pass(Duration.ofMinutes(5));
        assertThat(show().memberClusters()).containsExactly("sessions-001", "sessions-002", "sessions-003");
        modify(changed -> changed.automaticFailoverEnabled(true).applyImmediately(true));
        tenant.pass(Duration.ofMinutes(5));
        refused(
                400,
                "InvalidParameterValue",
                "Must have at least 1 replica when cluster mode is disabled with auto failover enabled.",
                () -> decrease(0));
        decrease(1);
        tenant.pass(Duration.ofMinutes(5));
        assertThat(show().memberClusters()).containsExactly("sessions-001", "sessions-002");
    }

    @Test
    void leaveASnapshotBehindWhereOneIsWanted() {
        available(wanted -> {});
        refused("CacheSubnetGroupInUse", this::deleteSubnetGroup);
        tenant.elastiCache.deleteReplicationGroup(
                gone -> gone.replicationGroupId("sessions").finalSnapshotIdentifier("Last"));
        assertThat(show().status()).isEqualTo("snapshotting");
        tenant.pass(Duration.ofMinutes(2));
        assertThat(show().status()).isEqualTo("deleting");
        tenant.pass(Duration.ofMinutes(6));
        refused("ReplicationGroupNotFoundFault", this::show);
        assertThat(tenant.elastiCache
                        .describeSnapshots(wanted -> wanted.snapshotName("last"))
                        .snapshots()
                        .getFirst()
                        .snapshotStatus())
                .isEqualTo("available");
        deleteSubnetGroup();
        tenant.ec2.deleteSubnet(gone -> gone.subnetId(tenant.left));
    }

    @Test
    void bearTagsByTheirArn() {
        ReplicationGroup there = available(wanted ->
                wanted.tags(Tag.builder().key("Name").value("sessions").build()));
        assertThat(tags(there.arn())).hasSize(1);
        tenant.elastiCache.removeTagsFromResource(
                less -> less.resourceName(there.arn()).tagKeys("Name"));
        assertThat(tags(there.arn())).isEmpty();
        refused("InvalidARN", () -> tags("sessions"));
    }

    @Test
    void refuseWhatCannotBe() {
        refused(
                400,
                "InvalidParameterCombination",
                "When using automatic failover, there must be at least 2 cache clusters in the replication group.",
                () -> create(wanted -> wanted.automaticFailoverEnabled(true)));
        refused(
                "InvalidParameterCombination",
                () -> create(wanted -> wanted.numCacheClusters(2).multiAZEnabled(true)));
        refused(
                400,
                "InvalidParameterValue",
                "Invalid AuthToken provided.",
                () -> create(wanted -> wanted.transitEncryptionEnabled(true).authToken("short")));
        refused("InvalidParameterCombination", () -> create(wanted -> wanted.authToken("sixteen-chars-at-least")));
        refused("InvalidParameterValue", () -> create(wanted -> wanted.replicationGroupId("two--hyphens")));
        refused("InvalidParameterValue", () -> create(wanted -> wanted.cacheNodeType("cache.huge")));
        refused("InvalidParameterValue", () -> create(wanted -> wanted.engine("memcached")));
        refused("MissingParameter", () -> create(wanted -> wanted.replicationGroupDescription(null)));
        refused(
                400,
                "CacheSubnetGroupNotFoundFault",
                "Cache Subnet Group nowhere does not exist.",
                () -> create(wanted -> wanted.cacheSubnetGroupName("nowhere")));
        refused(
                400,
                "InvalidParameterValue",
                "Some input subnets in :[subnet-0] are invalid.",
                () -> subnetGroup("more", "subnet-0"));
        available(wanted -> {});
        refused("ReplicationGroupAlreadyExists", () -> create(wanted -> {}));
        refused(
                "InvalidReplicationGroupState",
                () -> tenant.elastiCache.testFailover(
                        wanted -> wanted.replicationGroupId("sessions").nodeGroupId("0001")));
    }

    private ReplicationGroup available(Consumer<CreateReplicationGroupRequest.Builder> more) {
        ReplicationGroup made = create(more);
        tenant.pass(Duration.ofMinutes(7));
        return made;
    }

    private ReplicationGroup create(Consumer<CreateReplicationGroupRequest.Builder> more) {
        return tenant.elastiCache
                .createReplicationGroup(wanted -> more.accept(wanted.replicationGroupId("sessions")
                        .replicationGroupDescription("sessions")
                        .cacheNodeType("cache.t3.micro")
                        .cacheSubnetGroupName("caches")
                        .securityGroupIds(tenant.group)))
                .replicationGroup();
    }

    private void modify(Consumer<ModifyReplicationGroupRequest.Builder> more) {
        tenant.elastiCache.modifyReplicationGroup(changed -> more.accept(changed.replicationGroupId("sessions")));
    }

    private void increase(int replicas) {
        tenant.elastiCache.increaseReplicaCount(more ->
                more.replicationGroupId("sessions").newReplicaCount(replicas).applyImmediately(true));
    }

    private void decrease(int replicas) {
        tenant.elastiCache.decreaseReplicaCount(less ->
                less.replicationGroupId("sessions").newReplicaCount(replicas).applyImmediately(true));
    }

    private ReplicationGroup show() {
        return tenant.elastiCache
                .describeReplicationGroups(wanted -> wanted.replicationGroupId("sessions"))
                .replicationGroups()
                .getFirst();
    }

    private List<Tag> tags(String arn) {
        return tenant.elastiCache
                .listTagsForResource(wanted -> wanted.resourceName(arn))
                .tagList();
    }

    private List<String> events() {
        return tenant.elastiCache.describeEvents().events().stream()
                .map(Event::message)
                .toList();
    }

    private List<String> answer() {
        String name = show().nodeGroups().getFirst().primaryEndpoint().address();
        return tenant.sandbox.addresses(name);
    }

    private void subnetGroup(String name, String... subnets) {
        tenant.elastiCache.createCacheSubnetGroup(wanted -> wanted.cacheSubnetGroupName(name)
                .cacheSubnetGroupDescription("test")
                .subnetIds(subnets));
    }

    private void deleteSubnetGroup() {
        tenant.elastiCache.deleteCacheSubnetGroup(gone -> gone.cacheSubnetGroupName("caches"));
    }
}

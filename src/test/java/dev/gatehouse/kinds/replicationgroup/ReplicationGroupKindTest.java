package dev.gatehouse.kinds.replicationgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.PaperWorld;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.cachesubnetgroup.CacheSubnetGroupSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicationGroupKindTest {

    private final PaperStack stack = new PaperStack();
    private final PaperWorld world = new PaperWorld(stack);
    private final ReplicationGroupSpec sound =
            new ReplicationGroupSamples().samples().getFirst().in().apply(world);

    @Test
    void findsNothingWrongWithASoundOneButSaysWhereItsTokenIs() {
        assertThat(stack.findings(sound))
                .containsExactly(
                        "info replication-group.secret auth", "info replication-group.data-goes finalSnapshot");
    }

    @ParameterizedTest
    @CsvSource({
        "identifier, two--hyphens, error replication-group.malformed-identifier identifier",
        "engineVersion, eight, error replication-group.malformed-version engineVersion",
        "engineVersion, 9.9, warning replication-group.unknown-version engineVersion",
        "nodeType, t3.micro, error replication-group.malformed-type nodeType",
        "nodeType, cache.m3.medium, warning replication-group.previous-type nodeType",
        "snapshotWindow, 17:00-17:30, error replication-group.malformed-snapshot-window snapshotWindow",
        "maintenanceWindow, sun, error replication-group.malformed-maintenance-window maintenanceWindow",
        "maintenanceWindow, mon:17:15-mon:18:30, error replication-group.windows-overlap maintenanceWindow"
    })
    void refusesWordsThatElastiCacheWouldRefuse(String field, String value, String finding) {
        assertThat(stack.findings(Ground.with(sound, field, value))).contains(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "replicas, 6, error replication-group.replicas-out-of-range replicas",
        "replicas, 0, error replication-group.failover-without-replica automaticFailover",
        "port, 0, error replication-group.port-out-of-range port",
        "snapshotRetention, 0, warning replication-group.no-backup snapshotRetention",
        "snapshotRetention, 36, error replication-group.retention-out-of-range snapshotRetention"
    })
    void refusesNumbersThatElastiCacheWouldRefuse(String field, int value, String finding) {
        assertThat(stack.findings(Ground.with(sound, field, value))).contains(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "multiAz, warning replication-group.single-zone multiAz",
        "automaticFailover, error replication-group.zones-without-failover multiAz",
        "encryptionInTransit, warning replication-group.clear-text encryptionInTransit",
        "encryptionInTransit, error replication-group.auth-without-tls auth",
        "auth, info replication-group.no-password auth",
        "encryptionAtRest, warning replication-group.not-encrypted encryptionAtRest"
    })
    void warnsOfWhatWillBeRegretted(String switchedOff, String finding) {
        assertThat(stack.findings(Ground.with(sound, switchedOff, false))).contains(finding);
    }

    @Test
    void comparesItsPortWithWhatTheGroupsOpen() {
        Ground ground = Ground.in(world);
        Ref<CacheSubnetGroupSpec> subnets =
                stack.add("caches", new CacheSubnetGroupSpec("caches", "x", ground.subnets(), Tags.NONE));
        ReplicationGroupSpec onAnotherPort = Ground.with(
                Ground.with(sound, "subnetGroup", subnets), "securityGroups", List.of(ground.open(world, 7379)));
        assertThat(stack.findings(onAnotherPort)).contains("error replication-group.port-not-open port");
        assertThat(stack.findings(Ground.with(onAnotherPort, "port", 7379)))
                .doesNotContain("error replication-group.port-not-open port");
        assertThat(stack.findings(Ground.with(sound, "subnetGroup", subnets)))
                .contains("error replication-group.group-of-other-vpc securityGroups[0]");
    }

    @Test
    void needsSubnetsOfTwoZonesForNodesInSeveral() {
        Ground ground = Ground.in(world);
        Ref<CacheSubnetGroupSpec> one =
                stack.add("one", new CacheSubnetGroupSpec("one", "x", List.of(ground.left()), Tags.NONE));
        assertThat(stack.findings(Ground.with(sound, "subnetGroup", one)))
                .contains("error replication-group.one-zone-of-subnets multiAz");
    }

    @Test
    void costsAsMuchForEachNode() {
        assertThat(Rooms.kind(ReplicationGroupSpec.class).charges(sound))
                .extracting(charge -> charge.price() + " × " + charge.quantity())
                .containsExactly("valkey.cache.t4g.micro × 2", "secret × 1");
    }
}

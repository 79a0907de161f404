package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.cachesubnetgroup.CacheSubnetGroupSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class ReplicationGroupSamples implements KindSamples<ReplicationGroupSpec> {

    @Override
    public Class<ReplicationGroupSpec> specType() {
        return ReplicationGroupSpec.class;
    }

    @Override
    public List<Sample<ReplicationGroupSpec>> samples() {
        return List.of(
                new Sample<>("Valkey with a replica", ReplicationGroupSamples::valkey),
                new Sample<>(
                        "Redis alone that keeps a snapshot",
                        world -> with(
                                valkey(world),
                                changes(
                                        "engine",
                                        CacheEngine.REDIS,
                                        "engineVersion",
                                        "7.1",
                                        "replicas",
                                        0,
                                        "automaticFailover",
                                        false,
                                        "multiAz",
                                        false,
                                        "encryptionInTransit",
                                        false,
                                        "auth",
                                        false,
                                        "encryptionAtRest",
                                        false,
                                        "snapshotRetention",
                                        0,
                                        "finalSnapshot",
                                        FinalSnapshot.KEEP))));
    }

    @Override
    public List<Edit<ReplicationGroupSpec>> inPlace() {
        return List.of(
                Edit.of("description", s -> Ground.with(s, "description", "other")),
                Edit.of("node type", s -> Ground.with(s, "nodeType", "cache.t4g.small")),
                Edit.of("more replicas", s -> Ground.with(s, "replicas", 2)),
                Edit.of(
                        "no failover",
                        s -> with(s, Map.of("automaticFailover", false, "multiAz", false, "replicas", 0))),
                Edit.of("retention", s -> Ground.with(s, "snapshotRetention", 1)),
                Edit.of("snapshot", s -> Ground.with(s, "finalSnapshot", FinalSnapshot.KEEP)),
                Edit.of(
                        "windows",
                        s -> with(
                                s,
                                Map.of(
                                        "snapshotWindow", "10:00-11:00",
                                        "maintenanceWindow", "mon:12:00-mon:13:00",
                                        "autoMinorVersionUpgrade", false))),
                Edit.of("tags", s -> Ground.with(s, "tags", Tags.of(Map.of("Team", "data")))));
    }

    @Override
    public List<Edit<ReplicationGroupSpec>> replacing() {
        return List.of(Edit.of("identifier", s -> Ground.with(s, "identifier", Ground.fresh("other"))));
    }

    @Override
    public ReplicationGroupSpec golden(int version) {
        return new ReplicationGroupSpec(
                "sessions",
                "Sessions of the shop",
                CacheEngine.VALKEY,
                "8.0",
                "cache.t4g.micro",
                1,
                true,
                true,
                6379,
                KindSamples.ours(1),
                List.of(KindSamples.ours(2)),
                true,
                version > 1,
                true,
                7,
                FinalSnapshot.KEEP,
                "17:00-18:00",
                "sun:18:00-sun:19:00",
                true,
                Tags.named("sessions"));
    }

    /** Groups, and the nodes, which alone tell subnets, security groups and versions. */
    @Override
    public int callsToObserveTwo() {
        return 2;
    }

    private static ReplicationGroupSpec valkey(World world) {
        Ground ground = Ground.in(world);
        Ref<CacheSubnetGroupSpec> group =
                world.has(new CacheSubnetGroupSpec(Ground.fresh("cache"), "cache", ground.subnets(), Tags.NONE));
        return new ReplicationGroupSpec(
                Ground.fresh("sessions"),
                "Sessions",
                CacheEngine.VALKEY,
                "8.0",
                "cache.t4g.micro",
                1,
                true,
                true,
                6379,
                group,
                List.of(ground.open(world, 6379)),
                true,
                true,
                true,
                7,
                FinalSnapshot.SKIP,
                "17:00-18:00",
                "sun:18:00-sun:19:00",
                true,
                Tags.named("sessions"));
    }

    private static Map<String, Object> changes(Object... componentsAndValues) {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (int i = 0; i < componentsAndValues.length; i += 2) {
            changes.put((String) componentsAndValues[i], componentsAndValues[i + 1]);
        }
        return changes;
    }

    private static ReplicationGroupSpec with(ReplicationGroupSpec spec, Map<String, Object> components) {
        ReplicationGroupSpec changed = spec;
        for (Map.Entry<String, Object> one : components.entrySet()) {
            changed = Ground.with(changed, one.getKey(), one.getValue());
        }
        return changed;
    }
}

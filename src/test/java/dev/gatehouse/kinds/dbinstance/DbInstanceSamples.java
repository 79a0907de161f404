package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.dbsubnetgroup.DbSubnetGroupSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class DbInstanceSamples implements KindSamples<DbInstanceSpec> {

    @Override
    public Class<DbInstanceSpec> specType() {
        return DbInstanceSpec.class;
    }

    @Override
    public List<Sample<DbInstanceSpec>> samples() {
        return List.of(
                new Sample<>("MySQL with a standby", world -> mysql(world, true)),
                new Sample<>(
                        "PostgreSQL that keeps a snapshot",
                        world -> with(
                                mysql(world, false),
                                Map.of(
                                        "engine", DatabaseEngine.POSTGRES,
                                        "engineVersion", "17.6",
                                        "finalSnapshot", FinalSnapshot.KEEP,
                                        "backupRetention", 0,
                                        "storageType", DatabaseStorage.GP2))),
                new Sample<>(
                        "MariaDB on another port",
                        world -> with(
                                mysql(world, false),
                                Map.of(
                                        "engine",
                                        DatabaseEngine.MARIADB,
                                        "engineVersion",
                                        "11.4.7",
                                        "port",
                                        3307,
                                        "encrypted",
                                        false))));
    }

    @Override
    public List<Edit<DbInstanceSpec>> inPlace() {
        return List.of(
                Edit.of("class", s -> Ground.with(s, "instanceClass", "db.t3.small")),
                Edit.of("no standby", s -> Ground.with(s, "multiAz", false)),
                Edit.of("retention", s -> Ground.with(s, "backupRetention", 3)),
                Edit.of("protection", s -> Ground.with(s, "deletionProtection", true)),
                Edit.of("port", s -> Ground.with(s, "port", 3310)),
                Edit.of("snapshot", s -> Ground.with(s, "finalSnapshot", FinalSnapshot.KEEP)),
                Edit.of(
                        "windows",
                        s -> Ground.with(
                                Ground.with(s, "backupWindow", "10:00-10:30"),
                                "maintenanceWindow",
                                "mon:11:00-mon:11:30")),
                Edit.of("upgrades", s -> Ground.with(s, "autoMinorVersionUpgrade", true)),
                Edit.of("tags", s -> Ground.with(s, "tags", Tags.of(Map.of("Team", "data")))));
    }

    @Override
    public List<Edit<DbInstanceSpec>> replacing() {
        return List.of(Edit.of("identifier", s -> Ground.with(s, "identifier", Ground.fresh("other"))));
    }

    @Override
    public DbInstanceSpec golden(int version) {
        return new DbInstanceSpec(
                "orders",
                DatabaseEngine.MYSQL,
                "8.4.6",
                "db.t4g.micro",
                20,
                DatabaseStorage.GP3,
                true,
                KindSamples.ours(1),
                List.of(KindSamples.ours(2)),
                3306,
                "shop",
                "dbadmin",
                true,
                7,
                true,
                FinalSnapshot.KEEP,
                "17:00-17:30",
                "sun:18:00-sun:18:30",
                false,
                false,
                Tags.named("orders"));
    }

    private static DbInstanceSpec mysql(World world, boolean multiAz) {
        Ground ground = Ground.in(world);
        Ref<DbSubnetGroupSpec> group =
                world.has(new DbSubnetGroupSpec(Ground.fresh("data"), "data", ground.subnets(), Tags.NONE));
        return new DbInstanceSpec(
                Ground.fresh("orders"),
                DatabaseEngine.MYSQL,
                "8.4.6",
                "db.t4g.micro",
                20,
                DatabaseStorage.GP3,
                multiAz,
                group,
                List.of(ground.open(world, 3306)),
                3306,
                "shop",
                "dbadmin",
                true,
                7,
                false,
                FinalSnapshot.SKIP,
                "17:00-17:30",
                "sun:18:00-sun:18:30",
                false,
                false,
                Tags.named("orders"));
    }

    private static DbInstanceSpec with(DbInstanceSpec spec, Map<String, Object> components) {
        DbInstanceSpec changed = spec;
        for (Map.Entry<String, Object> one : components.entrySet()) {
            changed = Ground.with(changed, one.getKey(), one.getValue());
        }
        return changed;
    }
}

package dev.gatehouse.blueprint;

import dev.gatehouse.kinds.dbinstance.DatabaseEngine;
import dev.gatehouse.kinds.dbinstance.DatabaseStorage;
import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.dbinstance.FinalSnapshot;
import dev.gatehouse.kinds.dbsubnetgroup.DbSubnetGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Ref;
import java.util.List;

/** The MySQL database of a blueprint: with a standby in the other zone, encrypted and backed up, its password with AWS. */
final class Databases {

    static final int MYSQL = 3306;

    private static final int LEAST_STORAGE = 20;
    private static final int A_WEEK = 7;

    private Databases() {}

    static Ref<DbInstanceSpec> draw(Design design, Tier tier, Ref<SecurityGroupSpec> group) {
        Parameters asked = design.parameters();
        Ref<DbSubnetGroupSpec> subnets = design.add(new DbSubnetGroupSpec(
                design.unique("database", 255), "Subnets of the database", tier.refs(), design.named("database")));
        return design.add(new DbInstanceSpec(
                design.unique("database", 63),
                DatabaseEngine.MYSQL,
                DatabaseEngine.MYSQL.knownVersions().getFirst(),
                asked.databaseClass(),
                LEAST_STORAGE,
                DatabaseStorage.GP3,
                true,
                subnets,
                List.of(group),
                MYSQL,
                "app",
                "dbadmin",
                true,
                A_WEEK,
                false,
                asked.keepsData() ? FinalSnapshot.KEEP : FinalSnapshot.SKIP,
                // Two and three o'clock at night in Seoul.
                "17:00-17:30",
                "sun:18:00-sun:18:30",
                false,
                false,
                design.named("database")));
    }
}

package dev.gatehouse.kinds.dbinstance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.PaperWorld;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbInstanceKindTest {

    private final PaperStack stack = new PaperStack();
    private final PaperWorld world = new PaperWorld(stack);
    private final DbInstanceSpec sound =
            new DbInstanceSamples().samples().getFirst().in().apply(world);

    @Test
    void findsNothingWrongWithASoundOneButSaysWhereThePasswordIs() {
        assertThat(stack.findings(sound))
                .containsExactly("info db-instance.secret", "info db-instance.data-goes finalSnapshot");
    }

    @ParameterizedTest
    @CsvSource({
        "identifier, two--hyphens, error db-instance.malformed-identifier identifier",
        "identifier, 1st, error db-instance.malformed-identifier identifier",
        "engineVersion, 8.4, error db-instance.malformed-version engineVersion",
        "engineVersion, 5.7.44, warning db-instance.unknown-version engineVersion",
        "instanceClass, t3.micro, error db-instance.malformed-class instanceClass",
        "instanceClass, db.x9.huge, warning db-instance.unknown-class instanceClass",
        "instanceClass, db.t2.micro, error db-instance.previous-class instanceClass",
        "masterUsername, 1admin, error db-instance.malformed-user masterUsername",
        "masterUsername, a_name_of_seventeen, error db-instance.malformed-user masterUsername",
        "masterUsername, rdsadmin, error db-instance.reserved-user masterUsername",
        "masterUsername, Select, error db-instance.reserved-user masterUsername",
        "databaseName, order, error db-instance.reserved-database databaseName",
        "databaseName, my-shop, error db-instance.malformed-database databaseName",
        "backupWindow, 3am, error db-instance.malformed-backup-window backupWindow",
        "backupWindow, 17:00-17:10, error db-instance.malformed-backup-window backupWindow",
        "maintenanceWindow, sun, error db-instance.malformed-maintenance-window maintenanceWindow",
        "maintenanceWindow, mon:17:15-mon:18:00, error db-instance.windows-overlap maintenanceWindow"
    })
    void refusesWordsThatRdsWouldRefuse(String field, String value, String finding) {
        assertThat(stack.findings(Ground.with(sound, field, value))).contains(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "allocatedStorage, 19, error db-instance.storage-out-of-range allocatedStorage",
        "port, 80, error db-instance.port-out-of-range port",
        "backupRetention, 36, error db-instance.retention-out-of-range backupRetention",
        "backupRetention, 0, warning db-instance.no-backup backupRetention"
    })
    void refusesNumbersThatRdsWouldRefuse(String field, int value, String finding) {
        assertThat(stack.findings(Ground.with(sound, field, value))).contains(finding);
    }

    @Test
    void warnsOfOneZoneAlthoughTheGroupHasTwo() {
        assertThat(stack.findings(Ground.with(sound, "multiAz", false)))
                .contains("warning db-instance.single-zone multiAz");
    }

    @Test
    void comparesItsPortWithWhatTheGroupsOpen() {
        assertThat(stack.findings(Ground.with(sound, "port", 3307))).contains("error db-instance.port-not-open port");
        assertThat(stack.findings(Ground.with(sound, "securityGroups", List.of())))
                .contains("error db-instance.no-group securityGroups");
        Ground other = Ground.in(world);
        assertThat(stack.findings(Ground.with(sound, "securityGroups", List.of(other.open(world, 3306)))))
                .contains("error db-instance.group-of-other-vpc securityGroups[0]");
    }

    @Test
    void warnsOfAddressesWhereTheGroupOfTheServersWouldDo() {
        SecurityGroupSpec own = stack.spec(sound.securityGroups().getFirst()).orElseThrow();
        Rule toAll = new Rule(
                Direction.INBOUND,
                Protocol.TCP,
                PortRange.parse("3000-4000"),
                null,
                Cidr.parse("10.0.0.0/8"),
                null,
                false,
                null,
                null);
        DbInstanceSpec open = Ground.with(
                sound, "securityGroups", List.of(stack.add("open", Ground.with(own, "rules", List.of(toAll)))));
        assertThat(stack.findings(open)).contains("warning db-instance.open-to-ranges securityGroups");
        assertThat(stack.arguments(open, "db-instance.open-to-ranges")).containsExactly("3306", "10.0.0.0/8");
    }

    @Test
    void hasAPublicAddressOnlyWhereTheVpcHasTheInternet() {
        DbInstanceSpec open = Ground.with(sound, "publiclyAccessible", true);
        assertThat(stack.findings(open))
                .contains("error db-instance.public-without-internet publiclyAccessible")
                .doesNotContain("error db-instance.public-without-dns publiclyAccessible");
        Ref<VpcSpec> vpc = stack.siblings(VpcSpec.class).getFirst().ref();
        stack.add("igw", new InternetGatewaySpec(vpc, Tags.NONE));
        assertThat(stack.findings(open))
                .contains("warning db-instance.public publiclyAccessible")
                .doesNotContain("error db-instance.public-without-internet publiclyAccessible");
        assertThat(Rooms.kind(DbInstanceSpec.class).needs(open, stack)).containsExactly(Role.internet(vpc));
        assertThat(Rooms.kind(DbInstanceSpec.class).needs(sound, stack)).isEmpty();
    }

    @Test
    void reservesTheNamesOfItsEngine() {
        DbInstanceSpec postgres =
                Ground.with(Ground.with(sound, "engine", DatabaseEngine.POSTGRES), "engineVersion", "17.6");
        assertThat(stack.findings(Ground.with(postgres, "masterUsername", "admin")))
                .contains("error db-instance.reserved-user masterUsername");
        assertThat(stack.findings(Ground.with(sound, "masterUsername", "admin")))
                .doesNotContain("error db-instance.reserved-user masterUsername");
    }

    @Test
    void isMadeAnewWhereStorageShrinksOrTheVersionGoesBack() {
        var kind = Rooms.kind(DbInstanceSpec.class);
        assertThat(kind.replaces(sound, Ground.with(sound, "allocatedStorage", 40)))
                .isFalse();
        assertThat(kind.replaces(Ground.with(sound, "allocatedStorage", 40), sound))
                .isTrue();
        // Asked for 39 instead of 36 GiB, RDS rounds up to 40: that is no shrinking.
        assertThat(kind.replaces(
                        Ground.with(sound, "allocatedStorage", 40), Ground.with(sound, "allocatedStorage", 39)))
                .isFalse();
        assertThat(kind.replaces(sound, Ground.with(sound, "engineVersion", "8.0.43")))
                .isTrue();
        assertThat(kind.replaces(Ground.with(sound, "engineVersion", "8.0.43"), sound))
                .isFalse();
    }

    @Test
    void isProposedAllButWhatHappensToItsData() {
        assertThat(Rooms.kind(DbInstanceSpec.class).proposal(stack))
                .containsEntry("subnetGroup", sound.subnetGroup().toString())
                .containsEntry(
                        "securityGroups[0]", sound.securityGroups().getFirst().toString())
                .containsEntry("multiAz", "true")
                .doesNotContainKey("finalSnapshot");
    }

    @Test
    void costsTwiceWithAStandby() {
        var kind = Rooms.kind(DbInstanceSpec.class);
        assertThat(kind.charges(sound).getFirst().quantity()).isEqualByComparingTo("2");
        assertThat(kind.charges(Ground.with(sound, "instanceClass", "db.x9.huge"))
                        .getFirst()
                        .price())
                .isEqualTo("db.other");
    }

    @Test
    void namesTwoThatCannotBeSideBySide() {
        Ref<DbInstanceSpec> there = stack.add("there", sound);
        assertThat(there).isNotNull();
        assertThat(stack.findings(sound)).contains("error db-instance.identifier-taken identifier");
    }
}

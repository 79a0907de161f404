package dev.gatehouse.sandbox.rds;

import static dev.gatehouse.sandbox.Tenant.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Tenant;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rds.model.DBInstance;

class DbFailoverTest {

    private final Tenant tenant = Tenant.asOnAws();
    private final Databases databases = new Databases(tenant);
    private String right;
    private String left;

    @BeforeEach
    void makeADatabaseWithAStandby() {
        databases.create(wanted -> wanted.multiAZ(true));
        right = tenant.interfaceIn(tenant.right).privateIpAddress();
        left = tenant.interfaceIn(tenant.left).privateIpAddress();
        tenant.pass(Duration.ofMinutes(10));
        assertThat(databases.status()).isEqualTo("backing-up");
        tenant.pass(Duration.ofMinutes(1));
    }

    @Test
    void keepsAStandbyInTheOtherZone() {
        assertThat(zones()).isEqualTo("ap-northeast-2c ap-northeast-2a");
        assertThat(databases.answer()).containsExactly(right);
        assertThat(right).startsWith("10.16.6.");
    }

    @Test
    void changesTheAddressBehindTheNameAMomentAfterTheZone() {
        failOver();
        assertThat(databases.status()).isEqualTo("rebooting");
        tenant.pass(Duration.ofSeconds(50));
        assertThat(zones()).isEqualTo("ap-northeast-2c ap-northeast-2a");
        tenant.pass(Duration.ofSeconds(1));
        assertThat(zones()).isEqualTo("ap-northeast-2a ap-northeast-2c");
        assertThat(databases.answer()).containsExactly(right);
        tenant.pass(Duration.ofSeconds(7));
        assertThat(databases.answer()).containsExactly(left);
        assertThat(databases.status()).isEqualTo("rebooting");
        tenant.pass(Duration.ofSeconds(14));
        assertThat(databases.status()).isEqualTo("available");
    }

    @Test
    void goesBackWhereItWasByASecondOne() {
        failOver();
        tenant.pass(Duration.ofSeconds(72));
        failOver();
        tenant.pass(Duration.ofSeconds(72));
        assertThat(databases.answer()).containsExactly(right);
        assertThat(zones()).isEqualTo("ap-northeast-2c ap-northeast-2a");
    }

    @Test
    void isToldInEvents() {
        failOver();
        tenant.pass(Duration.ofSeconds(16));
        assertThat(databases.events()).last().isEqualTo("Multi-AZ instance failover started.");
        tenant.pass(Duration.ofSeconds(56));
        assertThat(databases.events())
                .endsWith(
                        "Multi-AZ instance failover started.",
                        "DB instance restarted",
                        "The user requested a failover of the DB instance.",
                        "Multi-AZ instance failover completed");
    }

    @Test
    void needsAStandby() {
        tenant.rds.modifyDBInstance(
                changed -> changed.dbInstanceIdentifier("orders").multiAZ(false).applyImmediately(true));
        tenant.pass(Duration.ofMinutes(8));
        assertThat(databases.show().secondaryAvailabilityZone()).isNull();
        refused(
                400,
                "InvalidParameterCombination",
                "ForceFailover cannot be specified since the instance is not configured for either MultiAZ or High"
                        + " Availability",
                this::failOver);
        tenant.rds.rebootDBInstance(wanted -> wanted.dbInstanceIdentifier("orders"));
        tenant.pass(Duration.ofSeconds(90));
        assertThat(databases.events()).endsWith("DB instance shutdown", "DB instance restarted");
        assertThat(databases.answer()).containsExactly(right);
    }

    @Test
    void waitsForAnotherToEnd() {
        failOver();
        refused(400, "InvalidDBInstanceState", "Instance orders is not in available state.", this::failOver);
    }

    private void failOver() {
        tenant.rds.rebootDBInstance(
                wanted -> wanted.dbInstanceIdentifier("orders").forceFailover(true));
    }

    private String zones() {
        DBInstance there = databases.show();
        return there.availabilityZone() + " " + there.secondaryAvailabilityZone();
    }
}

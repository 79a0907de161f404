package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * Two panels on one PostgreSQL: one is stopped while it builds a network and comes back when the other has taken over; then
 * that one is killed while it takes the network down. People notice nothing but that it goes on.
 */
@Tag("process")
class ReplicasTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void whatOneWasDoingTheOtherFinishes() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Sandbox aws =
                        Sandbox.builder().profile(Profile.ACCELERATED).port(0).open();
                KillablePanel one = begin("one", postgres, aws);
                KillablePanel two = begin("two", postgres, aws)) {
            one.awaitReady();
            two.awaitReady();
            one.ask("person", "person");
            SignedInBrowser browser = SignedInBrowser.at(one.ask("port", "port"));

            String run = stoppedWhileBuilding(browser, postgres, aws, one, two);
            killedWhileRemoving(browser, postgres, aws, run, one, two);
        }
    }

    private static String stoppedWhileBuilding(
            SignedInBrowser browser, EmbeddedPostgres postgres, Sandbox aws, KillablePanel one, KillablePanel two)
            throws Exception {
        int begun = aws.calls().mutating();
        String run = one.ask("build", "run");
        await("somebody has the run", () -> holder(postgres, run) != 0);
        KillablePanel owner = holder(postgres, run) == one.pid() ? one : two;
        KillablePanel other = owner == one ? two : one;
        Queue<String> heard = browser.listen(other.ask("port", "port"), "run-" + run);
        // The first is what it may have missed; the others are what the owner did meanwhile.
        await("the other panel's page hears what the owner does", () -> heard.size() >= 3);
        await("something is made", () -> aws.calls().mutating() >= begun + 5);
        assertThat(holder(postgres, run)).isEqualTo(owner.pid());
        assertThat(heard).containsOnly("event:run-" + run);

        owner.signal("STOP");
        takeover("stopped", postgres, run, other);
        await("the other one goes on", () -> epoch(postgres, run) >= 2);
        owner.signal("CONT");

        await("the run is over", () -> !other.ask("state " + run, "state").equals("RUNNING"));
        assertThat(other.ask("state " + run, "state"))
                .as(other.ask("steps " + run, "steps"))
                .isEqualTo("SUCCEEDED");
        assertThat(owner.ask("todo", "todo")).isEqualTo("[]");
        assertEverythingIsThereOnce(aws);
        assertThat(count(
                        postgres,
                        "select count(*) from audit_entry where run_id = ? and action = 'run.succeeded'",
                        run))
                .isEqualTo(1);
        return run;
    }

    private static void killedWhileRemoving(
            SignedInBrowser browser,
            EmbeddedPostgres postgres,
            Sandbox aws,
            String built,
            KillablePanel one,
            KillablePanel two)
            throws Exception {
        int begun = aws.calls().mutating();
        String removal = one.ask("remove", "run");
        await("somebody has the run", () -> holder(postgres, removal) != 0);
        KillablePanel owner = holder(postgres, removal) == one.pid() ? one : two;
        KillablePanel other = owner == one ? two : one;
        await("something is gone", () -> aws.calls().mutating() >= begun + 3);

        owner.kill();
        takeover("killed", postgres, removal, other);
        assertThat(browser.get(other.ask("port", "port"), "/stacks").statusCode())
                .isEqualTo(200);

        await("the run is over", () -> !other.ask("state " + removal, "state").equals("RUNNING"));
        assertThat(other.ask("state " + removal, "state"))
                .as(other.ask("steps " + removal, "steps"))
                .isEqualTo("SUCCEEDED");
        assertNothingIsLeft(aws);
        assertThat(holder(postgres, built)).isZero();
        assertThat(holder(postgres, removal)).isZero();
    }

    private KillablePanel begin(String name, EmbeddedPostgres postgres, Sandbox aws) throws Exception {
        return KillablePanel.begin(
                folder.resolve(name),
                aws.endpoint(),
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    /** Measured and printed; that it comes about at all is what is asserted. */
    private static void takeover(String how, EmbeddedPostgres postgres, String run, KillablePanel other)
            throws Exception {
        Instant begun = Instant.now();
        await("the other one takes over", () -> holder(postgres, run) == other.pid());
        System.out.println("takeover-" + how + ": "
                + Duration.between(begun, Instant.now()).toMillis() + " ms");
    }

    /** The process that the rota gave the run to; 0 if it is not on the rota. */
    private static long holder(EmbeddedPostgres postgres, String run) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement question = connection.prepareStatement(
                        "select picked_by from scheduled_tasks where task_name = 'run' and task_instance = ?")) {
            question.setString(1, run);
            ResultSet row = question.executeQuery();
            String panel = row.next() ? row.getString(1) : null;
            return panel == null ? 0 : Long.parseLong(panel.split(" ")[1]);
        }
    }

    private static long epoch(EmbeddedPostgres postgres, String run) throws SQLException {
        return count(postgres, "select epoch from run where id = ?", run);
    }

    private static long count(EmbeddedPostgres postgres, String sql, String run) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement question = connection.prepareStatement(sql)) {
            question.setObject(1, UUID.fromString(run));
            ResultSet row = question.executeQuery();
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void await(String what, Callable<Boolean> state) throws Exception {
        Instant deadline = Instant.now().plus(LONG_ENOUGH);
        while (!state.call()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    private static void assertEverythingIsThereOnce(Sandbox aws) {
        Ec2Client ec2 = ec2(aws);
        assertThat(ec2.describeVpcs().vpcs())
                .filteredOn(vpc -> !vpc.isDefault())
                .hasSize(1);
        assertThat(ec2.describeSubnets().subnets())
                .filteredOn(subnet -> !subnet.defaultForAz())
                .hasSize(2);
        assertThat(ec2.describeInternetGateways().internetGateways()).hasSize(2);
        assertThat(ec2.describeAddresses().addresses()).hasSize(1);
        assertThat(ec2.describeNatGateways().natGateways()).hasSize(1);
        assertThat(ec2.describeVpcEndpoints().vpcEndpoints()).hasSize(1);
    }

    private static void assertNothingIsLeft(Sandbox aws) {
        Ec2Client ec2 = ec2(aws);
        assertThat(ec2.describeVpcs().vpcs()).allMatch(vpc -> vpc.isDefault());
        assertThat(ec2.describeAddresses().addresses()).isEmpty();
        assertThat(ec2.describeInternetGateways().internetGateways()).hasSize(1);
        assertThat(ec2.describeNatGateways().natGateways())
                .allMatch(nat -> nat.stateAsString().equals("deleted"));
    }

    private static Ec2Client ec2(Sandbox aws) {
        return SandboxClients.at(aws.endpoint()).account("200000000001").ec2();
    }
}

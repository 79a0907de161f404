package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
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
 * Two panels on one PostgreSQL: one is stopped while it builds a network and comes back when the other has taken over; one
 * is cut off from the database while it takes the network down; and one is killed while it builds another. People notice
 * nothing but that it goes on, or, at the panel that is cut off, that it cannot reach its database.
 */
@Tag("process")
class ReplicasTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    /** Each stack that a panel makes is in an account of its own. */
    private static final String FIRST = "200000000001";

    private static final String SECOND = "200000000002";

    @TempDir
    private Path folder;

    /** A panel, and its way to the database. */
    private record Replica(KillablePanel panel, Wire wire, String port) implements AutoCloseable {

        boolean isAtWork(EmbeddedPostgres postgres, String run) throws SQLException {
            return holder(postgres, run) == panel.pid();
        }

        @Override
        public void close() throws Exception {
            wire.mend();
            panel.close();
            wire.close();
        }
    }

    @Test
    void whatOneWasDoingTheOtherFinishes() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Sandbox aws =
                        Sandbox.builder().profile(Profile.ACCELERATED).port(0).open();
                Wire ones = Wire.to(postgres.getPort());
                Wire twos = Wire.to(postgres.getPort());
                KillablePanel first = begin("one", ones, aws);
                KillablePanel second = begin("two", twos, aws)) {
            first.awaitReady();
            second.awaitReady();
            try (Replica one = new Replica(first, ones, first.ask("port", "port"));
                    Replica two = new Replica(second, twos, second.ask("port", "port"))) {
                first.ask("person", "person");
                SignedInBrowser browser = SignedInBrowser.at(one.port);

                stoppedWhileBuilding(browser, postgres, aws, one, two);
                cutOffWhileRemoving(browser, postgres, aws, one, two);
                killedWhileBuilding(browser, postgres, aws, one, two);
            }
        }
    }

    private static void stoppedWhileBuilding(
            SignedInBrowser browser, EmbeddedPostgres postgres, Sandbox aws, Replica one, Replica two)
            throws Exception {
        int begun = aws.calls().mutating();
        String run = one.panel.ask("build", "run");
        await("somebody has the run", () -> holder(postgres, run) != 0);
        Replica owner = one.isAtWork(postgres, run) ? one : two;
        Replica other = owner == one ? two : one;
        Queue<String> heard = browser.listen(other.port, "run-" + run);
        // The first is what it may have missed; the others are what the owner did meanwhile.
        await("the other panel's page hears what the owner does", () -> heard.size() >= 3);
        await("something is made", () -> aws.calls().mutating() >= begun + 5);
        assertThat(owner.isAtWork(postgres, run)).isTrue();
        assertThat(heard).containsOnly("event:run-" + run);

        owner.panel.signal("STOP");
        takeover("stopped", postgres, run, other);
        await("the other one goes on", () -> epoch(postgres, run) >= 2);
        owner.panel.signal("CONT");

        assertItSucceeds(postgres, run, other);
        assertThat(owner.panel.ask("todo", "todo")).isEqualTo("[]");
        assertEverythingIsThereOnce(ec2(aws, FIRST));
    }

    private static void cutOffWhileRemoving(
            SignedInBrowser browser, EmbeddedPostgres postgres, Sandbox aws, Replica one, Replica two)
            throws Exception {
        int begun = aws.calls().mutating();
        String run = one.panel.ask("remove", "run");
        await("somebody has the run", () -> holder(postgres, run) != 0);
        Replica owner = one.isAtWork(postgres, run) ? one : two;
        Replica other = owner == one ? two : one;
        await("something is gone", () -> aws.calls().mutating() >= begun + 2);

        owner.wire.cut();
        var english = browser.ask(owner.port, "/stacks", "en");
        var korean = browser.ask(owner.port, "/stacks", "ko");
        var health = browser.ask(owner.port, "/health", "en");
        takeover("cut-off", postgres, run, other);
        await("the other one goes on", () -> epoch(postgres, run) >= 2);
        assertSaysSo(english.join(), "The database cannot be reached");
        assertSaysSo(korean.join(), "데이터베이스에 연결할 수 없습니다");
        assertSaysSo(health.join(), "");
        owner.wire.mend();

        assertItSucceeds(postgres, run, other);
        await("its pages are back", () -> browser.get(owner.port, "/stacks").statusCode() == 200);
        assertThat(browser.get(owner.port, "/health").body()).isEqualTo("ok");
        assertThat(owner.panel.ask("state " + run, "state")).isEqualTo("SUCCEEDED");
        assertNothingIsLeft(ec2(aws, FIRST));
    }

    private static void assertSaysSo(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains(words).doesNotContain("Exception", "\tat ");
    }

    private static void killedWhileBuilding(
            SignedInBrowser browser, EmbeddedPostgres postgres, Sandbox aws, Replica one, Replica two)
            throws Exception {
        int begun = aws.calls().mutating();
        String run = one.panel.ask("build", "run");
        await("somebody has the run", () -> holder(postgres, run) != 0);
        Replica owner = one.isAtWork(postgres, run) ? one : two;
        Replica other = owner == one ? two : one;
        await("something is made", () -> aws.calls().mutating() >= begun + 5);

        owner.panel.kill();
        takeover("killed", postgres, run, other);
        assertThat(browser.get(other.port, "/stacks").statusCode()).isEqualTo(200);

        assertItSucceeds(postgres, run, other);
        assertEverythingIsThereOnce(ec2(aws, SECOND));
    }

    /** Told once, and nobody has it in hand any more. */
    private static void assertItSucceeds(EmbeddedPostgres postgres, String run, Replica other) throws Exception {
        await("the run is over", () -> !other.panel.ask("state " + run, "state").equals("RUNNING"));
        assertThat(other.panel.ask("state " + run, "state"))
                .as(other.panel.ask("steps " + run, "steps"))
                .isEqualTo("SUCCEEDED");
        assertThat(count(
                        postgres,
                        "select count(*) from audit_entry where run_id = ? and action = 'run.succeeded'",
                        run))
                .isEqualTo(1);
        await("it is off the rota", () -> holder(postgres, run) == 0);
    }

    private KillablePanel begin(String name, Wire wire, Sandbox aws) throws Exception {
        return KillablePanel.begin(
                folder.resolve(name),
                aws.endpoint(),
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + wire.port() + "/postgres?socketTimeout=5",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    /** Measured and printed; that it comes about at all is what is asserted. */
    private static void takeover(String how, EmbeddedPostgres postgres, String run, Replica other) throws Exception {
        Instant begun = Instant.now();
        await("the other one takes over", () -> other.isAtWork(postgres, run));
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

    private static void assertEverythingIsThereOnce(Ec2Client ec2) {
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

    private static void assertNothingIsLeft(Ec2Client ec2) {
        assertThat(ec2.describeVpcs().vpcs()).allMatch(vpc -> vpc.isDefault());
        assertThat(ec2.describeAddresses().addresses()).isEmpty();
        assertThat(ec2.describeInternetGateways().internetGateways()).hasSize(1);
        assertThat(ec2.describeNatGateways().natGateways())
                .allMatch(nat -> nat.stateAsString().equals("deleted"));
    }

    private static Ec2Client ec2(Sandbox aws, String account) {
        return SandboxClients.at(aws.endpoint()).account(account).ec2();
    }
}

package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The panel is killed in the middle of things while AWS goes on: nothing is lost, doubled or left behind. */
@Tag("process")
class KilledPanelTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final int[] KILLED_AFTER_CALLS = {1, 7, 16};

    @TempDir
    private Path data;

    @Test
    void goesOnByItselfAfterEachKill() throws Exception {
        try (Sandbox aws =
                Sandbox.builder().profile(Profile.ACCELERATED).port(0).open()) {
            int begun = aws.calls().mutating();
            KillablePanel panel = KillablePanel.start(data, aws.endpoint());
            String run = panel.ask("build", "run");
            for (int calls : KILLED_AFTER_CALLS) {
                awaitCalls(aws, begun + calls);
                panel.kill();
                panel = KillablePanel.start(data, aws.endpoint());
            }
            awaitSuccess(panel, run);

            assertThat(panel.ask("todo", "todo")).isEqualTo("[]");
            assertEverythingIsThereOnce(
                    SandboxClients.at(aws.endpoint()).account("200000000001").ec2());

            String removal = panel.ask("remove", "run");
            awaitCalls(aws, aws.calls().mutating() + 3);
            panel.kill();
            panel = KillablePanel.start(data, aws.endpoint());
            awaitSuccess(panel, removal);
            assertNothingIsLeft(
                    SandboxClients.at(aws.endpoint()).account("200000000001").ec2());
            panel.close();
        }
    }

    private static void awaitCalls(Sandbox aws, int mutating) throws InterruptedException {
        Instant deadline = Instant.now().plus(LONG_ENOUGH);
        while (aws.calls().mutating() < mutating) {
            assertThat(Instant.now()).as("waiting for call %s", mutating).isBefore(deadline);
            Thread.sleep(5);
        }
    }

    private static void awaitSuccess(KillablePanel panel, String run) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONG_ENOUGH);
        String state = panel.ask("state " + run, "state");
        while (state.equals("RUNNING")) {
            assertThat(Instant.now()).as(() -> steps(panel, run)).isBefore(deadline);
            Thread.sleep(100);
            state = panel.ask("state " + run, "state");
        }
        assertThat(state).as(steps(panel, run)).isEqualTo("SUCCEEDED");
    }

    private static String steps(KillablePanel panel, String run) {
        try {
            return panel.ask("steps " + run, "steps");
        } catch (IOException gone) {
            return gone.toString();
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
        assertThat(ec2.describeRouteTables().routeTables()).hasSize(4);
        assertThat(ec2.describeNetworkAcls().networkAcls()).hasSize(3);
        assertThat(ec2.describeVpcEndpoints().vpcEndpoints()).hasSize(1);
    }

    private static void assertNothingIsLeft(Ec2Client ec2) {
        assertThat(ec2.describeVpcs().vpcs()).allMatch(vpc -> vpc.isDefault());
        assertThat(ec2.describeAddresses().addresses()).isEmpty();
        assertThat(ec2.describeInternetGateways().internetGateways()).hasSize(1);
        assertThat(ec2.describeNatGateways().natGateways())
                .allMatch(nat -> nat.stateAsString().equals("deleted"));
    }
}

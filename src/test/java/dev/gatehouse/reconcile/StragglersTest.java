package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.History;
import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Driver.Creation;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** A worker that was held up sends its creation when nobody waits for it any more. */
@PanelTest
class StragglersTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Stragglers stragglers;

    @Autowired
    private Executor executor;

    @Autowired
    private Runs runs;

    @Autowired
    private Clients clients;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private History history;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Kinds kinds;

    private Stack stack;
    private Ref<VpcSpec> vpc;

    @BeforeEach
    void aVpc() {
        stack = bench.stack();
        vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
    }

    @AfterEach
    void troubleEnds() {
        sandbox.troubles().clear();
    }

    /** By a worker that wakes up when nobody has just looked. */
    private String sentLate(UUID operation) {
        clock.advance(Duration.ofMinutes(2));
        Ownership mark = new Ownership(stack.id(), ((Ref.Managed<?>) vpc).id(), operation);
        return clients.ec2(stack.scope())
                .createVpc(request -> request.cidrBlock("10.0.0.0/16")
                        .tagSpecifications(Ec2Tags.specification(
                                ResourceType.VPC, Tags.named("main").and(mark.tags()))))
                .vpc()
                .vpcId();
    }

    private List<String> vpcs() {
        return clients.ec2(stack.scope()).describeVpcs().vpcs().stream()
                .filter(found -> !found.isDefault())
                .map(Vpc::vpcId)
                .toList();
    }

    private List<String> told() {
        return history.of(stack.id(), History.Filter.ALL, null, 100).stream()
                .filter(entry -> entry.action().equals("resource.late"))
                .map(Entry::before)
                .toList();
    }

    @Test
    void endsWhatCameAfterTheRunWasOver() {
        bench.apply(stack);
        Item made = bench.item(vpc).orElseThrow();
        String late = sentLate(made.operation());

        assertThat(stragglers.end(stack)).isEqualTo(1);
        assertThat(vpcs()).containsExactly(made.externalId());
        assertThat(told()).containsExactly(late);
        clock.advance(Duration.ofMinutes(2));
        assertThat(stragglers.end(stack)).isZero();
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void endsWhatCameAfterTheStackWasTornDown() {
        bench.apply(stack);
        UUID operation = bench.item(vpc).orElseThrow().operation();
        bench.removeEverything(stack);
        bench.apply(stack);
        sentLate(operation);

        assertThat(stragglers.end(stack)).isEqualTo(1);
        assertThat(vpcs()).isEmpty();
    }

    @Test
    void endsAlsoWhatTellsItsMarksOnlyWhenAskedForThem() {
        Tags tags = Tags.named("late-profile");
        InstanceProfileSpec profile =
                new InstanceProfileSpec("late-" + stack.scope().account(), List.of(), tags);
        Ref<InstanceProfileSpec> ref = bench.add(stack, profile);
        bench.apply(stack);
        UUID operation = bench.item(ref).orElseThrow().operation();
        bench.removeEverything(stack);
        bench.apply(stack);
        clock.advance(Duration.ofMinutes(2));
        Ownership mark = new Ownership(stack.id(), ((Ref.Managed<?>) ref).id(), operation);
        Driver<InstanceProfileSpec> driver = kinds.of(profile).driver();
        driver.create(stack.scope(), profile, new Creation(operation.toString(), tags.and(mark.tags())));

        assertThat(stragglers.end(stack)).isEqualTo(1);
        assertThat(driver.observe(stack.scope(), Set.of())).isEmpty();
    }

    @Test
    void endsInTheRunItselfWhatCameBeforeItsEnd() {
        UUID run = bench.approve(stack);
        executor.tick();
        executor.tick();
        String late = sentLate(bench.item(vpc).orElseThrow().operation());
        bench.finish(run);

        assertThat(vpcs()).containsExactly(bench.item(vpc).orElseThrow().externalId());
        assertThat(told()).hasSize(1).isSubsetOf(late);
    }

    @Test
    void tellsOfWhatWasMadeWithoutAnAnswerBeforeItEndsIt() {
        sandbox.troubles().add(Trouble.loseReply("CreateVpc", 1));
        UUID run = bench.approve(stack);
        executor.tick();
        String made = vpcs().getFirst();
        runs.cancel(run, Workbench.ANNA);
        bench.finish(run);
        bench.removeEverything(stack);
        bench.apply(stack);

        assertThat(vpcs()).isEmpty();
        assertThat(history.of(stack.id(), History.Filter.ALL, null, 100))
                .filteredOn(entry -> entry.operation() != null)
                .extracting(entry -> entry.action() + " " + Objects.requireNonNullElse(entry.after(), entry.before()))
                .containsExactly("resource.deleted " + made, "resource.created " + made);
    }

    @Test
    void leavesAloneWhatACreationThatWasNeverAnsweredMayRecognise() {
        sandbox.troubles().add(Trouble.loseReply("CreateVpc", 1));
        bench.approve(stack);
        executor.tick();
        assertThat(vpcs()).hasSize(1);

        assertThat(stragglers.end(stack)).isZero();
        assertThat(vpcs()).hasSize(1);
    }

    @Test
    void leavesAloneWhatBearsTheMarkOfACreationNobodyHereBegan() {
        bench.apply(stack);
        sentLate(UUID.randomUUID());

        assertThat(stragglers.end(stack)).isZero();
        assertThat(vpcs()).hasSize(2);
    }
}

package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Quotas;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import dev.gatehouse.sandbox.gateway.Call;
import dev.gatehouse.sandbox.gateway.Hardship;
import dev.gatehouse.sandbox.gateway.Hostility;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** Two runs in one account, which has fewer tokens than they want. */
@PanelTest
class TwoAppliesTest {

    private static final int EACH = 60;

    @Autowired
    private Workbench bench;

    @Autowired
    private Stacks stacks;

    @Autowired
    private Runs runs;

    @Autowired
    private Executor executor;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void bucketsThatAreSoonEmpty() {
        sandbox.quotas(new Quotas(5, 200, 5, 200, 50, 200, 20, 2500, 60, 500, 5, 20, Map.of()));
    }

    @AfterEach
    void asBefore() {
        sandbox.adversity().end();
        sandbox.quotas(Quotas.DEFAULT);
    }

    private UUID approved(Stack stack) {
        for (int i = 0; i < EACH; i++) {
            bench.add(stack, new ElasticIpSpec(Tags.named("address-" + i)));
        }
        return bench.approve(stack);
    }

    private RunView run(UUID id) {
        return runs.find(id).orElseThrow();
    }

    /** Somebody else was quick, so that AWS refuses from the beginning. */
    private void useUpTheBurst(Stack where) {
        Ec2Client others = SandboxClients.inProcess(sandbox)
                .account(where.scope().account())
                .ec2();
        assertThatExceptionOfType(Ec2Exception.class).isThrownBy(() -> {
            while (true) {
                others.allocateAddress(address -> address.domain(DomainType.VPC));
            }
        });
    }

    @Test
    void bothGoOnAndAwsIsNotPestered() {
        Stack one = bench.stack();
        Stack other =
                stacks.create(new UUID(0, 1), one.scope(), "neighbour of " + one.name(), Stage.DEV, Workbench.ANNA);
        List<UUID> both = List.of(approved(one), approved(other));
        sandbox.adversity().begin(Hostility.of(Set.of(Hardship.THROTTLING), 1));
        useUpTheBurst(one);
        sandbox.calls().clear();

        while (both.stream().noneMatch(id -> run(id).state().isOver())) {
            executor.tick().ifPresent(clock::reach);
        }
        // Each step of the one that is still at it counts: two for each address.
        long all = both.stream().mapToLong(id -> run(id).done()).sum();
        assertThat(both).allSatisfy(id -> assertThat(run(id).done()).isGreaterThan(all * 2 / 5));
        both.forEach(bench::finish);

        assertThat(both).allSatisfy(id -> assertThat(run(id).state()).isEqualTo(RunState.SUCCEEDED));
        assertThat(sandbox.calls().latest().stream().map(Call::outcome).filter("RequestLimitExceeded"::equals))
                .hasSizeLessThan(2 * EACH);
    }
}

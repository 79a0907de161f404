package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** Transactions of a run that fail, or say that they did: nothing that was learnt from AWS is lost, and no run hangs. */
@PanelTest
class DatabaseTroubleTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Clients clients;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private JdbcClient database;

    private Stack stack;
    private Ref<VpcSpec> vpc;
    private final AtomicInteger transactions = new AtomicInteger();
    private ApplicationListener<?> listener = event -> {};

    @BeforeEach
    void aVpcWithASubnet() {
        stack = bench.stack();
        vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        bench.add(stack, new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), true, Tags.named("public")));
    }

    @AfterEach
    void nothingHappensAnyMore() {
        context.removeApplicationListener(listener);
    }

    /** In the transaction of that number among those that change the run. */
    private void inTransaction(int number, Runnable what) {
        listener = new ApplicationListener<PayloadApplicationEvent<RunChanged>>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<RunChanged> event) {
                if (transactions.incrementAndGet() == number) {
                    what.run();
                }
            }
        };
        context.addApplicationListener(listener);
    }

    private void assertThatTheRunComesThrough(UUID run) {
        RunView ended = bench.finish(run);
        assertThat(ended.state()).as("%s", ended.steps()).isEqualTo(RunState.SUCCEEDED);
        assertThat(clients.ec2(stack.scope()).describeVpcs().vpcs())
                .filteredOn(found -> !found.isDefault())
                .extracting(Vpc::vpcId)
                .containsExactly(bench.item(vpc).orElseThrow().externalId());
        assertThat(bench.todo(stack)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsWhatItLearntUntilATransactionSucceeds(int number) {
        UUID run = bench.approve(stack);
        inTransaction(number, () -> {
            throw new IllegalStateException("the database is away for a moment");
        });

        assertThatTheRunComesThrough(run);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noticesACommitThatSucceededAlthoughItSaidOtherwise(int number) {
        UUID run = bench.approve(stack);
        inTransaction(
                number,
                () -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        throw new IllegalStateException("the connection broke after the commit");
                    }
                }));

        assertThatTheRunComesThrough(run);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void goesOnWhileSomebodyEdits(int number) {
        UUID run = bench.approve(stack);
        inTransaction(
                number,
                () -> CompletableFuture.runAsync(() -> {
                            VpcSpec wanted = bench.spec(vpc);
                            bench.change(vpc, new VpcSpec(wanted.cidr(), true, true, Tags.named("other")));
                            bench.change(vpc, wanted);
                        })
                        .join());

        assertThatTheRunComesThrough(run);
    }

    @Test
    void countsNoEditWhenSomebodyLooks() {
        bench.apply(stack);
        long edits = versionsOf(stack);

        bench.propose(stack);
        clients.ec2(stack.scope())
                .modifyVpcAttribute(
                        request -> request.vpcId(bench.item(vpc).orElseThrow().externalId())
                                .enableDnsHostnames(value -> value.value(false)));
        assertThat(bench.todo(stack)).containsExactly("UPDATE vpc main");

        assertThat(versionsOf(stack)).isEqualTo(edits);
    }

    private long versionsOf(Stack one) {
        return database.sql("select sum(version) from resource where stack_id = :stack")
                .param("stack", one.id())
                .query(Long.class)
                .single();
    }
}

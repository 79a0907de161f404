package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Ledger;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.targetgroup.TargetProtocol;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Call;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hours of looks that nobody asked for, at many stacks of several accounts and Regions, counted where they arrive. */
@PanelTest
class UnaskedLooksTest {

    private static final Duration USUAL = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofHours(2);
    /** Oftener than the panel does it, so that nothing but the budget keeps it from looking. */
    private static final Duration TICK = Duration.ofSeconds(5);

    @Autowired
    private Workbench bench;

    @Autowired
    private Stacks stacks;

    @Autowired
    private Observer observer;

    @Autowired
    private RunRows runs;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Edge edge;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    private final List<Stack> all = new ArrayList<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private Refresher refresher;

    @BeforeEach
    void manyStacks() {
        ReconcileSettings settings =
                new ReconcileSettings(false, 1, Duration.ofMillis(500), Duration.ofMinutes(20), USUAL);
        refresher = new Refresher(observer, runs, stacks, ledger, edge, settings, clock);
        Stack seoul = bench.stack();
        Stack other = bench.stack();
        make(seoul);
        make(other);
        for (int i = 0; i < 3; i++) {
            make(bench.stackBeside(seoul, seoul.name() + " " + i));
        }
        Scope tokyo = new Scope(seoul.scope().account(), new Region("ap-northeast-1"));
        for (int i = 0; i < 3; i++) {
            make(stacks.create(seoul.team(), tokyo, seoul.name() + " tokyo " + i, Stage.DEV, Workbench.ANNA));
        }
    }

    /** Kinds of each of which some is told only for one resource at a time. */
    private void make(Stack stack) {
        Ref<VpcSpec> vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("unasked")));
        String name = "unasked-" + all.size();
        bench.add(stack, new HostedZoneSpec(name + ".example", List.of(vpc), Tags.named(name)));
        for (int port = 80; port < 84; port++) {
            bench.add(stack, targets(vpc, name + "-" + port, port));
        }
        RunView run = bench.apply(stack);
        assertThat(run.state()).as(run.steps().toString()).isEqualTo(RunState.SUCCEEDED);
        all.add(stack);
    }

    private static TargetGroupSpec targets(Ref<VpcSpec> vpc, String name, int port) {
        return new TargetGroupSpec(
                name, vpc, TargetProtocol.HTTP, port, "/", "200", 30, 5, 5, 2, false, 300, Tags.named(name));
    }

    @Test
    void takeAFiftiethOfWhatAwsRefillsAndStillSeeEveryStack() {
        Instant begun = clock.instant();
        Instant end = begun.plus(LONG);
        while (clock.instant().isBefore(end)) {
            clock.advance(TICK);
            count(() -> refresher.perform(all));
        }
        all.stream().map(Stack::scope).distinct().forEach(scope -> clock.advance(edge.rest(scope)));

        double seconds = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
        assertThat(calls)
                .hasSizeGreaterThan(8)
                .allSatisfy((bucket, made) -> assertThat(made).as(bucket).isLessThanOrEqualTo((int)
                        Math.floor(0.02 * refilledEachSecond(bucket) * seconds)));
        // The budget is used and not only kept: none is forgotten, whatever takes a call per resource is seen too.
        Map<UUID, Instant> looks = ledger.lastLooks();
        assertThat(all)
                .allSatisfy(stack -> assertThat(looks.get(stack.id())).isAfter(end.minus(Duration.ofMinutes(30))));
    }

    private void count(Runnable work) {
        sandbox.calls().clear();
        work.run();
        sandbox.calls().latest().forEach(call -> calls.merge(bucket(call), 1, Integer::sum));
    }

    /** What AWS counts together: by operation at EC2, by service at the others; Route 53 in all Regions. */
    private static String bucket(Call call) {
        return switch (call.service()) {
            case "route53" -> call.account() + " route53";
            case "elasticloadbalancing" -> call.account() + " " + call.region() + " " + call.service();
            default -> call.account() + " " + call.region() + " " + call.service() + " " + call.operation();
        };
    }

    /**
     * Tokens each second: EC2's for describes, Elastic Load Balancing's for describes, and Route 53's five requests for an
     * account, as documented (2026-11).
     */
    private static int refilledEachSecond(String bucket) {
        String service = Objects.requireNonNull(bucket.split(" ")[bucket.contains("route53") ? 1 : 2]);
        return switch (service) {
            case "ec2" -> 20;
            case "elasticloadbalancing" -> 10;
            case "route53" -> 5;
            default -> throw new IllegalArgumentException("nothing is known of " + bucket);
        };
    }
}

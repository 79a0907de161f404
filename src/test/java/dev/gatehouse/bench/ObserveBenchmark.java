package dev.gatehouse.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.gatehouse.Gatehouse;
import dev.gatehouse.inventory.Existence;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.planning.Plan;
import dev.gatehouse.planning.Planner;
import dev.gatehouse.planning.Subject;
import dev.gatehouse.reconcile.Observer;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.Workbench;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What it takes to look at all stacks of an account and Region, as the panel does by itself every minute: calls, and time
 * from the first call until everything is written down, with 1,000 and with 10,000 resources in AWS on a loopback socket. And
 * how long it takes to compare what is wanted with what was seen, without any input or output.
 */
final class ObserveBenchmark implements Benchmark {

    private static final int RUNS = 10;
    /** A panel that looks every minute has long been warm; so many looks at the few make it so. */
    private static final int LOOKS_AT_FEW = 40;

    private static final int PER_STACK = 13;
    private static final int FEW = 77;
    private static final int MANY = 770;

    /** What else runs on the machine makes everything take longer, but no more work. */
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private record Measured(
            int resources, int calls, int bound, double milliseconds, double work, double diff, double diffInOne) {}

    @Override
    public String name() {
        return "observe";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path data = Files.createTempDirectory("gatehouse-bench");
        Path simulated = Files.createTempDirectory("gatehouse-bench");
        Sandbox aws = Sandbox.builder().directory(simulated).port(0).open();
        int port = aws.endpoint().getPort();
        try (ConfigurableApplicationContext panel = start(data, aws)) {
            Stack original = panel.getBean(Workbench.class).stack();
            new CacheServiceNetwork(panel.getBean(Workbench.class), original);
            Approved.run(panel, original);
            aws.close();
            CopiedStacks copied = new CopiedStacks(simulated, panel.getBean(JdbcTemplate.class), original);
            List<UUID> stacks = new ArrayList<>(List.of(original.id()));
            List<Measured> measured = new ArrayList<>();
            for (int wanted : List.of(FEW, MANY)) {
                stacks.addAll(copied.add(stacks.size(), wanted));
                aws = Sandbox.builder().directory(simulated).port(port).open();
                measured.add(measured(panel, aws, stacks, wanted == FEW ? LOOKS_AT_FEW : RUNS));
                aws.close();
            }
            return figures(measured.getFirst(), measured.getLast());
        } finally {
            aws.close();
            Folders.delete(data);
            Folders.delete(simulated);
        }
    }

    private static List<Figure> figures(Measured few, Measured many) {
        List<Figure> figures = new ArrayList<>(figures(few));
        figures.addAll(figures(many));
        figures.add(new Figure("observe resources grow", (double) many.resources() / few.resources(), "times"));
        figures.add(new Figure("observe time grows", many.milliseconds() / few.milliseconds(), "times"));
        figures.add(new Figure("observe processor time grows", many.work() / few.work(), "times"));
        figures.add(new Figure("observe pure diff grows", many.diff() / few.diff(), "times"));
        figures.add(new Figure("observe pure diff in one stack grows", many.diffInOne() / few.diffInOne(), "times"));
        return figures;
    }

    private static ConfigurableApplicationContext start(Path data, Sandbox aws) {
        return new SpringApplicationBuilder(Gatehouse.class, Workbench.class)
                .run(
                        "--spring.config.location=classpath:/application.yaml",
                        "--server.port=0",
                        "--gatehouse.data=" + data,
                        // Nobody else looks meanwhile.
                        "--gatehouse.reconcile.refresh=12h",
                        "--gatehouse.sandbox.enabled=false",
                        "--gatehouse.aws.endpoint=" + aws.endpoint());
    }

    private static Measured measured(ConfigurableApplicationContext panel, Sandbox aws, List<UUID> stacks, int runs) {
        Observer observer = panel.getBean(Observer.class);
        // Connections to the sandbox that was closed are found out to be gone, and the code becomes warm.
        observer.lookAtAll(stacks, Instant.now());
        double best = Double.MAX_VALUE;
        double leastWork = Double.MAX_VALUE;
        int calls = 0;
        for (int run = 0; run < runs; run++) {
            aws.calls().clear();
            Instant after = Instant.now();
            long worked = PROCESS.getProcessCpuTime();
            long began = System.nanoTime();
            Map<Stack, RuntimeException> troubles = observer.lookAtAll(stacks, after);
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
            leastWork = Math.min(leastWork, (PROCESS.getProcessCpuTime() - worked) / 1e6);
            calls = aws.calls().reading();
            if (!troubles.isEmpty()) {
                throw new IllegalStateException(troubles.toString());
            }
        }
        Map<UUID, List<Subject<?>>> subjects = subjects(panel, stacks);
        List<String> kinds = subjects.values().stream()
                .flatMap(List::stream)
                .map(subject -> subject.kind().name())
                .toList();
        List<Subject<?>> all = subjects.values().stream().flatMap(List::stream).toList();
        return new Measured(
                kinds.size(),
                calls,
                LeastCalls.toList(kinds),
                best,
                leastWork,
                diff(subjects),
                diff(Map.of(stacks.getFirst(), all)));
    }

    private static Map<UUID, List<Subject<?>>> subjects(ConfigurableApplicationContext panel, List<UUID> stacks) {
        Kinds kinds = panel.getBean(Kinds.class);
        Inventory inventory = panel.getBean(Inventory.class);
        Map<UUID, List<Subject<?>>> subjects = new LinkedHashMap<>();
        stacks.forEach(stack -> subjects.put(
                stack,
                inventory.items(stack).stream()
                        .<Subject<?>>map(item -> subject(kinds, item))
                        .toList()));
        return subjects;
    }

    /** The best of some: it is the work that counts, not what else the machine does. */
    private static double diff(Map<UUID, List<Subject<?>>> subjects) {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < 2 * RUNS; run++) {
            long began = System.nanoTime();
            boolean empty = true;
            for (Map.Entry<UUID, List<Subject<?>>> one : subjects.entrySet()) {
                Plan plan = Planner.plan(one.getKey(), "", one.getValue());
                empty &= plan.isEmpty();
            }
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
            if (!empty) {
                throw new IllegalStateException("there should be nothing to do");
            }
        }
        return best;
    }

    private static Subject<Spec> subject(Kinds kinds, Item item) {
        Kind<Spec> kind = kinds.of(item.spec());
        Observation<Spec> seen = Objects.requireNonNull(item.observed());
        return new Subject<>(
                item.id(), kind, item.name(), item.spec(), seen, item.existence() == Existence.MADE, false);
    }

    private static List<Figure> figures(Measured measured) {
        String at = "observe at " + measured.resources() + " ";
        return List.of(
                new Figure(at + "stacks", measured.resources() / PER_STACK, "stacks"),
                new Figure(at + "calls", measured.calls(), "calls"),
                new Figure(at + "calls at the least", measured.bound(), "calls"),
                new Figure(at + "time", measured.milliseconds(), "ms"),
                new Figure(at + "processor time, AWS's too", measured.work(), "ms"),
                new Figure(at + "pure diff", measured.diff(), "ms"),
                new Figure(at + "pure diff in one stack", measured.diffInOne(), "ms"));
    }
}

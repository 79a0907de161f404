package dev.gatehouse.bench;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.sandbox.EmbeddedSandbox;
import dev.gatehouse.sandbox.gateway.Calls;
import dev.gatehouse.support.Workbench;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A panel as {@code ./run} starts it, with its sandbox within, in a process of its own that applies the web stack a few times
 * and prints what it took.
 */
public final class HaWebPanel {

    private static final int RUNS = 4;

    private HaWebPanel() {}

    private record Took(double seconds, int mutating, int reading) {}

    public static void main(String[] data) throws Exception {
        try (ConfigurableApplicationContext panel = new SpringApplicationBuilder(Gatehouse.class, Workbench.class)
                .run(
                        "--spring.config.location=classpath:/application.yaml",
                        "--server.port=0",
                        "--gatehouse.data=" + data[0],
                        "--gatehouse.sandbox.profile=instant")) {
            measure(panel).forEach(System.out::println);
        }
    }

    private static List<Figure> measure(ConfigurableApplicationContext panel) throws Exception {
        Workbench bench = panel.getBean(Workbench.class);
        Calls calls = panel.getBean(EmbeddedSandbox.class).sandbox().calls();
        Took cold = null;
        Took[] applies = new Took[RUNS];
        Took[] plans = new Took[RUNS];
        Took[] teardowns = new Took[RUNS];
        List<Item> items = List.of();
        for (int i = -1; i < RUNS; i++) {
            Stack stack = new HaWeb(panel).drawn();
            items = panel.getBean(Inventory.class).items(stack.id());
            Took apply = took(calls, () -> Approved.run(panel, stack));
            Took plan = took(calls, () -> bench.propose(stack));
            bench.removeEverything(stack);
            Took teardown = took(calls, () -> Approved.run(panel, stack));
            if (i < 0) {
                cold = apply;
            } else {
                applies[i] = apply;
                plans[i] = plan;
                teardowns[i] = teardown;
            }
        }
        int least = LeastCalls.toMake(items.stream().map(Item::spec).toList());
        int leastToList = LeastCalls.toList(items.stream().map(Item::kind).toList());
        Took apply = median(applies);
        Took plan = median(plans);
        Took teardown = median(teardowns);
        return List.of(
                new Figure("ha-web resources", items.size(), "resources"),
                new Figure("ha-web apply cold", cold == null ? 0 : cold.seconds(), "seconds"),
                new Figure("ha-web apply", apply.seconds(), "seconds"),
                new Figure("ha-web apply mutating", apply.mutating(), "calls"),
                new Figure("ha-web apply mutating at the least", least, "calls"),
                new Figure("ha-web apply reading", apply.reading(), "calls"),
                new Figure("ha-web empty plan", plan.seconds(), "seconds"),
                new Figure("ha-web observing", plan.reading(), "calls"),
                new Figure("ha-web observing at the least", leastToList, "calls"),
                new Figure("ha-web teardown", teardown.seconds(), "seconds"),
                new Figure("ha-web teardown mutating", teardown.mutating(), "calls"),
                new Figure("ha-web teardown reading", teardown.reading(), "calls"));
    }

    private static Took took(Calls calls, Work work) throws Exception {
        int mutating = calls.mutating();
        int reading = calls.reading();
        long began = System.nanoTime();
        work.run();
        return new Took((System.nanoTime() - began) / 1e9, calls.mutating() - mutating, calls.reading() - reading);
    }

    private static Took median(Took[] all) {
        return Stream.of(all)
                .sorted(Comparator.comparingDouble(Took::seconds))
                .skip(all.length / 2)
                .findFirst()
                .orElseThrow();
    }

    private interface Work {
        void run() throws Exception;
    }
}

package dev.gatehouse.bench;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long it takes to apply the network of a one-zone stack, to find that there is nothing to do, and to tear it down,
 * and with how many calls: the panel on its database on disk, AWS on a loopback socket, each thing done at once.
 */
final class ApplyBenchmark implements Benchmark {

    private static final int RUNS = 5;

    private record Measured(double seconds, int mutating, int reading) {}

    @Override
    public String name() {
        return "apply";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path data = Files.createTempDirectory("gatehouse-bench");
        try (Sandbox aws = Sandbox.builder().port(0).open();
                ConfigurableApplicationContext panel = start(data, aws)) {
            List<Measured> applies = new ArrayList<>();
            List<Measured> plans = new ArrayList<>();
            List<Measured> teardowns = new ArrayList<>();
            Workbench bench = panel.getBean(Workbench.class);
            for (int i = 0; i <= RUNS; i++) {
                Stack stack = bench.stack();
                new CacheServiceNetwork(bench, stack);
                applies.add(measure(aws, () -> Approved.run(panel, stack)));
                plans.add(measure(aws, () -> bench.propose(stack)));
                bench.removeEverything(stack);
                teardowns.add(measure(aws, () -> Approved.run(panel, stack)));
            }
            List<Figure> figures = new ArrayList<>();
            figures.addAll(figures("apply", applies));
            figures.addAll(figures("empty plan", plans));
            figures.addAll(figures("teardown", teardowns));
            return figures;
        } finally {
            Folders.delete(data);
        }
    }

    private static ConfigurableApplicationContext start(Path data, Sandbox aws) {
        return new SpringApplicationBuilder(Gatehouse.class, Workbench.class)
                .run(
                        "--spring.config.location=classpath:/application.yaml",
                        "--server.port=0",
                        "--gatehouse.data=" + data,
                        "--gatehouse.sandbox.enabled=false",
                        "--gatehouse.aws.endpoint=" + aws.endpoint());
    }

    private static Measured measure(Sandbox aws, Work work) throws Exception {
        int mutating = aws.calls().mutating();
        int reading = aws.calls().reading();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Measured(
                seconds, aws.calls().mutating() - mutating, aws.calls().reading() - reading);
    }

    /** The first one warms up and does not count. */
    private static List<Figure> figures(String what, List<Measured> all) {
        List<Measured> sorted = all.stream()
                .skip(1)
                .sorted(Comparator.comparingDouble(Measured::seconds))
                .toList();
        Measured median = sorted.get(sorted.size() / 2);
        return List.of(
                new Figure(what + " cold", all.getFirst().seconds(), "seconds"),
                new Figure(what, median.seconds(), "seconds"),
                new Figure(what + " mutating", median.mutating(), "calls"),
                new Figure(what + " reading", median.reading(), "calls"));
    }

    private interface Work {
        void run() throws Exception;
    }
}

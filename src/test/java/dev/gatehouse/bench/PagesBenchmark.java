package dev.gatehouse.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long a page takes while fifty people, each signed in, open one about every second: the list of stacks, the set-up
 * of an applied network, one step of it, the map, runs and history. Load and panel share the machine, and the panel has
 * been used like that for a while.
 */
final class PagesBenchmark implements Benchmark {

    private static final int PEOPLE = 50;
    private static final Duration THINKING = Duration.ofMillis(1000);
    private static final Duration WARMING_UP = Duration.ofSeconds(20);
    private static final Duration LENGTH = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (MeasuredPanel panel = MeasuredPanel.start()) {
            String stack = panel.appliedStack();
            List<String> pages = List.of(
                    "/stacks",
                    stack + "/set-up",
                    stack + "/set-up/subnet",
                    stack + "/map",
                    stack + "/runs",
                    stack + "/history");
            visit(panel, pages, WARMING_UP);
            return figures(visit(panel, pages, LENGTH));
        }
    }

    private static List<Double> visit(MeasuredPanel panel, List<String> pages, Duration length) throws Exception {
        List<Double> all = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Double>>> visits = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Visitor visitor = panel.visitor(i);
                visits.add(() -> visitor.visit(pages, THINKING, length));
            }
            for (Future<List<Double>> visited : people.invokeAll(visits)) {
                all.addAll(visited.get());
            }
        }
        return all.stream().sorted().toList();
    }

    private static List<Figure> figures(List<Double> sorted) {
        return List.of(
                new Figure("pages p50", sorted.get(sorted.size() / 2), "ms"),
                new Figure("pages p95", sorted.get(sorted.size() * 95 / 100), "ms"),
                new Figure("pages p99", sorted.get(sorted.size() * 99 / 100), "ms"),
                new Figure("pages load", sorted.size() / (double) LENGTH.toSeconds(), "requests per second"));
    }
}

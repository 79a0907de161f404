package dev.gatehouse.bench;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Region;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.SetUpLink;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a page takes while fifty people, each signed in, open one about every second: the list of stacks, the set-up
 * of an applied network, one step of it, the map, runs and history. Load and panel share the machine.
 */
final class PagesBenchmark implements Benchmark {

    private static final int PEOPLE = 50;
    private static final Duration THINKING = Duration.ofMillis(1000);
    private static final Duration LENGTH = Duration.ofSeconds(15);
    private static final String PASSWORD = "a long enough password";

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Figure> measure() throws Exception {
        Path data = Files.createTempDirectory("gatehouse-bench");
        try (ConfigurableApplicationContext panel = start(data)) {
            URI address =
                    URI.create("http://127.0.0.1:" + panel.getEnvironment().getRequiredProperty("local.server.port"));
            SetUpLink link = panel.getBean(SetUpLink.class);
            link.use(link.open().orElseThrow().value(), "bench@example.com", "Bench", PASSWORD);
            String stack = "/stacks/" + appliedStack(panel);
            List<String> pages = List.of(
                    "/stacks",
                    stack + "/set-up",
                    stack + "/set-up/subnet",
                    stack + "/map",
                    stack + "/runs",
                    stack + "/history");
            visit(address, pages, Duration.ofSeconds(5));
            return figures(visit(address, pages, LENGTH));
        } finally {
            Folders.delete(data);
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(Gatehouse.class, Workbench.class)
                .run(
                        "--spring.config.location=classpath:/application.yaml",
                        "--server.port=0",
                        "--gatehouse.data=" + data,
                        "--gatehouse.sandbox.profile=instant");
    }

    private static UUID appliedStack(ConfigurableApplicationContext panel) throws InterruptedException {
        UUID team = panel.getBean(Accounts.class)
                .byNumber(Accounts.SANDBOX)
                .orElseThrow()
                .team()
                .id();
        Stack stack = panel.getBean(Stacks.class)
                .create(
                        team,
                        new Scope(Accounts.SANDBOX, new Region("ap-northeast-2")),
                        "bench",
                        Stage.DEV,
                        Workbench.ANNA);
        Workbench bench = panel.getBean(Workbench.class);
        new CacheServiceNetwork(bench, stack);
        UUID run = bench.approve(stack);
        Runs runs = panel.getBean(Runs.class);
        while (!runs.find(run).orElseThrow().state().isOver()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return stack.id();
    }

    private static List<Double> visit(URI address, List<String> pages, Duration length) throws Exception {
        List<Double> all = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Double>>> visits = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Visitor visitor = Visitor.signIn(address, "bench@example.com", PASSWORD, i);
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

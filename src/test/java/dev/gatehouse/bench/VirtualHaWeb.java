package dev.gatehouse.bench;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.planning.StepAction;
import dev.gatehouse.reconcile.Executor;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.reconcile.StepState;
import dev.gatehouse.reconcile.StepView;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * How long the web stack takes when AWS is as slow as it is, in time that is only counted; and how long it would take
 * whoever knew at once that something is ready: the longest way through the steps, each as long as AWS takes.
 */
final class VirtualHaWeb {

    /** How long AWS takes from the call until it is ready, in the sandbox's profile; what is not named is there at once. */
    private static final Map<String, Duration> AWS = Map.of(
            "vpc", Duration.ofSeconds(1),
            "nat-gateway", Duration.ofSeconds(100),
            "vpc-endpoint", Duration.ofSeconds(6),
            "instance", Duration.ofSeconds(15),
            "auto-scaling-group", Duration.ofSeconds(15),
            "load-balancer", Duration.ofSeconds(150),
            "efs-file-system", Duration.ofSeconds(5),
            "efs-mount-target", Duration.ofSeconds(85),
            // A first instance, its standby, and the first backup.
            "db-instance", Duration.ofMinutes(11));

    private VirtualHaWeb() {}

    static List<Figure> measure() throws Exception {
        Path data = Files.createTempDirectory("gatehouse-bench");
        SettableClock clock = new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));
        try (Sandbox aws = Sandbox.builder()
                        .time(clock)
                        .profile(Profile.AWS_DURATIONS)
                        .port(0)
                        .open();
                ConfigurableApplicationContext panel = start(data, aws, clock)) {
            Stack stack = new HaWeb(panel).drawn();
            RunView run = finished(panel, panel.getBean(Workbench.class).approve(stack), clock);
            if (run.state() != RunState.SUCCEEDED) {
                throw new IllegalStateException(run.steps().toString());
            }
            Instant ended = Objects.requireNonNull(run.finishedAt());
            double taken = seconds(Duration.between(run.startedAt(), ended));
            double path = seconds(criticalPath(run.steps()));
            return List.of(
                    new Figure("ha-web at AWS's pace", taken, "simulated seconds"),
                    new Figure("ha-web critical path", path, "simulated seconds"),
                    new Figure("ha-web over the critical path", taken - path, "simulated seconds"),
                    new Figure("ha-web allowed over it", 3 + path / 100, "simulated seconds"));
        } finally {
            Folders.delete(data);
        }
    }

    private static ConfigurableApplicationContext start(Path data, Sandbox aws, SettableClock clock) {
        return new SpringApplicationBuilder(Gatehouse.class, Workbench.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("settableClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(
                        "--spring.config.location=classpath:/application.yaml",
                        "--server.port=0",
                        "--gatehouse.data=" + data,
                        "--gatehouse.reconcile.automatic=false",
                        "--gatehouse.sandbox.enabled=false",
                        "--gatehouse.aws.endpoint=" + aws.endpoint());
    }

    /** Time goes on to when something is due, but not while a call is under way. */
    private static RunView finished(ConfigurableApplicationContext panel, UUID id, SettableClock clock) {
        Executor executor = panel.getBean(Executor.class);
        Runs runs = panel.getBean(Runs.class);
        while (true) {
            Optional<Instant> due = executor.tick();
            RunView run = runs.find(id).orElseThrow();
            if (run.state().isOver()) {
                return run;
            }
            if (run.steps().stream().noneMatch(step -> step.state() == StepState.IN_FLIGHT)) {
                due.ifPresent(clock::reach);
            }
        }
    }

    private static Duration criticalPath(List<StepView> steps) {
        Map<UUID, StepView> byId = new HashMap<>();
        steps.forEach(step -> byId.put(step.id(), step));
        Map<UUID, Duration> ends = new HashMap<>();
        return steps.stream()
                .map(step -> end(step, byId, ends))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration end(StepView step, Map<UUID, StepView> byId, Map<UUID, Duration> ends) {
        Duration known = ends.get(step.id());
        if (known != null) {
            return known;
        }
        Duration begins = step.happensAfter().stream()
                .map(before -> end(Objects.requireNonNull(byId.get(before)), byId, ends))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration takes =
                step.action() == StepAction.SETTLE ? AWS.getOrDefault(step.kind(), Duration.ZERO) : Duration.ZERO;
        Duration end = begins.plus(takes);
        ends.put(step.id(), end);
        return end;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

package dev.gatehouse.process;

import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A panel on PostgreSQL that applies the web stack and tears it down, killed again and again at random moments while AWS goes
 * on; and what is not as it must be afterwards.
 */
public final class Kills implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(15);
    private static final int LONGEST_LIFE = 700;

    private final Random random;
    private final Path data;
    private final Sandbox aws =
            Sandbox.builder().profile(Profile.ACCELERATED).port(0).open();
    private final EmbeddedPostgres database;
    private final List<String> findings = new ArrayList<>();
    private KillablePanel panel;
    private int kills;
    private int stuck;

    public Kills(Path data, long seed) throws Exception {
        this.data = data;
        this.random = new Random(seed);
        this.database = EmbeddedPostgres.start();
        this.panel = start();
    }

    private KillablePanel start() throws Exception {
        return KillablePanel.start(
                data,
                aws.endpoint(),
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
    }

    /** Applies and tears down until so many were killed, half of them in each. */
    public void kill(int times) throws Exception {
        panel.ask("draw", "stack");
        String before = panel.ask("everything", "everything");
        while (kills < times) {
            carryOut(panel.ask("apply", "run"), Math.min(times, kills + times / 2));
            String todo = panel.ask("todo", "todo");
            if (!todo.equals("[]")) {
                findings.add("LOST still to do: " + todo);
            }
            inspect();
            carryOut(panel.ask("remove", "run"), times);
            inspect();
            String after = panel.ask("everything", "everything");
            if (!after.equals(before)) {
                findings.add("LEAK " + after + " instead of " + before);
            }
            if (kills < times) {
                panel.ask("draw", "stack");
            }
        }
    }

    private void carryOut(String run, int until) throws Exception {
        long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
        String state = "RUNNING";
        while (state.equals("RUNNING") && System.nanoTime() < deadline) {
            if (kills < until) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE));
                panel.kill();
                kills++;
                System.err.println("… killed " + kills + " times; findings " + findings);
                panel = start();
            } else {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            state = panel.ask("state " + run, "state");
        }
        if (!state.equals("SUCCEEDED")) {
            stuck++;
            findings.add("MANUAL " + state + " " + panel.ask("steps " + run, "steps"));
        }
    }

    private void inspect() throws Exception {
        String wrong = panel.ask("inspect", "inspect");
        if (!wrong.equals("[]")) {
            findings.addAll(List.of(wrong.substring(1, wrong.length() - 1).split(", ")));
        }
    }

    public int kills() {
        return kills;
    }

    public List<String> findings() {
        return List.copyOf(findings);
    }

    public long leaks() {
        return findings.stream().filter(finding -> finding.startsWith("LEAK")).count();
    }

    public long duplicates() {
        return findings.stream()
                .filter(finding -> finding.startsWith("DUPLICATE"))
                .count();
    }

    public int manualSteps() {
        return stuck;
    }

    @Override
    public void close() throws Exception {
        panel.close();
        database.close();
        aws.close();
    }
}

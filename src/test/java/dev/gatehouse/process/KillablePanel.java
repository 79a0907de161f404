package dev.gatehouse.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A panel in a process of its own that can be spoken to, and killed as {@code kill -9} does. */
final class KillablePanel implements AutoCloseable {

    private final Process process;
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
    private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();

    private KillablePanel(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::read);
    }

    /** All the time: whoever prints into a full pipe stands still. */
    private void read() {
        try (BufferedReader screen = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = screen.readLine(); line != null; line = screen.readLine()) {
                printed.add(line);
                answers.add(Optional.of(line));
            }
        } catch (IOException killed) {
            printed.add(killed.toString());
        }
        answers.add(Optional.empty());
    }

    static KillablePanel start(Path data, URI aws, String... more) throws IOException {
        KillablePanel panel = begin(data, aws, more);
        panel.awaitReady();
        return panel;
    }

    /** Does not wait until it is up. */
    static KillablePanel begin(Path data, URI aws, String... more) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "dev.gatehouse.process.PanelProcess",
                "--spring.config.location=classpath:/application.yaml",
                "--server.port=0",
                "--gatehouse.data=" + data,
                "--gatehouse.sandbox.enabled=false",
                "--gatehouse.aws.endpoint=" + aws,
                "--gatehouse.aws.stale-window=2s",
                "--gatehouse.reconcile.poll=100ms"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", classes);
        return new KillablePanel(builder.redirectErrorStream(true).start());
    }

    void awaitReady() throws IOException {
        answer("ready");
    }

    long pid() {
        return process.pid();
    }

    /** What it printed so far. */
    String printed() {
        synchronized (printed) {
            return String.join("\n", printed);
        }
    }

    /** {@code STOP}: it does nothing and knows nothing of it; {@code CONT}: it goes on. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    }

    /** Types a line and gives what follows the first word of its answer. */
    String ask(String line, String answer) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
        return answer(answer);
    }

    private String answer(String firstWord) throws IOException {
        try {
            for (var line = answers.take(); line.isPresent(); line = answers.take()) {
                if (line.get().startsWith("> " + firstWord)) {
                    return line.get().substring(firstWord.length() + 2).strip();
                }
            }
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException();
        }
        answers.add(Optional.empty());
        throw new AssertionError("the panel ended:\n" + printed());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            signal("CONT");
        }
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}

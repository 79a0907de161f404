package dev.gatehouse.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long it takes from {@code ./run} to the first page, and how much memory the panel then holds. */
final class StartBenchmark implements Benchmark {

    private static final int RUNS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Start(double seconds, double residentMegabytes) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            starts.add(start());
        }
        return List.of(
                new Figure(
                        "start-up", median(starts.stream().map(Start::seconds).toList()), "seconds"),
                new Figure(
                        "memory resident",
                        median(starts.stream().map(Start::residentMegabytes).toList()),
                        "MB"));
    }

    /** {@code ./run} becomes the panel's process, so that its id is the panel's. */
    private static Start start() throws Exception {
        Path data = Files.createTempDirectory("gatehouse-bench");
        int port = freePort();
        Path output = data.resolve("output.log");
        long began = System.nanoTime();
        Process panel = new ProcessBuilder("./run", "--port=" + port, "--data=" + data)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            awaitFirstPage(panel, port, output);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Start(seconds, Resident.megabytes(panel.pid()));
        } finally {
            panel.destroy();
            if (!panel.waitFor(30, TimeUnit.SECONDS)) {
                panel.destroyForcibly().waitFor();
            }
            Folders.delete(data);
        }
    }

    private static void awaitFirstPage(Process panel, int port, Path output) throws Exception {
        URI page = URI.create("http://127.0.0.1:" + port + "/");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient browser =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            while (!serves(browser, page)) {
                if (!panel.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("the panel did not start:\n" + Files.readString(output));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static boolean serves(HttpClient browser, URI page) throws IOException, InterruptedException {
        try {
            return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}

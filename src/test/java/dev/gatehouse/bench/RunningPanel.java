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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The panel as people start it: {@code ./run} on data of its own, up to its first page; closing it ends it in good order.
 *
 * @param seconds from the start to the first page
 */
record RunningPanel(Process process, URI address, Path data, double seconds) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("/set-up\\?token=(\\S+)");

    /** {@code ./run} becomes the panel's process, so that its id is the panel's. */
    static RunningPanel start(String... options) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("gatehouse-bench");
        int port = freePort();
        List<String> command = new ArrayList<>(List.of("./run", "--port=" + port, "--data=" + data));
        command.addAll(List.of(options));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output(data).toFile())
                .start();
        URI address = URI.create("http://127.0.0.1:" + port);
        try {
            awaitFirstPage(process, address, data);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            end(process, data);
            throw failed;
        }
        return new RunningPanel(process, address, data, (System.nanoTime() - began) / 1e9);
    }

    private static Path output(Path data) {
        return data.resolve("output.log");
    }

    double residentMegabytes() throws IOException {
        return Resident.megabytes(process.pid());
    }

    /** The one-time word that creates the administrator. */
    String setUpToken() throws IOException {
        Matcher link = LINK.matcher(Files.readString(output(data)));
        if (!link.find()) {
            throw new IllegalStateException("the panel offered no set-up");
        }
        return link.group(1);
    }

    private static void awaitFirstPage(Process panel, URI address, Path data) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient browser =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            while (!serves(browser, address.resolve("/"))) {
                if (!panel.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("the panel did not start:\n" + Files.readString(output(data)));
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

    @Override
    public void close() throws IOException, InterruptedException {
        end(process, data);
    }

    private static void end(Process process, Path data) throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Folders.delete(data);
    }
}

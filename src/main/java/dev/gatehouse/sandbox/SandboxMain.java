package dev.gatehouse.sandbox;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a sandbox alone, until it is told to end. */
public final class SandboxMain {

    /** Held, or its level would be forgotten with it. */
    private static final Logger CONNECTOR = Logger.getLogger("org.apache");

    private SandboxMain() {}

    public static void main(String[] args) throws InterruptedException {
        CONNECTOR.setLevel(Level.WARNING);
        try {
            run(SandboxOptions.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + SandboxOptions.USAGE);
            System.exit(2);
        } catch (UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(SandboxOptions options) throws InterruptedException {
        SandboxBuilder wanted = Sandbox.builder().profile(options.profile()).port(options.port());
        options.data().ifPresent(wanted::directory);
        Sandbox sandbox = wanted.open();
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        System.out.println("Gatehouse sandbox (simulated AWS) is ready at " + sandbox.endpoint() + ", profile "
                + sandbox.profile().title());
        new CountDownLatch(1).await();
    }
}

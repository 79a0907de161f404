package dev.gatehouse.sandbox;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/** Runs a sandbox alone, until it is told to end. */
public final class SandboxMain {

    private SandboxMain() {}

    public static void main(String[] args) throws InterruptedException {
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
        SandboxBuilder wanted = Sandbox.builder()
                .profile(options.profile())
                .port(options.port())
                .dnsPort(options.dnsPort());
        options.data().ifPresent(wanted::directory);
        Sandbox sandbox = wanted.open();
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        System.out.println("Gatehouse sandbox (simulated AWS) is ready at " + sandbox.endpoint() + ", profile "
                + sandbox.profile().title() + ", and resolves names on port "
                + sandbox.resolver().getPort());
        new CountDownLatch(1).await();
    }
}

package dev.gatehouse.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * The sandbox inside the panel, on the panel's own clock. Its bean is the endpoint that the panel's AWS clients ask
 * for; the first of them to ask starts it, if the application has not.
 */
@Component("awsEndpoint")
@Conditional(SandboxWanted.class)
@EnableConfigurationProperties(EmbeddedSandboxSettings.class)
public final class EmbeddedSandbox implements Supplier<URI>, SmartLifecycle {

    private final EmbeddedSandboxSettings settings;
    private final Path directory;
    private final Clock clock;
    private @Nullable Sandbox sandbox;
    private boolean stopped;

    EmbeddedSandbox(EmbeddedSandboxSettings settings, @Value("${gatehouse.data:./data}") Path panelData, Clock clock) {
        this.settings = settings;
        this.directory = settings.data() == null ? panelData.resolve("sandbox") : settings.data();
        this.clock = clock;
    }

    @Override
    public URI get() {
        return sandbox().endpoint();
    }

    /** @throws IllegalStateException once the application has stopped it */
    public synchronized Sandbox sandbox() {
        if (stopped) {
            throw new IllegalStateException("The sandbox has stopped with the application");
        }
        Sandbox running = sandbox;
        if (running == null) {
            running = open();
            sandbox = running;
        }
        return running;
    }

    private Sandbox open() {
        SandboxBuilder wanted = Sandbox.builder()
                .port(settings.port())
                .dnsPort(settings.dnsPort())
                .profile(settings.profile())
                .time(clock);
        return settings.inMemory() ? wanted.open() : wanted.directory(directory).open();
    }

    @Override
    public synchronized void start() {
        stopped = false;
        sandbox();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return sandbox != null;
    }

    /** Before whatever calls AWS, and until it has ended. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    /** Clients remember the port, and a sandbox in memory its rows. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}

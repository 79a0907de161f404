package dev.gatehouse.sandbox.server;

import dev.gatehouse.sandbox.wire.WireReply;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's connector on a loopback port, without its servlet container: that starts in a tenth of the time, and only
 * here can a connection be cut instead of answered.
 */
public final class Server implements AutoCloseable {

    /** Four lines per start that say nothing. Held, or its level would be forgotten with it. */
    private static final Logger CHATTER = Logger.getLogger(Http11NioProtocol.class.getName());

    static {
        CHATTER.setLevel(Level.WARNING);
    }

    private final Http11NioProtocol connector = new Http11NioProtocol();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timeouts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-timeouts").factory());

    private Server() {}

    /**
     * Listens at once.
     *
     * @param port 0 for any that is free
     * @param answer answers a request, or nothing where the connection shall be cut
     * @throws UncheckedIOException if the port is taken
     */
    public static Server start(int port, Function<WireRequest, Optional<WireReply>> answer) {
        Server server = new Server();
        try {
            server.listen(port, answer);
            return server;
        } catch (BindException e) {
            server.close();
            throw new UncheckedIOException("The sandbox cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    private void listen(int port, Function<WireRequest, Optional<WireReply>> answer) throws BindException {
        connector.setPort(port);
        connector.setTcpNoDelay(true);
        connector.setKeepAliveTimeout(60_000);
        connector.setMaxKeepAliveRequests(-1);
        connector.setExecutor(requests);
        connector.setUtilityExecutor(timeouts);
        connector.setAdapter(new HttpAdapter(answer));
        try {
            // Not the machine's idea of loopback, which may be IPv6's: the endpoint names this address.
            connector.setAddress(InetAddress.getByName("127.0.0.1"));
            connector.init();
            connector.start();
        } catch (BindException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The sandbox's connector does not start", e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            connector.stop();
            connector.destroy();
        } catch (Exception e) {
            throw new IllegalStateException("The sandbox's connector does not stop", e);
        } finally {
            requests.shutdownNow();
            timeouts.shutdownNow();
        }
    }
}

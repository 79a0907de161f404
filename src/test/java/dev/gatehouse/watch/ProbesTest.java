package dev.gatehouse.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Watch.Probe;
import dev.gatehouse.support.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class ProbesTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final Deque<Runnable> tries = new ArrayDeque<>();
    private final Probes probes = new Probes(tries::add, Duration.ofSeconds(1), clock);

    @Test
    void tellsWhetherSomebodyTakesConnectionsWithoutWaiting() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
            assertThat(probes.last("127.0.0.1", port)).isEqualTo(Probe.TRYING);
            assertThat(probes.last("127.0.0.1", port)).isEqualTo(Probe.TRYING);
            assertThat(tries).hasSize(1);

            tries.remove().run();
            assertThat(probes.last("127.0.0.1", port)).isEqualTo(Probe.OPEN);
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(probes.last("127.0.0.1", port)).isEqualTo(Probe.OPEN);
        tries.remove().run();
        assertThat(probes.last("127.0.0.1", port)).isEqualTo(Probe.REFUSED);
    }
}

package dev.gatehouse.watch;

import dev.gatehouse.resource.Watch.Probe;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tries to connect, beside the looks, which must not wait for a port that is silent. */
final class Probes {

    private static final Duration PAUSE = Duration.ofMillis(900);
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Map<InetSocketAddress, Try> tries = new ConcurrentHashMap<>();
    private final WatchThreads threads;
    private final Duration patience;
    private final Clock clock;

    Probes(WatchThreads threads, Duration patience, Clock clock) {
        this.threads = threads;
        this.patience = patience;
        this.clock = clock;
    }

    private record Try(Probe outcome, Instant at, boolean underWay) {}

    /** What the last try came to; begins another one if that is a moment ago. */
    Probe last(String address, int port) {
        InetSocketAddress target = new InetSocketAddress(address, port);
        Instant now = clock.instant();
        Try before = tries.get(target);
        if (before == null || !before.underWay() && !before.at().plus(PAUSE).isAfter(now)) {
            tries.put(target, new Try(before == null ? Probe.TRYING : before.outcome(), now, true));
            threads.begin(() -> tries.put(target, new Try(connect(target), now, false)));
        }
        tries.values()
                .removeIf(old -> !old.underWay() && old.at().plus(FORGOTTEN).isBefore(now));
        Try last = tries.get(target);
        return last == null ? Probe.TRYING : last.outcome();
    }

    private Probe connect(InetSocketAddress target) {
        try (Socket socket = new Socket()) {
            socket.connect(target, (int) patience.toMillis());
            return Probe.OPEN;
        } catch (NoRouteToHostException unreachable) {
            return Probe.SILENT;
        } catch (ConnectException refused) {
            return Probe.REFUSED;
        } catch (IOException silent) {
            return Probe.SILENT;
        }
    }
}

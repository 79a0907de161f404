package dev.gatehouse.watch;

import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.resource.Sight.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is remembered of one resource that is watched: in memory, and only so much. */
final class Watching {

    private static final int MOST_HAPPENINGS = 300;

    /** Pages are told at least so often that looking goes on, and of points on a line not more often. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    final UUID stack;
    final ResourceId resource;
    private final int kept;
    private final Map<String, Deque<Point>> lines = new LinkedHashMap<>();
    private final Map<String, Happening> happenings = new LinkedHashMap<>();
    private Instant lease;
    private Instant due = Instant.MIN;
    private boolean busy;
    private boolean there = true;
    private @Nullable Object view;
    private @Nullable Fault fault;
    private @Nullable Instant lookedAt;
    private Instant toldAt = Instant.MIN;

    Watching(UUID stack, ResourceId resource, int kept, Instant lease) {
        this.stack = stack;
        this.resource = resource;
        this.kept = kept;
        this.lease = lease;
    }

    String topic() {
        return Watches.topic(resource);
    }

    synchronized void wanted(Instant until) {
        lease = until.isAfter(lease) ? until : lease;
    }

    synchronized boolean isWanted(Instant now) {
        return lease.isAfter(now);
    }

    /** Whether a look is to be taken now; if so, nobody else takes one until it has ended. */
    synchronized boolean begin(Instant now) {
        if (busy || due.isAfter(now)) {
            return false;
        }
        busy = true;
        return true;
    }

    synchronized void end(Instant next) {
        busy = false;
        due = next;
    }

    /** Empty while a look is under way: its end tells. */
    synchronized Optional<Instant> due() {
        return busy ? Optional.empty() : Optional.of(due);
    }

    synchronized Optional<Object> view() {
        return Optional.ofNullable(view);
    }

    synchronized Optional<Instant> lookedAt() {
        return Optional.ofNullable(lookedAt);
    }

    /** Keeps what was seen, and says whether pages are to be told. */
    synchronized boolean saw(Sight sight, @Nullable Fault trouble, Instant now) {
        boolean news = !there || !sight.view().equals(view) || !same(trouble);
        there = true;
        view = sight.view();
        fault = trouble;
        lookedAt = now;
        for (Happening happening : sight.happenings()) {
            news |= happenings.putIfAbsent(happening.key(), happening) == null;
        }
        while (happenings.size() > MOST_HAPPENINGS) {
            happenings.remove(happenings.keySet().iterator().next());
        }
        sight.samples().forEach(sample -> add(sample, now));
        return told(news, now);
    }

    /** Keeps what went wrong; what was seen before stays. */
    synchronized boolean failed(Fault trouble, Instant now) {
        boolean news = !same(trouble);
        fault = trouble;
        return told(news, now);
    }

    /** It is not in AWS, or nothing of it is known there. */
    synchronized boolean absent(Instant now) {
        boolean news = there || view != null;
        there = false;
        view = null;
        fault = null;
        lookedAt = now;
        return told(news, now);
    }

    private boolean same(@Nullable Fault other) {
        return fault == null ? other == null : other != null && fault.code().equals(other.code());
    }

    private boolean told(boolean news, Instant now) {
        if (news || !toldAt.isAfter(now.minus(HEARTBEAT))) {
            toldAt = now;
            return true;
        }
        return false;
    }

    private void add(Sample sample, Instant now) {
        Deque<Point> line = lines.computeIfAbsent(sample.series(), series -> new ArrayDeque<>());
        line.addLast(new Point(now, sample.value()));
        while (line.size() > kept) {
            line.removeFirst();
        }
    }

    synchronized Seen seen() {
        Map<String, List<Point>> points = new LinkedHashMap<>();
        lines.forEach((series, line) -> points.put(series, List.copyOf(line)));
        List<Happening> newestFirst = new ArrayList<>(happenings.values()).reversed();
        newestFirst.sort(Comparator.comparing(Happening::at).reversed());
        return new Seen(there, view, points, List.copyOf(newestFirst), fault, lookedAt);
    }
}

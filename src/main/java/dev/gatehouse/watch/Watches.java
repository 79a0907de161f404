package dev.gatehouse.watch;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.ResourceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * What is watched: only what a page shows now or a drill is under way with. Whoever wants to see something asks for what
 * was {@link #seen}, and thereby makes somebody look.
 */
@Service
public class Watches {

    private static final String TOPIC = "watch-";
    private static final Duration FORGOTTEN = Duration.ofMinutes(20);

    private final Map<ResourceId, Watching> all = new ConcurrentHashMap<>();
    private final Watchers watchers;
    private final Looks looks;
    private final Drills drills;
    private final Audience audience;
    private final WatchThreads threads;
    private final Bell bell;
    private final WatchSettings settings;
    private final Clock clock;

    Watches(
            Watchers watchers,
            Looks looks,
            Drills drills,
            Audience audience,
            WatchThreads threads,
            Bell bell,
            WatchSettings settings,
            Clock clock) {
        this.watchers = watchers;
        this.looks = looks;
        this.drills = drills;
        this.audience = audience;
        this.threads = threads;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    /** The topic under which a resource's page hears of news. */
    public static String topic(ResourceId resource) {
        return TOPIC + resource;
    }

    /** Whether the topic tells what this panel saw for its own pages. */
    public static boolean isOwn(String topic) {
        return topic.startsWith(TOPIC);
    }

    /** Whether there is anything to see of it. */
    public boolean canWatch(Item item) {
        return watchers.of(item.spec()).isPresent();
    }

    /** Those resources of the stack of which there is something to see, in their order. */
    public List<Item> watchable(Collection<Item> items) {
        return items.stream().filter(this::canWatch).toList();
    }

    /** What has been seen of it; from now on somebody looks, for as long as a page listens or asks again. */
    public Seen seen(UUID stack, ResourceId resource) {
        Watching watching = watching(stack, resource);
        watching.wanted(clock.instant().plus(settings.lease()));
        bell.ring();
        return watching.seen();
    }

    /** Pages listen to these topics from now on. */
    public void heed(Collection<String> topics) {
        if (topics.stream().anyMatch(topic -> topic.startsWith(TOPIC))) {
            bell.ring();
        }
    }

    /** Takes the looks that are due, and says when the next one is. */
    Optional<Instant> tick() {
        Instant now = clock.instant();
        drills.underWay().forEach(drill -> watching(drill.stack(), drill.resource()));
        all.values().removeIf(watching -> isForgotten(watching, now));
        for (Watching watching : all.values()) {
            if (isWanted(watching, now) && watching.begin(now)) {
                threads.begin(() -> look(watching, now));
            }
        }
        looks.forgetTheOld();
        return all.values().stream()
                .filter(watching -> isWanted(watching, now))
                .flatMap(watching -> watching.due().stream())
                .min(Instant::compareTo);
    }

    private void look(Watching watching, Instant begun) {
        Instant next = begun.plus(settings.lease());
        try {
            next = looks.take(watching, begun);
        } finally {
            watching.end(next);
            bell.ring();
        }
    }

    private Watching watching(UUID stack, ResourceId resource) {
        return all.computeIfAbsent(
                resource,
                id -> new Watching(stack, id, settings.kept(), clock.instant().plus(settings.lease())));
    }

    private boolean isWanted(Watching watching, Instant now) {
        return watching.isWanted(now) || drills.isUnderWay(watching.resource) || audience.hears(watching.topic());
    }

    private boolean isForgotten(Watching watching, Instant now) {
        return !isWanted(watching, now) && !watching.isWanted(now.minus(FORGOTTEN));
    }

    /** Loads what an earlier panel was measuring. */
    void recover() {
        drills.recover();
    }
}

package dev.gatehouse.live;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When each topic last changed, as positions on one counter, so that a page learns of what happened between being
 * rendered and being connected. Bounded: below what was forgotten every topic counts as changed.
 */
final class Topics {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,100}");
    private static final int REMEMBERED = 10_000;

    /** Room for so many changes in each millisecond until a counter reaches where another one began. */
    private static final long ROOM = 1024;

    private final Map<String, Long> changedAt = new LinkedHashMap<>(16, 0.75f, true);
    private final long start;
    private long position;
    private long forgottenUpTo;

    /** Counts from where no other process is: a page that it rendered counts as having missed everything. */
    static Topics beginningAt(Instant now) {
        return new Topics(now.toEpochMilli() * ROOM);
    }

    Topics(long start) {
        this.start = start;
        position = start;
        forgottenUpTo = start;
    }

    synchronized long position() {
        return position;
    }

    synchronized void changed(String topic) {
        position++;
        changedAt.remove(topic);
        changedAt.put(topic, position);
        if (changedAt.size() > REMEMBERED) {
            Map.Entry<String, Long> eldest = changedAt.entrySet().iterator().next();
            forgottenUpTo = eldest.getValue();
            changedAt.remove(eldest.getKey());
        }
    }

    /** Nobody knows what has changed. */
    synchronized void changedAll() {
        position++;
        changedAt.clear();
        forgottenUpTo = position;
    }

    /** Those of the topics that changed after the position; all of them if it is another process's. */
    synchronized List<String> changedSince(long since, List<String> topics) {
        if (since < start || since > position) {
            return topics;
        }
        return topics.stream()
                .filter(topic -> changedAt.getOrDefault(topic, forgottenUpTo) > since)
                .toList();
    }

    /** Reads {@code a,b,c}; what cannot be a name is left out. */
    static List<String> parse(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(name -> NAME.matcher(name).matches())
                .distinct()
                .toList();
    }
}

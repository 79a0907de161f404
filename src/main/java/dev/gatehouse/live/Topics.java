package dev.gatehouse.live;

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

    private final Map<String, Long> changedAt = new LinkedHashMap<>(16, 0.75f, true);
    private long position;
    private long forgottenUpTo;

    /**
     * @param start larger than any position of an earlier process, so that its pages count as having missed everything
     */
    Topics(long start) {
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

    /** Those of the topics that changed after the position. */
    synchronized List<String> changedSince(long since, List<String> topics) {
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

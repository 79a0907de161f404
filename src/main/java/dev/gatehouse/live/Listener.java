package dev.gatehouse.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. Its news wait in a bounded queue and are written by a thread of its own, so that a slow browser delays
 * nobody; one that lets its queue fill is dropped and comes back by itself.
 */
final class Listener {

    static final int MOST_WAITING = 100;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final String whose;
    private final SseEmitter emitter;
    private final Set<String> topics;
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Listener(String whose, SseEmitter emitter, List<String> topics) {
        this.whose = whose;
        this.emitter = emitter;
        this.topics = Set.copyOf(topics);
        emitter.onCompletion(this::close);
        emitter.onError(failure -> close());
    }

    String whose() {
        return whose;
    }

    boolean hears(String topic) {
        return !closed && topics.contains(topic);
    }

    /** A topic that already waits is not queued twice. */
    void changed(String topic) {
        if (topics.contains(topic) && waiting.add(topic) && !queue.offer(topic)) {
            close();
        }
    }

    void changedAll() {
        topics.forEach(this::changed);
    }

    /** Ends the writing; also wakes a writer that waits for news. */
    void close() {
        closed = true;
        queue.clear();
        queue.offer("");
    }

    /** Writes until the page has gone or the listener is closed. */
    void write() {
        try {
            // Something at once: an empty stream would keep the browser waiting for its headers.
            emitter.send(SseEmitter.event().comment("connected"));
            while (!closed) {
                send(queue.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private void send(@Nullable String topic) throws IOException {
        if (topic == null) {
            emitter.send(SseEmitter.event().comment("still here"));
        } else if (!closed) {
            waiting.remove(topic);
            emitter.send(SseEmitter.event().name(topic).data(topic, MediaType.TEXT_PLAIN));
        }
    }
}

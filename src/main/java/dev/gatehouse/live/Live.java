package dev.gatehouse.live;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages that something changed. May be called from any thread and never waits for a browser. */
@Component
public class Live implements SmartLifecycle {

    private static final String ENDED = "!";

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Topics topics;
    private final Others others;
    private volatile boolean running;

    Live(Clock clock, Others others) {
        topics = Topics.beginningAt(clock.instant());
        this.others = others;
    }

    /**
     * Pages that listen to the topic hear of it, whichever panel they have open. To be called when the change can be read:
     * after the commit.
     */
    public void changed(String topic) {
        changedHere(topic);
        others.tell(topic);
    }

    /** The same, for what no other panel shows. */
    void changedHere(String topic) {
        if (!Topics.NAME.matcher(topic).matches()) {
            throw new IllegalArgumentException("not a topic: " + topic);
        }
        topics.changed(topic);
        listeners.forEach(listener -> listener.changed(topic));
    }

    @EventListener
    void on(FromOthers told) {
        if (told == FromOthers.MISSED) {
            topics.changedAll();
            listeners.forEach(Listener::changedAll);
        }
        for (String news : told.news()) {
            if (news.startsWith(ENDED)) {
                endHere(news);
            } else {
                changedHere(news);
            }
        }
    }

    /** Whether an open page listens to the topic. */
    public boolean isHeard(String topic) {
        return listeners.stream().anyMatch(listener -> listener.hears(topic));
    }

    /** Now, for a page that is being rendered: it asks for what changed since. */
    public long position() {
        return topics.position();
    }

    /** The streams of whoever is called so end; pages that may still listen come back. */
    public void end(String listening) {
        endHere(ended(listening));
        others.tell(ended(listening));
    }

    private void endHere(String ended) {
        listeners.stream()
                .filter(listener -> ended(listener.whose()).equals(ended))
                .forEach(Listener::close);
    }

    /** Other panels are told no names of people. */
    private static String ended(String listening) {
        return ENDED + UUID.nameUUIDFromBytes(listening.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the thread that writes to the page until it has gone. */
    Thread listen(String whose, SseEmitter emitter, List<String> wanted, long since) {
        Listener listener = new Listener(whose, emitter, wanted);
        listeners.add(listener);
        topics.changedSince(since, wanted).forEach(listener::changed);
        if (!running) {
            listener.close();
        }
        return Thread.ofVirtual().name("live").start(() -> {
            try {
                listener.write();
            } finally {
                listeners.remove(listener);
            }
        });
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public void start() {
        running = true;
    }

    /** First of all when the panel stops: the server waits for requests to end, and these never would. */
    @Override
    public void stop() {
        running = false;
        listeners.forEach(Listener::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package dev.gatehouse.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What waits to be told to the other panels: each thing once, and no more than they could bear to hear. Beyond that they
 * are told that they missed something.
 */
final class News {

    static final String MISSED = "*";
    private static final int MOST_WAITING = 2000;

    private final Set<String> waiting = new LinkedHashSet<>();

    synchronized void add(String news) {
        if (waiting.size() >= MOST_WAITING) {
            waiting.clear();
            waiting.add(MISSED);
        }
        waiting.add(news);
        notifyAll();
    }

    /** Waits until there is some; takes as much of it as fits into so many characters. */
    synchronized List<String> take(int room) throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        List<String> taken = new ArrayList<>();
        int left = room;
        for (String news : waiting) {
            left -= news.length() + 1;
            if (left < 0) {
                break;
            }
            taken.add(news);
        }
        taken.forEach(waiting::remove);
        return taken;
    }
}

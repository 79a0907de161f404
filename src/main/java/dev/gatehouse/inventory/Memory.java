package dev.gatehouse.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Results by everything they were computed from, so that none can be out of date; what was not asked for longest is
 * forgotten. Safe for many threads, which may compute the same twice.
 */
final class Memory<K, V> {

    private final Map<K, V> known;

    Memory(int most) {
        known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    Optional<V> find(K key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key));
        }
    }

    V keep(K key, V result) {
        synchronized (known) {
            known.put(key, result);
        }
        return result;
    }
}

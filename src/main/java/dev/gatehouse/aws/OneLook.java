package dev.gatehouse.aws;

import dev.gatehouse.resource.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What AWS has listed already while one thread looks at kinds that are read from the same lists. */
final class OneLook {

    private static final ThreadLocal<@Nullable Map<Key, List<?>>> CURRENT = new ThreadLocal<>();

    private OneLook() {}

    private record Key(Scope scope, Class<?> listed) {}

    static <T> T during(Supplier<T> work) {
        if (CURRENT.get() != null) {
            return work.get();
        }
        CURRENT.set(new HashMap<>());
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(Scope scope, Class<T> listed, Supplier<List<T>> ask) {
        Map<Key, List<?>> known = CURRENT.get();
        if (known == null) {
            return ask.get();
        }
        Key key = new Key(scope, listed);
        List<T> list = (List<T>) known.get(key);
        if (list == null) {
            list = ask.get();
            known.put(key, list);
        }
        return list;
    }
}

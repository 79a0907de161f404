package dev.gatehouse.resource;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A resource's tags by key, sorted; immutable. */
public record Tags(SortedMap<String, String> values) {

    public static final String NAME = "Name";
    public static final Tags NONE = new Tags(new TreeMap<>());

    public Tags {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Tags of(Map<String, String> values) {
        return new Tags(new TreeMap<>(values));
    }

    public static Tags named(String name) {
        return of(Map.of(NAME, name));
    }

    /** The name a person gave the resource, or the empty text. */
    public String name() {
        return values.getOrDefault(NAME, "");
    }

    public Tags with(String key, String value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(key, value);
        return new Tags(more);
    }

    public Tags and(Tags others) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.putAll(others.values);
        return new Tags(more);
    }
}

package dev.gatehouse.resource;

import java.util.UUID;

/** Our identity of a resource; it stays when AWS's changes. */
public record ResourceId(UUID value) implements Comparable<ResourceId> {

    public static ResourceId of(String text) {
        return new ResourceId(UUID.fromString(text));
    }

    public static ResourceId random() {
        return new ResourceId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ResourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

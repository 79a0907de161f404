package dev.gatehouse.web.api.desired;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Pointers between resources as people and files write them: {@code @subnet/public-a}, which means the same in every
 * stack; {@code @} and an id of ours; or AWS's id of something that is not ours.
 */
final class References {

    private static final String OURS = "@";

    /** A pointer to something that this is no name of; it is read as one and found missing like any other. */
    private static final String NOWHERE = OURS + new ResourceId(new java.util.UUID(0, 0));

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    static References of(Collection<Item> items) {
        References references = new References();
        items.forEach(item -> references.add(item.kind(), item.name(), item.id()));
        return references;
    }

    void add(String kind, String name, ResourceId id) {
        String written = OURS + kind + "/" + name;
        String ours = Ref.to(id).toString();
        ids.put(written, ours);
        names.put(ours, written);
    }

    /** As it is stored. */
    String read(String written) {
        return written.startsWith(OURS) && written.contains("/") ? ids.getOrDefault(written, NOWHERE) : written;
    }

    /** As it is exported. */
    String write(String stored) {
        return names.getOrDefault(stored, stored);
    }
}

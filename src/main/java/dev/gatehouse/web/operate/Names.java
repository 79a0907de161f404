package dev.gatehouse.web.operate;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call the resources of a stack, put in the place of references. */
public final class Names {

    private static final Pattern REFERENCE = Pattern.compile(
            "@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b[a-z]+-[0-9a-f]{8,40}\\b");

    private final Map<String, String> names = new HashMap<>();

    public Names(Collection<Item> items) {
        for (Item item : items) {
            names.put(Ref.to(item.id()).toString(), item.name());
            if (item.externalId() != null) {
                names.put(item.externalId(), item.name());
            }
        }
    }

    /** The same, and what people called resources that are no more. */
    public Names withGone(Map<ResourceId, String> gone) {
        gone.forEach((id, name) -> names.putIfAbsent(Ref.to(id).toString(), name));
        return this;
    }

    /** The name behind a reference; an AWS id that is not ours stays as it is. */
    public String of(Ref<?> ref) {
        return names.getOrDefault(ref.toString(), ref.toString());
    }

    /** The text with each reference in it replaced by a name. */
    public String in(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group())));
    }
}

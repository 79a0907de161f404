package dev.gatehouse.inventory;

import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an edit of a whole stack does to one resource.
 *
 * @param then what is wished of it afterwards
 */
public record Difference(
        What what, ResourceId resource, String kind, String name, Wish then, List<FieldChange> fields) {

    /** In the order in which they are done to one resource. */
    public enum What {
        ADDED,
        CHANGED,
        REMOVED,
        PAUSED,
        RESUMED,
        /** Was to be deleted and is wanted again. */
        RESTORED,
        PROTECTED,
        UNPROTECTED
    }

    /** It can be another one, be wished otherwise, and be protected or no longer so. */
    static List<Difference> of(@Nullable Item before, Item after) {
        List<Difference> found = new ArrayList<>();
        if (before == null) {
            found.add(of(What.ADDED, after, Differences.between(null, after.spec())));
        } else if (!before.spec().equals(after.spec())) {
            found.add(of(What.CHANGED, after, Differences.between(before.spec(), after.spec())));
        }
        Wish was = before == null ? Wish.WANTED : before.wish();
        if (was != after.wish()) {
            found.add(of(wish(was, after.wish()), after, List.of()));
        }
        boolean held = before != null && before.isProtected();
        if (held != after.isProtected()) {
            found.add(of(after.isProtected() ? What.PROTECTED : What.UNPROTECTED, after, List.of()));
        }
        return found;
    }

    private static What wish(Wish before, Wish after) {
        return switch (after) {
            case LEAVING -> What.REMOVED;
            case PAUSED -> What.PAUSED;
            case WANTED -> before == Wish.PAUSED ? What.RESUMED : What.RESTORED;
        };
    }

    private static Difference of(What what, Item item, List<FieldChange> fields) {
        return new Difference(what, item.id(), item.kind(), item.name(), item.wish(), fields);
    }

    /** As history has it. */
    String action() {
        return "resource." + what.name().toLowerCase(Locale.ROOT);
    }
}

package dev.gatehouse.inventory;

import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.ResourceId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which resources no plan may delete or replace, until somebody lifts that. It is the panel's own word and nothing in AWS:
 * whoever deletes there is held back by AWS's deletion protection alone.
 */
@Service
public class Protection {

    static final String SET = "resource.protected";
    static final String LIFTED = "resource.unprotected";

    private final Resources resources;
    private final StackRows stacks;
    private final Editing editing;

    Protection(Resources resources, StackRows stacks, Editing editing) {
        this.resources = resources;
        this.stacks = stacks;
        this.editing = editing;
    }

    /** What a new resource begins with: in production, what cannot be had again is protected. */
    static boolean atFirst(Stage stage, Kind<?> kind) {
        return stage == Stage.PROD && kind.irreplaceable();
    }

    /** Protects resources from every plan. */
    @Transactional
    public void set(Collection<ResourceId> ids, Author author) {
        change(ids, true, author);
    }

    /** Lets plans delete and replace them again. */
    @Transactional
    public void lift(Collection<ResourceId> ids, Author author) {
        change(ids, false, author);
    }

    private void change(Collection<ResourceId> ids, boolean to, Author author) {
        List<UUID> values = ids.stream().map(ResourceId::value).toList();
        resources.findStacks(values).forEach(stacks::countRevision);
        for (ResourceRow row : resources.findAllById(values)) {
            if (row.isProtected != to) {
                row.isProtected = to;
                editing.wished(row, to ? SET : LIFTED, author);
            }
        }
    }

    /** Why these cannot be let go from AWS: each that is there and protected. */
    static List<Diagnostic> hindrances(Collection<ResourceId> ids, Collection<Item> all) {
        return all.stream()
                .filter(item -> item.isHeld() && ids.contains(item.id()))
                .map(item -> Diagnostic.error("", "protection.holds", item.name()))
                .toList();
    }
}

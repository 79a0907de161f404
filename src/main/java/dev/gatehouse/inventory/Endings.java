package dev.gatehouse.inventory;

import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets resources go together with what somebody decided about what they hold, all or nothing. */
@Service
public class Endings {

    private final Inventory inventory;
    private final Resources resources;
    private final Items items;
    private final SpecTexts texts;
    private final Editing editing;

    Endings(Inventory inventory, Resources resources, Items items, SpecTexts texts, Editing editing) {
        this.inventory = inventory;
        this.resources = resources;
        this.items = items;
        this.texts = texts;
        this.editing = editing;
    }

    /** As {@link Inventory#remove}. */
    @Transactional
    public void remove(Collection<ResourceId> ids, Map<ResourceId, LastWish> wishes, Author author) {
        decide(wishes, author);
        inventory.remove(ids, author);
    }

    /** As {@link Inventory#pause}. */
    @Transactional
    public void pause(Collection<ResourceId> ids, Map<ResourceId, LastWish> wishes, Author author) {
        decide(wishes, author);
        inventory.pause(ids, author);
    }

    /**
     * Notes what somebody decided about resources that go anyway, and wishes them so. What is wished is not checked: it
     * need only be good enough to end.
     */
    @Transactional
    public void decide(Map<ResourceId, LastWish> wishes, Author author) {
        wishes.forEach((id, wish) -> {
            ResourceRow row = resources.findById(id.value()).orElseThrow();
            Spec before = items.item(row).spec();
            if (!before.equals(wish.spec())) {
                String text = row.spec;
                row.spec = texts.write(wish.spec());
                row.specVersion = texts.version(row.kind);
                row.generation++;
                editing.changed(row, text, before, wish.spec(), author);
            }
            editing.decided(row, wish.decided(), author);
        });
    }
}

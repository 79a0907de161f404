package dev.gatehouse.inventory;

import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What AWS was last seen to have otherwise than it was applied, found without reading everything else. */
@Service
public class Deviations {

    private final Resources resources;
    private final Items items;
    private final SpecTexts texts;

    Deviations(Resources resources, Items items, SpecTexts texts) {
        this.resources = resources;
        this.items = items;
        this.texts = texts;
    }

    /** Those that were applied, are wanted, and were seen to be other than that, or not to be there any more. */
    @Transactional(readOnly = true)
    public List<Item> of(UUID stack) {
        return resources.findDeviating(stack).stream().map(items::item).toList();
    }

    /** From now on this counts as what was applied: somebody took what AWS has for right. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void taken(ResourceId id, Spec asItIs) {
        ResourceRow row = resources.findById(id.value()).orElseThrow();
        row.applied = texts.write(asItIs);
        row.appliedVersion = texts.version(row.kind);
    }
}

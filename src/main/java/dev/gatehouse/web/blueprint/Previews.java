package dev.gatehouse.web.blueprint;

import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Additions;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows resources that are in no stack yet. */
@Component
class Previews {

    private final Additions additions;
    private final Costs costs;
    private final Kinds kinds;
    private final Sketch sketch;

    Previews(Additions additions, Costs costs, Kinds kinds, Sketch sketch) {
        this.additions = additions;
        this.costs = costs;
        this.kinds = kinds;
        this.sketch = sketch;
    }

    Preview of(Region region, Map<ResourceId, Spec> specs) {
        List<Item> items = additions.items(new UUID(0, 0), specs);
        Map<String, List<String>> names = new LinkedHashMap<>();
        items.forEach(item ->
                names.computeIfAbsent(item.kind(), none -> new ArrayList<>()).add(item.name()));
        List<Preview.Count> counts = names.entrySet().stream()
                .map(kind -> new Preview.Count(
                        kind.getKey(),
                        kinds.named(kind.getKey()).icon(),
                        kind.getValue().size(),
                        kind.getValue()))
                .toList();
        return new Preview(counts, items.size(), costs.estimate(region, items), sketch.of(items));
    }
}

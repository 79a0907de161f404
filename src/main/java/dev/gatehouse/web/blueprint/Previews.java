package dev.gatehouse.web.blueprint;

import dev.gatehouse.blueprint.Blueprints.Offer;
import dev.gatehouse.blueprint.Parameters;
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

/** Shows resources that are in no stack yet. What a blueprint makes of the same parameters looks the same each time. */
@Component
class Previews {

    private static final int MOST_REMEMBERED = 100;

    private record Drawn(String blueprint, Parameters parameters) {}

    private final Additions additions;
    private final Costs costs;
    private final Kinds kinds;
    private final Sketch sketch;
    private final Map<Drawn, Preview> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawn, Preview> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Previews(Additions additions, Costs costs, Kinds kinds, Sketch sketch) {
        this.additions = additions;
        this.costs = costs;
        this.kinds = kinds;
        this.sketch = sketch;
    }

    Preview of(Offer blueprint, Parameters parameters) {
        Drawn drawn = new Drawn(blueprint.name(), parameters);
        synchronized (known) {
            Preview before = known.get(drawn);
            if (before != null) {
                return before;
            }
        }
        Preview preview = of(parameters.scope().region(), blueprint.specs(parameters));
        synchronized (known) {
            known.put(drawn, preview);
        }
        return preview;
    }

    private Preview of(Region region, Map<ResourceId, Spec> specs) {
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

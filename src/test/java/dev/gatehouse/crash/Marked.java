package dev.gatehouse.crash;

import dev.gatehouse.crash.Finding.Sort;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** What bears our marks in AWS is known under its AWS id, and nothing is there twice. */
public final class Marked {

    private Marked() {}

    /** What is not so, a line each. */
    public static List<String> wrong(ApplicationContext panel, Stack stack) {
        return findings(panel, stack).stream().map(Finding::toString).toList();
    }

    static List<Finding> findings(ApplicationContext panel, Stack stack) {
        Map<String, Set<String>> known = panel.getBean(Inventory.class).items(stack.id()).stream()
                .filter(item -> item.externalId() != null)
                .collect(Collectors.groupingBy(Item::kind, Collectors.mapping(Item::externalId, Collectors.toSet())));
        List<Finding> findings = new ArrayList<>();
        for (Kind<?> kind : panel.getBean(Kinds.class).all()) {
            findings.addAll(findings(kind, stack, known.getOrDefault(kind.name(), Set.of())));
        }
        return findings;
    }

    private static List<Finding> findings(Kind<?> kind, Stack stack, Set<String> ids) {
        List<Finding> findings = new ArrayList<>();
        Map<Ownership, String> owners = new HashMap<>();
        for (Present<?> present : kind.driver().observe(stack.scope(), ids)) {
            present.ownership().ifPresent(owner -> {
                String twin = owners.put(owner, present.externalId());
                if (twin != null) {
                    findings.add(new Finding(Sort.DUPLICATE, kind.name() + " " + present.externalId() + " " + twin));
                } else if (!ids.contains(present.externalId())) {
                    findings.add(new Finding(Sort.LEAK, kind.name() + " " + present.externalId()));
                }
            });
        }
        return findings;
    }
}

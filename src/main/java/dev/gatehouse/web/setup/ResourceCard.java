package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.web.operate.Condition;
import java.util.Collection;
import java.util.List;

/**
 * A resource in the list of its step.
 *
 * @param findings without hints at fields, which help whoever fills them in
 * @param summary what tells it from its siblings
 */
public record ResourceCard(Item item, Condition condition, List<Finding> findings, List<Line> summary) {

    static ResourceCard of(Item item, Collection<Item> all, List<Diagnostic> findings, List<Line> summary) {
        return new ResourceCard(
                item,
                Condition.of(item, all),
                findings.stream()
                        .filter(found -> found.severity() != Diagnostic.Severity.INFO
                                || found.path().isEmpty())
                        .map(Finding::of)
                        .toList(),
                summary);
    }
}

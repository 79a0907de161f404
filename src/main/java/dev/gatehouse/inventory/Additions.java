package dev.gatehouse.inventory;

import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many new resources at once, which may refer to each other. */
@Service
public class Additions {

    private final Resources resources;
    private final StackRows stacks;
    private final SpecTexts texts;
    private final StackFindings findings;
    private final Editing editing;
    private final Kinds kinds;
    private final RegionFacts facts;

    Additions(
            Resources resources,
            StackRows stacks,
            SpecTexts texts,
            StackFindings findings,
            Editing editing,
            Kinds kinds,
            RegionFacts facts) {
        this.resources = resources;
        this.stacks = stacks;
        this.texts = texts;
        this.findings = findings;
        this.editing = editing;
        this.kinds = kinds;
        this.facts = facts;
    }

    /** What is wrong or doubtful about these if a stack in that place had them and nothing else. */
    public Map<ResourceId, List<Diagnostic>> check(Scope place, Map<ResourceId, Spec> specs) {
        return findings.of(place, items(new UUID(0, 0), specs));
    }

    /** What is to be said of these only because of what the other stacks of the account and Region have. */
    public List<Diagnostic> becauseOfOthers(Scope place, Map<ResourceId, Spec> specs) {
        List<Item> items = items(new UUID(0, 0), specs);
        Map<ResourceId, List<Diagnostic>> alone = findings.alone(place, items);
        return findings.of(place, items).entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .filter(said ->
                                !alone.getOrDefault(one.getKey(), List.of()).contains(said)))
                .distinct()
                .toList();
    }

    /** Adds them as one edit. Throws {@link Refused} with all errors of all of them, and then adds none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID stack, Map<ResourceId, Spec> specs, Author author) {
        stacks.countRevision(stack);
        Scope place = stacks.findById(stack).orElseThrow().stack().scope();
        List<Diagnostic> errors = check(place, specs).values().stream()
                .flatMap(List::stream)
                .filter(Diagnostic::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        Stage stage = stacks.findById(stack).orElseThrow().stage;
        specs.forEach((id, spec) -> {
            Kind<?> kind = kinds.of(spec);
            ResourceRow row = new ResourceRow(
                    id.value(), stack, kind.name(), spec.tags().name(), texts.write(spec), texts.version(kind.name()));
            row.isProtected = Protection.atFirst(stage, kind);
            resources.save(row);
            editing.changed(row, null, null, spec, author);
        });
    }

    /** What only AWS knows is asked before {@link #add}: no transaction waits for AWS. */
    public void prepare(Scope place) {
        facts.zones(place);
    }

    /** As {@link Inventory#items} would say them if they were there. */
    public List<Item> items(UUID stack, Map<ResourceId, Spec> specs) {
        List<String> order = kinds.all().stream().map(kind -> kind.name()).toList();
        List<Item> items = new ArrayList<>();
        specs.forEach((id, spec) -> items.add(item(stack, id, spec)));
        items.sort(Comparator.<Item>comparingInt(item -> order.indexOf(item.kind()))
                .thenComparing(Item::name)
                .thenComparing(Item::id));
        return items;
    }

    private Item item(UUID stack, ResourceId id, Spec spec) {
        Kind<?> kind = kinds.of(spec);
        return Item.wished(id, stack, kind.name(), spec, 1, Wish.WANTED, false);
    }
}

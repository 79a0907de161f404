package dev.gatehouse.inventory;

import dev.gatehouse.inventory.Difference.What;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is wanted of a stack, checked and replaced at once: what is not mentioned is to be deleted. */
@Service
public class WholeState {

    /**
     * A resource as it shall be; its id is one of the stack's, or a new one.
     *
     * @param protect whether it shall be protected; null to leave that as it is
     */
    public record Wanted(
            ResourceId id,
            Spec spec,
            boolean paused,
            @Nullable Boolean protect) {}

    /**
     * What was found.
     *
     * @param findings by resource, those that are to be deleted or paused left out
     * @param hindrances why something cannot be deleted or paused
     */
    public record Checked(
            List<Difference> differences, Map<ResourceId, List<Diagnostic>> findings, List<Diagnostic> hindrances) {

        public boolean hasErrors() {
            return !hindrances.isEmpty()
                    || findings.values().stream().flatMap(List::stream).anyMatch(Diagnostic::isError);
        }
    }

    private final Inventory inventory;
    private final Stacks stacks;
    private final Resources resources;
    private final StackFindings findings;
    private final Editing editing;
    private final SpecTexts texts;
    private final Kinds kinds;
    private final RegionFacts facts;

    WholeState(
            Inventory inventory,
            Stacks stacks,
            Resources resources,
            StackFindings findings,
            Editing editing,
            SpecTexts texts,
            Kinds kinds,
            RegionFacts facts) {
        this.inventory = inventory;
        this.stacks = stacks;
        this.resources = resources;
        this.findings = findings;
        this.editing = editing;
        this.texts = texts;
        this.kinds = kinds;
        this.facts = facts;
    }

    /** What only AWS knows is asked before {@link #replace}: no transaction waits for AWS. */
    public void prepare(Stack stack) {
        facts.zones(stack.scope());
    }

    /** What would be different, and what is to be said about it. */
    public Checked check(Stack stack, List<Wanted> wanted) {
        List<Item> now = inventory.items(stack.id());
        Map<ResourceId, Item> before = new LinkedHashMap<>();
        now.forEach(item -> before.put(item.id(), item));
        List<Item> then = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        for (Wanted one : wanted) {
            Item item = before.remove(one.id());
            boolean held = one.protect() != null ? one.protect() : isHeldAtFirst(stack, one, item);
            then.add(item == null ? added(stack.id(), one, held) : item.wanted(one.spec(), wish(one), held));
            differences.addAll(Difference.of(item, then.getLast()));
        }
        for (Item left : before.values()) {
            then.add(left.wanted(left.spec(), Wish.LEAVING, left.isProtected()));
            differences.addAll(Difference.of(left, then.getLast()));
        }
        List<Diagnostic> hindrances = new ArrayList<>(Pauses.hindrances(wished(then, Wish.PAUSED), then));
        hindrances.addAll(Protection.hindrances(going(differences), then));
        return new Checked(differences, findings.of(stack.scope(), then), hindrances);
    }

    private static Set<ResourceId> wished(List<Item> items, Wish wish) {
        return items.stream().filter(item -> item.wish() == wish).map(Item::id).collect(Collectors.toSet());
    }

    /** What leaves AWS by it and did not before. */
    private static Set<ResourceId> going(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.what() == What.REMOVED || difference.what() == What.PAUSED)
                .map(Difference::resource)
                .collect(Collectors.toSet());
    }

    private boolean isHeldAtFirst(Stack stack, Wanted one, @Nullable Item item) {
        return item == null ? Protection.atFirst(stack.stage(), kinds.of(one.spec())) : item.isProtected();
    }

    private static Wish wish(Wanted one) {
        return one.paused() ? Wish.PAUSED : Wish.WANTED;
    }

    private Item added(UUID stack, Wanted one, boolean held) {
        return Item.wished(one.id(), stack, kinds.of(one.spec()).name(), one.spec(), 0, wish(one), held);
    }

    /**
     * Makes it so, as one revision; throws {@link Refused} if {@link #check} finds errors. Whoever calls it holds the
     * stack.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Checked replace(Stack stack, List<Wanted> wanted, Author author) {
        stacks.hold(stack.id());
        Checked checked = check(stack, wanted);
        if (checked.hasErrors()) {
            List<Diagnostic> errors = new ArrayList<>(checked.hindrances());
            checked.findings().values().stream()
                    .flatMap(List::stream)
                    .filter(Diagnostic::isError)
                    .forEach(errors::add);
            throw new Refused(errors);
        }
        if (!checked.differences().isEmpty()) {
            save(stack.id(), wanted, checked.differences(), author);
        }
        return checked;
    }

    private void save(UUID stack, List<Wanted> wanted, List<Difference> differences, Author author) {
        long revision = editing.next(stack);
        Map<ResourceId, Spec> specs = new HashMap<>();
        wanted.forEach(one -> specs.put(one.id(), one.spec()));
        Set<ResourceId> revised = differences.stream()
                .filter(difference -> difference.what() == What.ADDED || difference.what() == What.CHANGED)
                .map(Difference::resource)
                .collect(Collectors.toCollection(HashSet::new));
        Set<ResourceId> held = differences.stream()
                .filter(difference -> difference.what() == What.PROTECTED)
                .map(Difference::resource)
                .collect(Collectors.toSet());
        for (Difference difference : differences) {
            ResourceId id = difference.resource();
            switch (difference.what()) {
                case ADDED ->
                    add(revision, stack, id, Objects.requireNonNull(specs.get(id)), held.contains(id), author);
                case CHANGED -> change(revision, id, Objects.requireNonNull(specs.get(id)), author);
                case REMOVED, PAUSED, RESUMED, RESTORED -> wish(revision, difference, !revised.add(id), author);
                case PROTECTED, UNPROTECTED -> protect(revision, difference, !revised.add(id), author);
            }
        }
    }

    private void add(long revision, UUID stack, ResourceId id, Spec spec, boolean held, Author author) {
        String kind = kinds.of(spec).name();
        String name = spec.tags().name();
        ResourceRow row = new ResourceRow(id.value(), stack, kind, name, texts.write(spec), texts.version(kind));
        row.isProtected = held;
        resources.save(row);
        editing.changed(revision, row, null, null, spec, author);
    }

    private void change(long revision, ResourceId id, Spec spec, Author author) {
        ResourceRow row = resources.findById(id.value()).orElseThrow();
        String textBefore = row.spec;
        Spec before = texts.read(row.kind, row.specVersion, textBefore);
        row.spec = texts.write(spec);
        row.specVersion = texts.version(row.kind);
        row.name = spec.tags().name();
        row.generation++;
        editing.changed(revision, row, textBefore, before, spec, author);
    }

    private void wish(long revision, Difference difference, boolean revised, Author author) {
        ResourceRow row = resources.findById(difference.resource().value()).orElseThrow();
        row.wish = difference.then();
        row.generation++;
        if (revised) {
            editing.alsoWished(row, difference.action(), author);
        } else {
            editing.wished(revision, row, difference.action(), author);
        }
        if (row.wish == Wish.LEAVING && !row.mayExist()) {
            resources.delete(row);
        }
    }

    private void protect(long revision, Difference difference, boolean revised, Author author) {
        ResourceRow row = resources.findById(difference.resource().value()).orElseThrow();
        boolean held = difference.what() == What.PROTECTED;
        if (row.isProtected == held) {
            // A new one has it from the start.
            return;
        }
        row.isProtected = held;
        if (revised) {
            editing.alsoWished(row, difference.action(), author);
        } else {
            editing.wished(revision, row, difference.action(), author);
        }
    }
}

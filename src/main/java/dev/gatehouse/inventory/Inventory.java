package dev.gatehouse.inventory;

import dev.gatehouse.inventory.Resources.Versioned;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What is wanted of a stack: read, checked and edited. Each edit is one transaction. */
@Service
public class Inventory {

    private final Resources resources;
    private final StackRows stacks;
    private final ExtractedReferences references;
    private final RowIdentities identities;
    private final Items items;
    private final SpecTexts texts;
    private final Checks checks;
    private final StackFindings findings;
    private final Editing editing;
    private final Kinds kinds;
    private final RegionFacts facts;
    private final TransactionOperations transactions;

    Inventory(
            Resources resources,
            StackRows stacks,
            ExtractedReferences references,
            RowIdentities identities,
            Items items,
            SpecTexts texts,
            Checks checks,
            StackFindings findings,
            Editing editing,
            Kinds kinds,
            RegionFacts facts,
            TransactionOperations transactions) {
        this.resources = resources;
        this.stacks = stacks;
        this.references = references;
        this.identities = identities;
        this.items = items;
        this.texts = texts;
        this.checks = checks;
        this.findings = findings;
        this.editing = editing;
        this.kinds = kinds;
        this.facts = facts;
        this.transactions = transactions;
    }

    /** All resources of a stack in the wizard's order of kinds, then by name; those that are leaving included. */
    @Transactional(readOnly = true)
    public List<Item> items(UUID stack) {
        List<String> order = kinds.all().stream().map(kind -> kind.name()).toList();
        return resources.findByStackId(stack).stream()
                .map(items::item)
                .sorted(Comparator.<Item>comparingInt(item -> order.indexOf(item.kind()))
                        .thenComparing(Item::name)
                        .thenComparing(Item::id))
                .toList();
    }

    /** For each of these stacks a value that is another one when anything of its resources is: what is wanted, or seen. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> versions(Collection<UUID> stacks) {
        return resources.findVersions(stacks).stream()
                .collect(Collectors.groupingBy(
                        Versioned::getStackId,
                        Collectors.mapping(row -> row.getId() + " " + row.getVersion(), Collectors.toSet())));
    }

    @Transactional(readOnly = true)
    public Optional<Item> find(ResourceId id) {
        return resources.findById(id.value()).map(items::item);
    }

    public Surroundings surroundings(UUID stack, @Nullable ResourceId except) {
        return surroundings(stack, items(stack), except);
    }

    /**
     * What a resource is checked against.
     *
     * @param all what {@link #items} said
     * @param except the resource itself
     */
    public Surroundings surroundings(UUID stack, List<Item> all, @Nullable ResourceId except) {
        return findings.around(stacks.findById(stack).orElseThrow().stack(), all, except);
    }

    /** What is wrong or doubtful about a spec in this stack. */
    public List<Diagnostic> check(UUID stack, @Nullable ResourceId id, Spec spec) {
        List<Item> all = items(stack);
        return checks.of(spec, surroundings(stack, all, id), all, id);
    }

    /**
     * The same for every resource of the stack that is wanted, by resource.
     *
     * @param all what {@link #items} said
     */
    public Map<ResourceId, List<Diagnostic>> checkAll(UUID stack, List<Item> all) {
        return findings.of(stacks.findById(stack).orElseThrow().stack().scope(), all);
    }

    /**
     * Saves what is wanted of a resource; a new one has no id and expects generation 0. Throws {@link Refused} if it has
     * errors and {@link StaleEdit} if somebody else saved it since.
     */
    public Item save(UUID stack, @Nullable ResourceId id, Spec spec, long expectedGeneration, Author author) {
        // What only AWS knows is asked before: no transaction waits for AWS.
        facts.zones(stacks.findById(stack).orElseThrow().stack().scope());
        return Objects.requireNonNull(
                transactions.execute(begun -> checkAndSave(stack, id, spec, expectedGeneration, author)));
    }

    private Item checkAndSave(UUID stack, @Nullable ResourceId id, Spec spec, long expectedGeneration, Author author) {
        // Counting first holds the stack's row: two edits that are each fine alone cannot pass each other's checks.
        stacks.countRevision(stack);
        List<Diagnostic> errors =
                check(stack, id, spec).stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        return id == null ? add(stack, spec, author) : change(id, spec, expectedGeneration, author);
    }

    private Item add(UUID stack, Spec spec, Author author) {
        Kind<?> kind = kinds.of(spec);
        ResourceRow row = new ResourceRow(
                UUID.randomUUID(),
                stack,
                kind.name(),
                spec.tags().name(),
                texts.write(spec),
                texts.version(kind.name()));
        row.isProtected = Protection.atFirst(stacks.findById(stack).orElseThrow().stage, kind);
        resources.save(row);
        editing.changed(row, null, null, spec, author);
        return items.item(row);
    }

    private Item change(ResourceId id, Spec spec, long expectedGeneration, Author author) {
        ResourceRow row = resources.findById(id.value()).orElseThrow();
        Item current = items.item(row);
        if (row.generation != expectedGeneration) {
            throw new StaleEdit(current);
        }
        if (current.spec().equals(spec)) {
            return current;
        }
        String before = row.spec;
        row.spec = texts.write(spec);
        row.specVersion = texts.version(row.kind);
        row.name = spec.tags().name();
        row.generation++;
        editing.changed(row, before, current.spec(), spec, author);
        return items.item(row);
    }

    /** Who refers to a resource in what is wanted. */
    @Transactional(readOnly = true)
    public List<Referrer> referrers(ResourceId id) {
        return references.findByTargetId(id.value()).stream()
                .flatMap(reference -> resources.findById(reference.resourceId).stream()
                        .filter(row -> row.wish != Wish.LEAVING)
                        .map(row -> new Referrer(new ResourceId(row.id), row.kind, row.name, reference.path)))
                .toList();
    }

    /** Our identities of the rows of a resource. */
    @Transactional(readOnly = true)
    public List<RowIdentity> rows(ResourceId id) {
        return identities.findByResourceIdAndGoneAtIsNull(id.value()).stream()
                .map(RowIdentityRow::identity)
                .toList();
    }

    /**
     * Takes resources out of what is wanted: the next plan deletes them. One that was never made goes at once. Throws
     * {@link Refused} if somebody outside refers to one of them, or one is protected.
     */
    @Transactional
    public void remove(Collection<ResourceId> ids, Author author) {
        hold(ids);
        refuseWhileReferred(ids);
        for (ResourceRow row : rowsOf(ids)) {
            row.wish = Wish.LEAVING;
            row.generation++;
            editing.wished(row, "resource.removed", author);
            if (!row.mayExist()) {
                resources.delete(row);
            }
        }
    }

    /** Holds the stacks of these, so that nobody comes to refer to one of them between the check and the change. */
    private void hold(Collection<ResourceId> ids) {
        resources.findStacks(values(ids)).forEach(stacks::countRevision);
    }

    private void refuseWhileReferred(Collection<ResourceId> ids) {
        List<Diagnostic> held = new ArrayList<>(Protection.hindrances(ids, allAround(ids)));
        for (ResourceId id : ids) {
            referrers(id).stream()
                    .filter(referrer -> !ids.contains(referrer.id()))
                    .forEach(referrer -> held.add(Diagnostic.error(
                            "", "removal.still-referenced", nameOf(id), referrer.name(), referrer.path())));
        }
        if (!held.isEmpty()) {
            throw new Refused(held);
        }
    }

    private String nameOf(ResourceId id) {
        return resources.findById(id.value()).map(row -> row.name).orElse(id.toString());
    }

    /**
     * Lets resources go from AWS while they stay here, to come back by {@link #resume}. Rows of others that point at them
     * are left out meanwhile; throws {@link Refused} if somebody cannot do without them, or one is protected.
     */
    @Transactional
    public void pause(Collection<ResourceId> ids, Author author) {
        hold(ids);
        List<Item> around = allAround(ids);
        List<Diagnostic> held = new ArrayList<>(Protection.hindrances(ids, around));
        held.addAll(Pauses.hindrances(ids, around));
        if (!held.isEmpty()) {
            throw new Refused(held);
        }
        wish(ids, Wish.PAUSED, "resource.paused", author);
    }

    private List<Item> allAround(Collection<ResourceId> ids) {
        return rowsOf(ids).stream()
                .map(row -> row.stackId)
                .distinct()
                .flatMap(stack -> items(stack).stream())
                .toList();
    }

    /** Brings paused resources back into what is wanted, and with them those that they cannot be without. */
    @Transactional
    public void resume(Collection<ResourceId> ids, Author author) {
        hold(ids);
        wish(Pauses.needed(ids, allAround(ids)), Wish.WANTED, "resource.resumed", author);
    }

    /** Undoes a removal that has not been applied yet. */
    @Transactional
    public void restore(ResourceId id, Author author) {
        wish(List.of(id), Wish.WANTED, "resource.restored", author);
    }

    private void wish(Collection<ResourceId> ids, Wish wish, String action, Author author) {
        for (ResourceRow row : rowsOf(ids)) {
            if (row.wish != wish) {
                row.wish = wish;
                row.generation++;
                editing.wished(row, action, author);
            }
        }
    }

    private List<ResourceRow> rowsOf(Collection<ResourceId> ids) {
        return resources.findAllById(values(ids));
    }

    private static List<UUID> values(Collection<ResourceId> ids) {
        return ids.stream().map(ResourceId::value).toList();
    }
}

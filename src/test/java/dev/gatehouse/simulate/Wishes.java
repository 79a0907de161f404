package dev.gatehouse.simulate;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.KindSamples.Edit;
import dev.gatehouse.kinds.KindSamples.Sample;
import dev.gatehouse.kinds.PlannedWorld;
import dev.gatehouse.kinds.Subject;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.Workbench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;

/** What somebody wishes for by chance: what the rooms have as samples, and the edits that they know of those. */
final class Wishes {

    private final Workbench bench;
    private final Inventory inventory;
    private final Stack stack;
    private final Random random;
    private final World world;
    private final List<Subject<?>> subjects;
    /** Which of the items are a room's first sample, and so can be edited as the room says. */
    private final Map<ResourceId, Subject<?>> editable = new HashMap<>();

    Wishes(Workbench bench, Inventory inventory, Kinds kinds, Stack stack, Random random) {
        this.bench = bench;
        this.inventory = inventory;
        this.stack = stack;
        this.random = random;
        this.world = new SharedWorld(new PlannedWorld(bench, stack), inventory, stack, random);
        this.subjects = new ArrayList<>(
                kinds.all().stream().<Subject<?>>map(Subject::of).toList());
    }

    /** A few samples of different kinds, most often few. */
    void begin() {
        int many = 1 + (random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0);
        for (int i = 0; i < many; i++) {
            add();
        }
        if (random.nextInt(3) == 0) {
            letGroupsReferToEachOther();
        }
    }

    /** One of: another sample, a change in place, one that replaces, other tags, less. */
    void edit() {
        switch (random.nextInt(6)) {
            case 0 -> add();
            case 1, 2 -> change(random.nextBoolean());
            case 3 -> tag();
            case 4 -> letGroupsReferToEachOther();
            default -> remove();
        }
    }

    private void add() {
        if (!subjects.isEmpty()) {
            add(subjects.remove(random.nextInt(subjects.size())));
        }
    }

    private <S extends Spec> void add(Subject<S> subject) {
        List<Sample<S>> samples = subject.samples().samples();
        int which = random.nextInt(samples.size());
        tried(() -> {
            Ref<S> ref = world.has(samples.get(which).in().apply(world));
            if (which == 0) {
                editable.put(id(ref), subject);
            }
        });
    }

    private void change(boolean replacing) {
        List<Item> items =
                items().stream().filter(item -> editable.containsKey(item.id())).toList();
        if (!items.isEmpty()) {
            Item item = items.get(random.nextInt(items.size()));
            change(item, editable.get(item.id()), replacing);
        }
    }

    @SuppressWarnings("unchecked")
    private <S extends Spec> void change(Item item, Subject<S> subject, boolean replacing) {
        List<Edit<S>> edits = (replacing
                        ? subject.samples().replacing()
                        : subject.samples().inPlace())
                .stream().filter(edit -> !edit.name().contains("protect")).toList();
        if (!edits.isEmpty()) {
            Edit<S> edit = edits.get(random.nextInt(edits.size()));
            tried(() -> save(item, edit.change().made(world, (S) item.spec())));
        }
    }

    /** Under the name that it had, if it has none of its own. */
    private void save(Item item, Spec spec) {
        Tags tags = spec.tags().name().isEmpty() ? spec.tags().with(Tags.NAME, item.name()) : spec.tags();
        bench.change(Ref.to(item.id()), tagged(spec, tags));
    }

    private void tag() {
        List<Item> items = items();
        if (!items.isEmpty()) {
            Item item = items.get(random.nextInt(items.size()));
            Tags tags = item.spec().tags().with("Purpose", "draw " + random.nextInt(100));
            tried(() -> bench.change(Ref.to(item.id()), tagged(item.spec(), tags)));
        }
    }

    /** Something that nobody refers to. */
    private void remove() {
        List<Item> free = items().stream()
                .filter(item -> inventory.referrers(item.id()).isEmpty())
                .toList();
        if (!free.isEmpty()) {
            Item item = free.get(random.nextInt(free.size()));
            tried(() -> inventory.remove(List.of(item.id()), Workbench.ANNA));
        }
    }

    private void letGroupsReferToEachOther() {
        List<Item> groups = items().stream()
                .filter(item -> item.spec() instanceof SecurityGroupSpec)
                .toList();
        for (Item one : groups) {
            for (Item other : groups) {
                boolean neighbours = !one.equals(other)
                        && ((SecurityGroupSpec) one.spec()).vpc().equals(((SecurityGroupSpec) other.spec()).vpc());
                if (neighbours) {
                    tried(() -> bench.change(Ref.to(one.id()), referring((SecurityGroupSpec) one.spec(), other.id())));
                }
            }
        }
    }

    private SecurityGroupSpec referring(SecurityGroupSpec group, ResourceId other) {
        List<Rule> rules = new ArrayList<>(group.rules());
        PortRange port = PortRange.of(1024 + random.nextInt(1000));
        rules.add(new Rule(Direction.INBOUND, Protocol.TCP, port, null, null, Ref.to(other), false, null, "draw"));
        return new SecurityGroupSpec(
                group.vpc(), group.defaultGroup(), group.groupName(), group.description(), rules, group.tags());
    }

    private List<Item> items() {
        return inventory.items(stack.id()).stream().filter(Item::isWanted).toList();
    }

    /** What the rooms refuse, nobody can wish for; what a room cannot edit any more is left as it is. */
    private static void tried(Runnable wish) {
        try {
            wish.run();
        } catch (Refused | NoSuchElementException refused) {
            // Then there is one wish less; the same seed comes here again.
        }
    }

    private static ResourceId id(Ref<?> ref) {
        return ((Ref.Managed<?>) ref).id();
    }

    @SuppressWarnings("unchecked")
    private static <S extends Spec> S tagged(S spec, Tags tags) {
        Shape shape = Shape.of(spec.getClass());
        return (S) shape.create(shape.components().stream()
                .map(component -> component.type() == Tags.class ? tags : component.of(spec))
                .toList());
    }
}

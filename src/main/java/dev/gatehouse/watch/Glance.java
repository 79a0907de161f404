package dev.gatehouse.watch;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One look at one resource, in its stack as it was read when the look began. */
final class Glance implements Watch<Spec> {

    private final Tools tools;
    private final Scope scope;
    private final Item item;
    private final List<Item> items;
    private final Optional<Object> before;
    private final Instant now;
    private @Nullable Fault trouble;

    Glance(Tools tools, Scope scope, Item item, List<Item> items, Optional<Object> before, Instant now) {
        this.tools = tools;
        this.scope = scope;
        this.item = item;
        this.items = items;
        this.before = before;
        this.now = now;
    }

    /** What a look needs of the world. */
    record Tools(Readings readings, NameServer names, Probes probes, Duration pace, boolean simulated) {}

    /** What went wrong while older answers served. */
    @Nullable
    Fault trouble() {
        return trouble;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public ResourceId id() {
        return item.id();
    }

    @Override
    public String name() {
        return item.name();
    }

    @Override
    public String externalId() {
        return Objects.requireNonNull(item.externalId());
    }

    @Override
    public Spec spec() {
        return item.spec();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean simulated() {
        return tools.simulated();
    }

    @Override
    public Optional<Object> before() {
        return before;
    }

    @Override
    public <T> List<Neighbour<T>> neighbours(Class<T> type) {
        return items.stream()
                .filter(other -> other.externalId() != null && type.isInstance(other.spec()))
                .sorted(Comparator.comparing(Item::name))
                .map(other -> new Neighbour<>(
                        other.id(),
                        other.name(),
                        Objects.requireNonNull(other.externalId()),
                        type.cast(other.spec()),
                        attributes(other)))
                .toList();
    }

    private static Map<String, String> attributes(Item item) {
        return item.observed() instanceof Present<Spec> present ? present.attributes() : Map.of();
    }

    @Override
    public Optional<String> idOf(Ref<?> ref) {
        return switch (ref) {
            case Ref.External<?> external -> Optional.of(external.id());
            case Ref.Managed<?> managed ->
                items.stream()
                        .filter(other -> other.id().equals(managed.id()))
                        .findFirst()
                        .map(Item::externalId);
        };
    }

    @Override
    public <T> T reading(String what, Duration every, Supplier<T> ask) {
        Duration pace = every.compareTo(tools.pace()) > 0 ? every : tools.pace();
        return tools.readings().read(scope, what, pace, ask, fault -> trouble = fault);
    }

    @Override
    public Answer resolve(String name, String type) {
        return tools.names().ask(name, type);
    }

    @Override
    public Probe probe(String address, int port) {
        return tools.simulated() ? Probe.SIMULATED : tools.probes().last(address, port);
    }
}

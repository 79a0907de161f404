package dev.gatehouse.watch;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drills: wanted by somebody, begun and measured by looks, kept as reports. All of one that is under way is in the
 * database, so that a panel which was killed goes on measuring.
 */
@Service
public class Drills {

    private static final String TOPIC = "drill-";

    private final DrillRows rows;
    private final DrillSteps steps;
    private final Inventory inventory;
    private final Watchers watchers;
    private final AuditPort audit;
    private final ApplicationEventPublisher events;
    private final Bell bell;
    private final Clock clock;
    private final Map<ResourceId, UnderWay> active = new ConcurrentHashMap<>();

    Drills(
            DrillRows rows,
            DrillSteps steps,
            Inventory inventory,
            Watchers watchers,
            AuditPort audit,
            ApplicationEventPublisher events,
            Bell bell,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.inventory = inventory;
        this.watchers = watchers;
        this.audit = audit;
        this.events = events;
        this.bell = bell;
        this.clock = clock;
    }

    record UnderWay(UUID id, UUID stack, ResourceId resource) {}

    /** The topic under which a drill's page hears of news. */
    public static String topic(UUID drill) {
        return TOPIC + drill;
    }

    /** The drills there are for it. */
    public List<Drill<Spec>> of(Item item) {
        return watchers.drillsOf(item.spec());
    }

    /** The drill of that name, if its kind still has it. */
    public Optional<Drill<Spec>> find(Item item, String name) {
        return watchers.drill(item.spec(), name);
    }

    /**
     * Notes that somebody wants it; the next look begins it, if it still can. Throws {@link NoDrill} if another is under
     * way or there is no such thing.
     */
    @Transactional
    public UUID want(ResourceId resource, String name, Duration target, Author author) {
        Item item = inventory.find(resource).orElseThrow(() -> new NoDrill(NoDrill.UNKNOWN));
        if (item.externalId() == null || find(item, name).isEmpty()) {
            throw new NoDrill(NoDrill.UNKNOWN);
        }
        if (rows.existsByActiveResource(resource.value())) {
            throw new NoDrill(NoDrill.BUSY);
        }
        DrillRow row = new DrillRow(item, name, target, author, clock.instant());
        try {
            rows.saveAndFlush(row);
        } catch (DataIntegrityViolationException another) {
            throw new NoDrill(NoDrill.BUSY);
        }
        audit.record(new Deed(
                item.stack(), resource, null, item.kind(), item.name(), "drill.wanted", null, null, author, null));
        events.publishEvent(new DrillWanted(row.id, item.stack(), resource));
        return row.id;
    }

    /**
     * Ends a drill: one that has not begun never will; of one that has, nothing more is measured, and what AWS was asked
     * for goes on. Nothing happens to one that is over.
     */
    @Transactional
    public void stop(UUID id, Author author) {
        DrillRow row = rows.hold(id).orElseThrow(() -> new NoDrill(NoDrill.UNKNOWN));
        if (row.state.isOver()) {
            return;
        }
        row.end(DrillState.STOPPED, clock.instant());
        ResourceId resource = new ResourceId(row.resourceId);
        audit.record(
                new Deed(row.stackId, resource, null, row.kind, row.name, "drill.stopped", null, null, author, null));
        // The next look finds it over and lets go of it.
        bell.ring();
    }

    @Transactional(readOnly = true)
    public Optional<DrillView> find(UUID id) {
        return rows.findById(id).map(DrillRow::view);
    }

    /** The drills of a stack, newest first. */
    @Transactional(readOnly = true)
    public Page<DrillView> of(UUID stack, Pageable page) {
        return rows.findByStackIdOrderByAskedAtDescIdDesc(stack, page).map(DrillRow::view);
    }

    /** The latest drills with a resource, newest first. */
    @Transactional(readOnly = true)
    public List<DrillView> latest(ResourceId resource) {
        return rows.findFirst5ByResourceIdOrderByAskedAtDescIdDesc(resource.value()).stream()
                .map(DrillRow::view)
                .toList();
    }

    /** Looks go on with it from now on; false if there is nothing more to measure. */
    boolean takeUp(UUID id) {
        Optional<DrillRow> row = rows.findById(id).filter(drill -> !drill.state.isOver());
        row.ifPresent(drill -> {
            ResourceId resource = new ResourceId(drill.resourceId);
            active.put(resource, new UnderWay(id, drill.stackId, resource));
            bell.ring();
        });
        return row.isPresent();
    }

    /** Another panel goes on with it. */
    void letGo(UUID id) {
        active.values().removeIf(drill -> drill.id().equals(id));
    }

    /** Those with something left to measure. */
    List<UUID> open() {
        return rows.findByActiveResourceIsNotNull().stream().map(row -> row.id).toList();
    }

    void recover() {
        open().forEach(this::takeUp);
    }

    Collection<UnderWay> underWay() {
        return List.copyOf(active.values());
    }

    boolean isUnderWay(ResourceId resource) {
        return active.containsKey(resource);
    }

    /** Goes on with the drill of the resource, if there is one; says whether something of it changed. */
    boolean looked(Item item, Glance glance, Sight sight) {
        UnderWay drill = active.get(item.id());
        return drill != null && moved(drill, steps.looked(drill.id(), item, glance, sight));
    }

    /** The resource has gone. */
    void nothingThere(ResourceId resource) {
        UnderWay drill = active.get(resource);
        if (drill != null) {
            moved(drill, steps.abandon(drill.id()));
        }
    }

    private boolean moved(UnderWay drill, DrillSteps.Moved how) {
        if (how == DrillSteps.Moved.ENDED) {
            active.remove(drill.resource(), drill);
            events.publishEvent(new DrillEnded(drill.id()));
        }
        if (how != DrillSteps.Moved.NOT) {
            events.publishEvent(new WatchChanged(topic(drill.id())));
        }
        return how != DrillSteps.Moved.NOT;
    }
}

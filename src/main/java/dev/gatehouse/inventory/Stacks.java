package dev.gatehouse.inventory;

import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stacks there are. */
@Service
public class Stacks {

    private final StackRows rows;
    private final Resources resources;
    private final AuditPort audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stacks(StackRows rows, Resources resources, AuditPort audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.resources = resources;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Stack> all() {
        return rows.findAllByOrderByName().stream().map(StackRow::stack).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Stack> find(UUID id) {
        return rows.findById(id).map(StackRow::stack);
    }

    /** Keeps everybody else from editing the stack or beginning a run on it until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID id) {
        rows.hold(id).orElseThrow();
    }

    /** A new, empty stack; throws {@link Refused} if the team has one of that name, or it is no name. */
    @Transactional
    public Stack create(UUID team, Scope scope, String typed, Stage stage, Author author) {
        String name = Texts.name(typed);
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,62}")) {
            throw new Refused(List.of(Diagnostic.error("name", "stack.name-malformed")));
        }
        if (rows.existsByTeamIdAndName(team, name)) {
            throw new Refused(List.of(Diagnostic.error("name", "stack.name-taken", name)));
        }
        StackRow row = rows.saveAndFlush(new StackRow(UUID.randomUUID(), team, scope, name, stage, clock.instant()));
        audit.record(new Deed(row.id, null, null, "stack", name, "stack.created", null, null, author, null));
        events.publishEvent(new StackChanged(row.id));
        return row.stack();
    }

    /** Drops a stack that nothing is left of; throws {@link Refused} while it has resources. */
    @Transactional
    public void remove(UUID id, Author author) {
        StackRow row = rows.findById(id).orElseThrow();
        if (resources.existsByStackId(id)) {
            throw new Refused(List.of(Diagnostic.error("", "stack.not-empty", row.name)));
        }
        rows.delete(row);
        audit.record(new Deed(id, null, null, "stack", row.name, "stack.removed", null, null, author, null));
        events.publishEvent(new StackChanged(id));
    }
}

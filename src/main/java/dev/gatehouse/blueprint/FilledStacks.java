package dev.gatehouse.blueprint;

import dev.gatehouse.inventory.Additions;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes stacks that are full from the beginning: the stack, its resources and their history in one transaction. */
@Service
public class FilledStacks {

    private final Stacks stacks;
    private final Additions additions;
    private final AuditPort audit;
    private final TransactionOperations transactions;

    FilledStacks(Stacks stacks, Additions additions, AuditPort audit, TransactionOperations transactions) {
        this.stacks = stacks;
        this.additions = additions;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Throws {@link dev.gatehouse.inventory.Refused} with everything that is wrong, and then makes nothing. */
    public Stack fromBlueprint(UUID team, Blueprints.Offer blueprint, Parameters parameters, Author author) {
        return make(
                team,
                parameters.scope(),
                parameters.name(),
                parameters.stage(),
                blueprint.specs(parameters),
                new Origin("stack.from-blueprint", blueprint.name()),
                author);
    }

    /**
     * Where the resources come from.
     *
     * @param action as history has it
     * @param name of the blueprint, or of the stack it is a copy of
     */
    record Origin(String action, String name) {}

    Stack make(
            UUID team,
            Scope place,
            String name,
            Stage stage,
            Map<ResourceId, Spec> specs,
            Origin origin,
            Author author) {
        additions.prepare(place);
        return Objects.requireNonNull(transactions.execute(begun -> {
            Stack stack = stacks.create(team, place, name, stage, author);
            audit.record(new Deed(
                    stack.id(), null, null, "stack", stack.name(), origin.action(), null, origin.name(), author, null));
            additions.add(stack.id(), specs, author);
            return stack;
        }));
    }
}

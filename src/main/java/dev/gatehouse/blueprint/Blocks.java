package dev.gatehouse.blueprint;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which address blocks an AWS account has in use, as far as is known: networks with one block can never be joined. */
@Component
class Blocks {

    private static final Cidr ROOM = Cidr.parse("10.0.0.0/8");

    /**
     * A block in use.
     *
     * @param stack that has it; empty if it is of no stack
     */
    record Taken(Cidr block, String stack) {}

    private final Stacks stacks;
    private final Inventory inventory;
    private final VpcsInAws inAws;

    Blocks(Stacks stacks, Inventory inventory, VpcsInAws inAws) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.inAws = inAws;
    }

    /** Those of the account's stacks, in all Regions, and of the VPCs that AWS has in this one. */
    List<Taken> taken(Scope place) {
        List<Taken> taken = new ArrayList<>();
        for (Stack stack : stacks.all()) {
            if (stack.scope().account().equals(place.account())) {
                of(stack).forEach(block -> taken.add(new Taken(block, stack.name())));
            }
        }
        inAws.blocks(place).stream()
                .filter(block -> taken.stream().noneMatch(one -> one.block().equals(block)))
                .forEach(block -> taken.add(new Taken(block, "")));
        return taken;
    }

    /** The blocks of a stack's own networks. */
    List<Cidr> of(Stack stack) {
        return inventory.items(stack.id()).stream()
                .map(item -> item.spec())
                .filter(VpcSpec.class::isInstance)
                .map(spec -> ((VpcSpec) spec).cidr())
                .toList();
    }

    /** The block itself if nobody has it, else the next of its size that nobody has; itself where there is none. */
    Cidr free(Cidr wished, List<Cidr> taken) {
        if (taken.stream().noneMatch(wished::overlaps)) {
            return wished;
        }
        Optional<Cidr> next = wished.next();
        while (next.isPresent() && ROOM.contains(next.get())) {
            Cidr candidate = next.get();
            if (taken.stream().noneMatch(candidate::overlaps)) {
                return candidate;
            }
            next = candidate.next();
        }
        return ROOM.firstFree(wished.prefix(), taken).orElse(wished);
    }
}

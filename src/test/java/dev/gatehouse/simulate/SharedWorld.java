package dev.gatehouse.simulate;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Lets samples of different rooms stand on the same ground now and then: in one VPC, in the same subnets and groups. */
final class SharedWorld implements World {

    private static final Set<Class<?>> GROUND =
            Set.of(SubnetSpec.class, InternetGatewaySpec.class, SecurityGroupSpec.class);

    private final World own;
    private final Inventory inventory;
    private final Stack stack;
    private final Random random;

    SharedWorld(World own, Inventory inventory, Stack stack, Random random) {
        this.own = own;
        this.inventory = inventory;
        this.stack = stack;
        this.random = random;
    }

    @Override
    public String zone(int number) {
        return own.zone(number);
    }

    @Override
    public <S extends Spec> Ref<S> has(S spec) {
        boolean shares = spec instanceof VpcSpec ? random.nextInt(3) > 0 : GROUND.contains(spec.getClass());
        return (shares ? alike(spec) : Optional.<Ref<S>>empty()).orElseGet(() -> own.has(spec));
    }

    private <S extends Spec> Optional<Ref<S>> alike(S spec) {
        return inventory.items(stack.id()).stream()
                .filter(item -> item.isWanted() && isAlike(item, spec))
                .findFirst()
                .map(item -> Ref.to(item.id()));
    }

    private static boolean isAlike(Item item, Spec spec) {
        return item.spec().getClass() == spec.getClass()
                && Shape.of(spec.getClass()).components().stream()
                        .filter(component -> component.type() != Tags.class)
                        .allMatch(component -> component.of(item.spec()).equals(component.of(spec)));
    }
}

package dev.gatehouse.kinds;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.Workbench;

/** A stack in which samples want what they point at; nothing is brought about before it is applied. */
public final class PlannedWorld implements World {

    private final Workbench bench;
    private final Stack stack;
    private int wanted;

    public PlannedWorld(Workbench bench, Stack stack) {
        this.bench = bench;
        this.stack = stack;
    }

    @Override
    public String zone(int number) {
        return stack.scope().region() + String.valueOf((char) ('a' + number));
    }

    @Override
    public <S extends Spec> Ref<S> has(S spec) {
        return bench.add(stack, named(spec, "sample-" + wanted++));
    }

    /** The same spec under that name. */
    @SuppressWarnings("unchecked")
    static <S extends Spec> S named(S spec, String name) {
        Shape shape = Shape.of(spec.getClass());
        return (S) shape.create(shape.components().stream()
                .map(component ->
                        component.type() == Tags.class ? spec.tags().with(Tags.NAME, name) : component.of(spec))
                .toList());
    }
}

package dev.gatehouse.kinds;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;

/** Lets samples stand in a stack that is only wished for. */
public final class PaperWorld implements World {

    private final PaperStack stack;
    private int added;

    public PaperWorld(PaperStack stack) {
        this.stack = stack;
    }

    @Override
    public String zone(int number) {
        return "ap-northeast-2" + "abc".charAt(number);
    }

    @Override
    public <S extends Spec> Ref<S> has(S spec) {
        return stack.add("paper-" + added++, spec);
    }
}

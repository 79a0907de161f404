package dev.gatehouse.resource;

import java.util.Optional;

/** Finds the spec behind a reference, where it is known. */
@FunctionalInterface
public interface Lookup {

    <S extends Spec> Optional<S> spec(Ref<S> ref);
}

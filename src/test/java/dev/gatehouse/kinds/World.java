package dev.gatehouse.kinds;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;

/** An account of AWS in which samples can bring about what they point at. */
public interface World {

    /** The names of the Region's Availability Zones, in order. */
    String zone(int number);

    /** Makes it, through its own room, exist and be right; the AWS id of it. */
    <S extends Spec> Ref<S> has(S spec);
}

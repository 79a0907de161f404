package dev.gatehouse.resource;

/** Puts the resources of a kind on the map: one bean for each kind that is to be seen there. */
public interface Placement<S extends Spec> {

    Class<S> specType();

    Place of(S spec);
}

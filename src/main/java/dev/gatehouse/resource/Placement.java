package dev.gatehouse.resource;

import java.util.Map;

/** Puts the resources of a kind on the map: one bean for each kind that is to be seen there. */
public interface Placement<S extends Spec> {

    Class<S> specType();

    Place of(S spec);

    /**
     * Where it stands if what it refers to, or what AWS says of it, tells more than its spec alone.
     *
     * @param attributes as last observed; empty where nothing was
     */
    default Place of(S spec, Map<String, String> attributes, Lookup lookup) {
        return of(spec);
    }
}

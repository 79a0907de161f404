package dev.gatehouse.resource;

/**
 * A row of a list in a spec: a rule, an entry, a route. Its natural key tells it from its siblings as AWS does, so that
 * history, differences and "who" work per row; the components it is made of are marked {@link NaturalKey}.
 */
public interface Row {

    String naturalKey();
}

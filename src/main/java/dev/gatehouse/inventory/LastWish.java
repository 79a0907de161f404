package dev.gatehouse.inventory;

import dev.gatehouse.resource.Spec;

/**
 * What is wished of a resource that is about to be deleted.
 *
 * @param decided what somebody chose for what it holds, as the history tells it
 */
public record LastWish(Spec spec, String decided) {}

package dev.gatehouse.kinds.routetable;

import dev.gatehouse.resource.Spec;

/** Whatever a route can lead to. Its room also has a {@link RouteTargetSlot}. */
public interface RouteTarget extends Spec {}

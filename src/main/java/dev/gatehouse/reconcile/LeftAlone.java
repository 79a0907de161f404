package dev.gatehouse.reconcile;

import dev.gatehouse.resource.ResourceId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says what plans do not touch for now, though AWS has it otherwise than it is wanted. */
public interface LeftAlone {

    /** By resource the paths of the fields and rows that stay as AWS has them; the empty path is the resource as a whole. */
    Map<ResourceId, Set<String>> of(UUID stack);
}

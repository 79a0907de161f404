package dev.gatehouse.web.api.desired;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A resource as it is wanted.
 *
 * @param id ours; without it the resource of that kind and name is meant, and if there is none, a new one
 * @param kind such as {@code subnet}
 * @param name the tag {@code Name}
 * @param paused whether it is kept here while it is gone from AWS; as it is if left out
 * @param protect whether no plan may delete or replace it; as it is if left out
 * @param spec what the form of its kind asks, field by field
 */
record DesiredResource(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable Boolean paused,
        @Nullable Boolean protect,
        @Nullable JsonNode spec) {}

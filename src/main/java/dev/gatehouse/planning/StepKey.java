package dev.gatehouse.planning;

import dev.gatehouse.resource.ResourceId;

/** A step: what is done to which resource. */
public record StepKey(ResourceId resource, StepAction action) {

    @Override
    public String toString() {
        return action + " " + resource;
    }
}

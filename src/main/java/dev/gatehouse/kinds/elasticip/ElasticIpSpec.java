package dev.gatehouse.kinds.elasticip;

import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;

/** Desired state of an Elastic IP; AWS chooses the address. */
public record ElasticIpSpec(Tags tags) implements Spec {}

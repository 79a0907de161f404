package dev.gatehouse.kinds.elasticip;

import dev.gatehouse.kinds.dnsrecord.AliasTarget;
import dev.gatehouse.resource.Tags;

/** Desired state of an Elastic IP; AWS chooses the address. */
public record ElasticIpSpec(Tags tags) implements AliasTarget {}

package dev.gatehouse.kinds.vpc;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;

/** Desired state of a VPC. */
public record VpcSpec(
        @ForcesReplacement Cidr cidr,
        @Advanced boolean dnsSupport,
        @Advanced boolean dnsHostnames,
        Tags tags) implements Spec {}

package dev.gatehouse.architecture.violations.kinds.vpc;

/** A spec as it should be, for others to misuse. */
public record VpcSpec(String cidr) {}

package dev.gatehouse.resource;

import dev.gatehouse.net.Region;

/** Where resources live: an AWS account (12 digits) and a Region. */
public record Scope(String account, Region region) {}

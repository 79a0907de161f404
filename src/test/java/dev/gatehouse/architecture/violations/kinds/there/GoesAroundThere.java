package dev.gatehouse.architecture.violations.kinds.there;

import dev.gatehouse.architecture.violations.kinds.here.GoesAroundHere;

/** Points at the other, which points back. */
public record GoesAroundThere(GoesAroundHere here) {}

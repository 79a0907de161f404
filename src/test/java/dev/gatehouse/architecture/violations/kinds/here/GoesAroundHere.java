package dev.gatehouse.architecture.violations.kinds.here;

import dev.gatehouse.architecture.violations.kinds.there.GoesAroundThere;

/** Points at the other, which points back. */
public record GoesAroundHere(GoesAroundThere there) {}

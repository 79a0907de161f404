package dev.gatehouse.architecture.violations.kinds.vpc;

/** Shown to everybody, though nobody but its room may need it. */
public final class PublicDriver {}

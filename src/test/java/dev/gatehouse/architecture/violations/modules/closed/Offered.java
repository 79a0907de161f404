package dev.gatehouse.architecture.violations.modules.closed;

/** What the module offers. */
public interface Offered {}

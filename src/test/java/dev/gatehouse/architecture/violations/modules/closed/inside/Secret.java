package dev.gatehouse.architecture.violations.modules.closed.inside;

/** Inside a module: nobody else's business. */
public interface Secret {}

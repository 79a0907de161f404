package dev.gatehouse.architecture.violations.aws;

/** A way to AWS, for others to misuse. */
public interface Way {}

package dev.gatehouse.architecture.violations.resource;

/** Something of the vocabulary, for others to misuse. */
public interface Word {}

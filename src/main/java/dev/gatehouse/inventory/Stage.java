package dev.gatehouse.inventory;

/** What a stack is for. */
public enum Stage {
    NONE,
    DEV,
    ALPHA,
    BETA,
    PROD
}

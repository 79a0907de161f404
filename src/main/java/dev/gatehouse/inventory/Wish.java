package dev.gatehouse.inventory;

/** Whether a resource should be there. */
public enum Wish {
    WANTED,
    /** Kept here as it is, but gone from AWS until it is resumed. */
    PAUSED,
    /** To be deleted by the next plan that is applied. */
    LEAVING
}

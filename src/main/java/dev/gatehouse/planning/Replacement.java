package dev.gatehouse.planning;

/** What comes first when a resource is replaced. */
public enum Replacement {
    /** The new one stands, and everything has moved over to it, before the old one goes. */
    NEW_FIRST,
    /** The old one must be gone before the new one can come: between the two there is none. */
    OLD_FIRST
}

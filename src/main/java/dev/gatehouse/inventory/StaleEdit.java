package dev.gatehouse.inventory;

/** Somebody else changed the resource since the edit began. */
public final class StaleEdit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Item current;

    StaleEdit(Item current) {
        super("%s %s was changed meanwhile".formatted(current.kind(), current.name()));
        this.current = current;
    }

    /** The resource as it is now. */
    public Item current() {
        return current;
    }
}

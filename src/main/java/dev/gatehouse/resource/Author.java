package dev.gatehouse.resource;

import java.util.UUID;

/** Who does something, from which address, and why (empty if unsaid). */
public record Author(UUID person, String name, String address, String why) {

    /** The panel itself, when nobody asked. */
    public static final Author PANEL = new Author(new UUID(0, 0), "Gatehouse", "", "");
}

package dev.gatehouse.web.api;

import java.util.List;

/** A part of a list; where it goes on stands in the header {@code Link}, as the relation {@code next}. */
public record Listing<T>(List<T> items) {

    public Listing {
        items = List.copyOf(items);
    }
}

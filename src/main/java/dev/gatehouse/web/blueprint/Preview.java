package dev.gatehouse.web.blueprint;

import dev.gatehouse.cost.Bill;
import java.util.List;

/** What would be made. */
public record Preview(List<Count> counts, int resources, Bill bill, Sketch.Drawn sketch) {

    /** How many of a kind. */
    public record Count(String kind, String icon, int number, List<String> names) {}
}

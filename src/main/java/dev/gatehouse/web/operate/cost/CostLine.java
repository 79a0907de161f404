package dev.gatehouse.web.operate.cost;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.cost.Line;
import java.util.ArrayList;
import java.util.List;

/** Something that is billed now, will be billed, or both. */
public record CostLine(Line line, boolean now, boolean then) {

    /** As in message keys: {@code cost.is.<word>}. */
    public String word() {
        return now ? then ? "stays" : "ends" : "comes";
    }

    public String tone() {
        return now ? then ? "success" : "warning" : "info";
    }

    public String icon() {
        return now ? then ? "bi-cash-stack" : "bi-arrow-down-circle" : "bi-arrow-up-circle";
    }

    static List<CostLine> of(Bill burning, Bill wanted) {
        List<CostLine> lines = new ArrayList<>();
        for (Line line : wanted.lines()) {
            lines.add(new CostLine(line, burning.lines().stream().anyMatch(other -> same(line, other)), true));
        }
        burning.lines().stream()
                .filter(line -> wanted.lines().stream().noneMatch(other -> same(line, other)))
                .forEach(line -> lines.add(new CostLine(line, true, false)));
        return lines;
    }

    private static boolean same(Line one, Line other) {
        return one.resource().equals(other.resource()) && one.key().equals(other.key());
    }
}

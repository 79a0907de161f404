package dev.gatehouse.web.setup;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.web.shell.StackHead;
import dev.gatehouse.wizard.Steps;
import java.util.List;

/**
 * A stack in the list of all.
 *
 * @param resources how many there are
 * @param toApply how many are not in AWS as they are wanted
 * @param drifted how many changes from outside wait for an answer
 * @param running whether a plan is being carried out
 * @param burning what AWS bills for now
 */
public record StackSummary(StackHead head, int resources, long toApply, long drifted, boolean running, Bill burning) {

    static StackSummary of(StackHead head, List<Item> items, long drifted, boolean running, Bill burning) {
        return new StackSummary(
                head,
                items.size(),
                items.stream().filter(item -> !Steps.isApplied(item, items)).count(),
                drifted,
                running,
                burning);
    }

    /** What is said of it: message key {@code setup.stack.state.<word>}. */
    public String word() {
        return running
                ? "changing"
                : resources == 0 ? "empty" : drifted > 0 ? "drifted" : toApply > 0 ? "to-apply" : "applied";
    }

    public String tone() {
        return switch (word()) {
            case "changing" -> "progress";
            case "drifted" -> "warning";
            case "to-apply" -> "info";
            case "applied" -> "success";
            default -> "neutral";
        };
    }
}

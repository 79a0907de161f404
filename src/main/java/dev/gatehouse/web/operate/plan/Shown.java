package dev.gatehouse.web.operate.plan;

import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person saw of a plan: a line for each change, which the page keeps and sends along with the approval, so that
 * what is different in a newer plan can be said.
 *
 * @param mark changes with everything that the change does
 */
record Shown(String resource, Action action, String mark, String kind, String name) {

    private static final int PARTS = 5;

    /** How a newer plan differs from the one that was seen: {@code code} is in the message {@code plan.stale.<code>}. */
    public record Difference(String code, Action action, String kind, String name) {}

    static List<String> lines(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.action() != Action.NOOP)
                .map(Shown::of)
                .map(Shown::line)
                .toList();
    }

    private static Shown of(Change change) {
        String mark = Integer.toHexString((change.fields() + "" + change.reasons()).hashCode());
        return new Shown(change.resource().toString(), change.action(), mark, change.kind(), change.name());
    }

    private String line() {
        return resource + " " + action + " " + mark + " " + kind + " " + name;
    }

    /** What is new, done otherwise, or no longer to be done; lines that nobody can have seen are passed over. */
    static List<Difference> since(List<String> seen, List<Change> now) {
        Map<String, Shown> before = new LinkedHashMap<>();
        seen.forEach(line -> read(line).forEach(shown -> before.put(shown.resource(), shown)));
        List<Difference> differences = new ArrayList<>();
        for (Change change : now) {
            Shown current = of(change);
            Shown earlier = before.remove(current.resource());
            if (change.action() == Action.NOOP) {
                if (earlier != null) {
                    differences.add(earlier.told("gone"));
                }
            } else if (earlier == null) {
                differences.add(current.told("new"));
            } else if (!earlier.mark().equals(current.mark()) || earlier.action() != current.action()) {
                differences.add(current.told("other"));
            }
        }
        before.values().forEach(earlier -> differences.add(earlier.told("gone")));
        return differences;
    }

    private Difference told(String code) {
        return new Difference(code, action, kind, name);
    }

    private static List<Shown> read(String line) {
        String[] parts = line.split(" ", PARTS);
        try {
            return parts.length == PARTS
                    ? List.of(new Shown(parts[0], Action.valueOf(parts[1]), parts[2], parts[3], parts[4]))
                    : List.of();
        } catch (IllegalArgumentException noAction) {
            return List.of();
        }
    }
}

package dev.gatehouse.web.api.operate;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.LastWish;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.web.api.problem.Problems;
import dev.gatehouse.web.api.problem.Rejected;
import dev.gatehouse.web.api.problem.Remark;
import dev.gatehouse.web.operate.teardown.Matter;
import dev.gatehouse.web.operate.teardown.Matters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Refuses to let resources go before it is decided what becomes of what they hold: the same that pages ask. */
@Component
public class Decisions {

    private final Matters matters;
    private final Problems problems;

    Decisions(Matters matters, Problems problems) {
        this.matters = matters;
        this.problems = problems;
    }

    /** What is wished of those at last; throws {@link Rejected} with everything that is still to be decided. */
    public Map<ResourceId, LastWish> of(Collection<Item> going, @Nullable List<Decision> decisions) {
        Map<String, String> said = new HashMap<>();
        if (decisions != null) {
            decisions.forEach(decision -> say(decision, said));
        }
        List<Remark> open = new ArrayList<>();
        for (Matter matter : matters.of(going, said)) {
            String name = matter.item().name();
            if (matter.isUndecided()) {
                List<String> words =
                        matter.fates().stream().map(Matter.Choice::word).toList();
                open.add(problems.error("decisions", "json.undecided", name, String.join(", ", words)));
            }
            if (matter.isStillProtected()) {
                open.add(problems.error("decisions", "json.protected", name));
            }
        }
        if (!open.isEmpty()) {
            throw new Rejected(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", open);
        }
        return matters.decided(going, said);
    }

    private static void say(Decision decision, Map<String, String> said) {
        if (decision.fate() != null) {
            said.put(Matters.FATE + decision.resource(), decision.fate());
        }
        if (decision.liftProtection()) {
            said.put(Matters.LIFT + decision.resource(), "on");
        }
    }
}

package dev.gatehouse.web.operate.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Change;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.ResourceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {

    private static final ResourceId VPC = ResourceId.random();
    private static final ResourceId SUBNET = ResourceId.random();

    private static Change change(ResourceId id, String kind, String name, Action action, String after) {
        return new Change(id, kind, name, action, List.of(new FieldChange("cidr", null, after, true)), List.of(), null);
    }

    private static List<String> told(List<Change> seen, List<Change> now) {
        return Shown.since(Shown.lines(seen), now).stream()
                .map(difference -> difference.code() + " " + difference.action() + " " + difference.name())
                .toList();
    }

    @Test
    void seesNoDifferenceInTheSamePlan() {
        List<Change> plan = List.of(change(VPC, "vpc", "my main vpc", Action.CREATE, "10.0.0.0/16"));

        assertThat(told(plan, plan)).isEmpty();
    }

    @Test
    void tellsWhatIsNewDoneOtherwiseAndNoLongerDone() {
        List<Change> seen = List.of(
                change(VPC, "vpc", "main", Action.CREATE, "10.0.0.0/16"),
                change(SUBNET, "subnet", "a b", Action.UPDATE, "10.0.0.0/24"));
        ResourceId other = ResourceId.random();

        assertThat(told(
                        seen,
                        List.of(
                                change(VPC, "vpc", "main", Action.CREATE, "10.1.0.0/16"),
                                change(SUBNET, "subnet", "a b", Action.NOOP, ""),
                                change(other, "subnet", "c", Action.REPLACE, ""))))
                .containsExactly("other CREATE main", "gone UPDATE a b", "new REPLACE c");
        assertThat(told(seen, List.of())).containsExactly("gone CREATE main", "gone UPDATE a b");
    }

    @Test
    void passesOverLinesThatNobodyCanHaveSeen() {
        assertThat(Shown.since(List.of("nonsense", "a EXPLODE b c d"), List.of()))
                .isEmpty();
    }
}

package dev.gatehouse.kinds.listener;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.listener.ListenerSpec.Rule;
import dev.gatehouse.kinds.listener.RuleMoves.Created;
import dev.gatehouse.kinds.listener.RuleMoves.Present;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How rules change without a request falling through, in as few calls as can be. */
class RuleMovesTest {

    @Test
    void leavesAloneWhatIsRight() {
        assertThat(moves(List.of(api(10)), api(10))).isEqualTo(RuleMoves.NONE);
    }

    @Test
    void makesANewRuleAtItsPlace() {
        assertThat(moves(List.of(api(10)), api(10), img(20)).created()).containsExactly(new Created(img(20), 20));
    }

    @Test
    void changesARuleWhereItStands() {
        RuleMoves moves = moves(List.of(api(10)), img(10));
        assertThat(moves.changed()).isEqualTo(Map.of("arn10", img(10)));
        assertThat(moves.deleted()).isEmpty();
        assertThat(moves.created()).isEmpty();
    }

    @Test
    void swapsTwoInOneCall() {
        RuleMoves moves = moves(List.of(api(10), img(20)), img(10), api(20));
        assertThat(moves.places()).isEqualTo(Map.of("arn10", 20, "arn20", 10));
        assertThat(moves.changed()).isEmpty();
    }

    @Test
    void putsANewRuleBehindAllOthersUntilTheyTakeTheirPlaces() {
        RuleMoves moves = moves(List.of(api(10)), img(10), api(20));
        assertThat(moves.created()).containsExactly(new Created(img(10), 50_000));
        assertThat(moves.places()).isEqualTo(Map.of("arn10", 20));
    }

    @Test
    void keepsAnUnwantedRuleBehindAllOthersUntilTheLast() {
        RuleMoves moves = moves(List.of(api(10), img(20)), img(10));
        assertThat(moves.places()).isEqualTo(Map.of("arn20", 10, "arn10", 50_000));
        assertThat(moves.deleted()).containsExactly("arn10");
    }

    private static RuleMoves moves(List<Rule> there, Rule... desired) {
        return RuleMoves.between(
                there.stream()
                        .map(rule -> new Present("arn" + rule.priority(), rule))
                        .toList(),
                Stream.of(desired).toList());
    }

    private static Rule api(int priority) {
        return rule(priority, "/api/*");
    }

    private static Rule img(int priority) {
        return rule(priority, "/img/*");
    }

    private static Rule rule(int priority, String path) {
        return new Rule(priority, null, Patterns.of(path), null, null, Answer.NOT_FOUND);
    }
}

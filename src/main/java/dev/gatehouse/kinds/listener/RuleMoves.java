package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.listener.ListenerSpec.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How rules get from what is there to what is desired, so that no request that has a rule before and after falls through
 * to the default action in between: new ones come first, then all take their places in one call, then some change, and
 * those that nobody wants go last.
 *
 * @param created where each new rule stands at first; behind all others if the rules are still to take their places
 * @param places the new priorities of rules that are there, by ARN
 * @param changed what rules that stay in their places become, by ARN
 */
record RuleMoves(List<Created> created, Map<String, Integer> places, Map<String, Rule> changed, List<String> deleted) {

    static final RuleMoves NONE = new RuleMoves(List.of(), Map.of(), Map.of(), List.of());

    private static final int LAST = 50_000;

    record Present(String arn, Rule rule) {}

    record Created(Rule rule, int at) {}

    static RuleMoves between(List<Present> there, List<Rule> desired) {
        List<Present> left = new ArrayList<>(there);
        List<Rule> open = new ArrayList<>(desired);
        match(left, open, Rule::equals);
        Map<String, Integer> places = new LinkedHashMap<>();
        match(left, open, (now, wanted) -> now.at(0).equals(wanted.at(0)))
                .forEach((arn, wanted) -> places.put(arn, wanted.priority()));
        Map<String, Rule> changed = match(left, open, (now, wanted) -> now.priority() == wanted.priority());
        Ends ends = new Ends(there, desired);
        for (Present unwanted : left) {
            if (places.containsValue(unwanted.rule().priority())) {
                places.put(unwanted.arn(), ends.next());
            }
        }
        List<Created> created = open.stream()
                .map(rule -> new Created(rule, places.isEmpty() ? rule.priority() : ends.next()))
                .toList();
        return new RuleMoves(
                created, places, changed, left.stream().map(Present::arn).toList());
    }

    /** Takes the pairs that fit out of both lists. */
    private static Map<String, Rule> match(List<Present> left, List<Rule> open, BiPredicate<Rule, Rule> fits) {
        Map<String, Rule> matched = new LinkedHashMap<>();
        for (Rule wanted : List.copyOf(open)) {
            Optional<Present> found =
                    left.stream().filter(one -> fits.test(one.rule(), wanted)).findFirst();
            found.ifPresent(one -> {
                matched.put(one.arn(), wanted);
                left.remove(one);
                open.remove(wanted);
            });
        }
        return matched;
    }

    /** Priorities behind all others that nobody has or is to have, from the last on. */
    private static final class Ends {

        private final Set<Integer> taken = new HashSet<>();

        Ends(List<Present> there, List<Rule> desired) {
            there.forEach(one -> taken.add(one.rule().priority()));
            desired.forEach(rule -> taken.add(rule.priority()));
        }

        int next() {
            int end = LAST;
            while (!taken.add(end)) {
                end--;
            }
            return end;
        }
    }
}

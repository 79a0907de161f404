package dev.gatehouse.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every rule that classes are held to, for a house whose packages start at {@code root}. */
record HouseRules(String root) {

    /** A rule, and what is shown to break it: the simple names of classes in the violations. */
    record HouseRule(String name, ArchRule rule, List<String> violations) {

        static HouseRule of(String name, ArchRule rule, String... violations) {
            return new HouseRule(name, rule, List.of(violations));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    List<HouseRule> all() {
        List<HouseRule> rules = new ArrayList<>();
        Stream.of(
                        new ModuleRules(root).rules(),
                        new DirectionRules(root).rules(),
                        new RoomRules(root).rules(),
                        HabitRules.rules())
                .forEach(rules::addAll);
        return rules;
    }
}

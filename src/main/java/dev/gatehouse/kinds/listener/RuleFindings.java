package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.listener.ListenerSpec.Rule;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the rules of a listener, each by itself and beside the others. */
final class RuleFindings {

    private static final int LAST = 50_000;

    /** AWS's quota of rules of a load balancer, its default ones not counted. */
    private static final int MOST = 100;

    private static final int LONGEST = 128;
    private static final int MOST_VALUES = 5;
    private static final int MOST_WILDCARDS = 5;

    /** As AWS's documentation has it in 2026: after the last dot only letters. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._*?-]*\\.[A-Za-z]+");

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.$/~\"'@:+&*?-]+");

    private RuleFindings() {}

    static List<Diagnostic> about(ListenerSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < spec.rules().size(); i++) {
            Rule rule = spec.rules().get(i);
            String at = "rules[" + i + "]";
            place(rule, spec.rules().subList(0, i), at, found);
            conditions(rule, at, found);
            action(spec, rule, at, surroundings, found);
        }
        long all = spec.rules().size()
                + surroundings.siblings(ListenerSpec.class).stream()
                        .filter(other -> other.spec().loadBalancer().equals(spec.loadBalancer()))
                        .mapToLong(other -> other.spec().rules().size())
                        .sum();
        if (all > MOST) {
            found.add(Diagnostic.error("rules", "listener.too-many-rules", all, MOST));
        }
        return found;
    }

    private static void place(Rule rule, List<Rule> before, String at, List<Diagnostic> found) {
        if (rule.priority() < 1 || rule.priority() > LAST) {
            found.add(Diagnostic.error(at + ".priority", "listener.priority-out-of-range", rule.priority(), LAST));
        }
        if (before.stream().anyMatch(other -> other.priority() == rule.priority())) {
            found.add(Diagnostic.error(at + ".priority", "listener.priority-taken", rule.priority()));
            return;
        }
        before.stream()
                .filter(other -> other.isForTheSameAs(rule))
                .findFirst()
                .ifPresent(other -> found.add(Diagnostic.warning(at, "listener.never-reached", other.priority())));
    }

    private static void conditions(Rule rule, String at, List<Diagnostic> found) {
        if (rule.hosts() == null && rule.paths() == null) {
            found.add(Diagnostic.error(at + ".paths", "listener.no-condition"));
            return;
        }
        for (String host : values(rule.hosts())) {
            if (host.length() > LONGEST || !HOST.matcher(host).matches()) {
                found.add(Diagnostic.error(at + ".hosts", "listener.malformed-host", host, LONGEST));
            }
        }
        for (String path : values(rule.paths())) {
            if (path.length() > LONGEST || !PATH.matcher(path).matches()) {
                found.add(Diagnostic.error(at + ".paths", "listener.malformed-path", path, LONGEST));
            } else if (!path.startsWith("/") && !path.startsWith("*")) {
                found.add(Diagnostic.error(at + ".paths", "listener.path-without-slash", path));
            }
        }
        String last = rule.paths() == null ? ".hosts" : ".paths";
        if (values(rule.hosts()).size() + values(rule.paths()).size() > MOST_VALUES) {
            found.add(Diagnostic.error(at + last, "listener.too-many-values", MOST_VALUES));
        }
        long wildcards = Stream.of(rule.hosts(), rule.paths())
                .filter(Objects::nonNull)
                .mapToLong(Patterns::wildcards)
                .sum();
        if (wildcards > MOST_WILDCARDS) {
            found.add(Diagnostic.error(at + last, "listener.too-many-wildcards", MOST_WILDCARDS));
        }
    }

    private static List<String> values(@Nullable Patterns patterns) {
        return patterns == null ? List.of() : patterns.values();
    }

    private static void action(
            ListenerSpec spec, Rule rule, String at, Surroundings surroundings, List<Diagnostic> found) {
        if (rule.ways() != 1) {
            found.add(Diagnostic.error(
                    at + ".targetGroup", rule.ways() == 0 ? "listener.no-action" : "listener.two-actions"));
            return;
        }
        if (rule.targetGroup() != null) {
            found.addAll(ActionFindings.target(spec, rule.targetGroup(), at + ".targetGroup", surroundings));
        }
        found.addAll(ActionFindings.redirect(spec, rule.redirect(), at + ".redirect"));
    }
}

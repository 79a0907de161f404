package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Group;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Target;
import dev.gatehouse.resource.Sight.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What two looks one after the other show of targets: who came, who went, whose health changed and why. */
final class TargetHappenings {

    private TargetHappenings() {}

    static List<Happening> of(Optional<LoadBalancerView> before, LoadBalancerView view, Instant now) {
        List<Happening> found = new ArrayList<>();
        before.ifPresent(then -> {
            Map<String, Target> were = every(then);
            Map<String, Target> are = every(view);
            are.forEach(
                    (key, target) -> changed(key, were.get(key), target, now).ifPresent(found::add));
            were.forEach((key, target) -> {
                if (!are.containsKey(key)) {
                    found.add(happening(key, now, "gone", List.of(target.id()), "neutral"));
                }
            });
        });
        return found;
    }

    private static Map<String, Target> every(LoadBalancerView view) {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Group group : view.groups()) {
            group.targets()
                    .forEach(target -> targets.put(group.name() + " " + target.id() + ":" + target.port(), target));
        }
        return targets;
    }

    private static Optional<Happening> changed(String key, @Nullable Target was, Target is, Instant now) {
        if (was == null) {
            return Optional.of(happening(key, now, "came", List.of(is.id(), is.state()), is.tone()));
        }
        if (was.state().equals(is.state()) && was.reason().equals(is.reason())) {
            return Optional.empty();
        }
        return Optional.of(
                happening(key, now, "health", List.of(is.id(), was.state(), is.state(), is.description()), is.tone()));
    }

    private static Happening happening(String key, Instant now, String code, List<String> arguments, String tone) {
        return new Happening(code + " " + key + " " + now, now, code, arguments, tone);
    }
}

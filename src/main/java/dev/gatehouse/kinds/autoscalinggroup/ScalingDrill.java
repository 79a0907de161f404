package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Measures how a group follows a load, up and down again. Beginning it changes nothing: whoever begins it brings the load,
 * with a tool of theirs on AWS, with a slider in the sandbox.
 */
@Component
final class ScalingDrill implements Drill<AutoScalingGroupSpec> {

    private static final String ALARM = "alarm";
    private static final String WANTED = "wanted";
    private static final String SERVING = "serving";
    private static final String BACK = "back";

    /** Three minutes until the alarm rings, and a few for an instance to start and pass its health checks. */
    private static final Duration TARGET = Duration.ofMinutes(8);

    /** Scaling in takes a quarter of an hour with little to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    @Override
    public Class<AutoScalingGroupSpec> specType() {
        return AutoScalingGroupSpec.class;
    }

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public List<String> marks() {
        return List.of(ALARM, WANTED, SERVING, BACK);
    }

    @Override
    public String goal() {
        return SERVING;
    }

    @Override
    public Duration target() {
        return TARGET;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Set<String> actions() {
        return Set.of();
    }

    @Override
    public Optional<String> hindrance(AutoScalingGroupSpec spec, Object seen) {
        AutoScalingGroupView view = (AutoScalingGroupView) seen;
        if (view.policies().isEmpty()) {
            return Optional.of("no-policy");
        }
        if (view.desired() >= view.max()) {
            return Optional.of("at-most");
        }
        return view.inService() < view.desired() ? Optional.of("not-in-service") : Optional.empty();
    }

    @Override
    public Map<String, String> baseline(Object seen) {
        AutoScalingGroupView view = (AutoScalingGroupView) seen;
        return Map.of(WANTED, Integer.toString(view.desired()), SERVING, Integer.toString(view.inService()));
    }

    @Override
    public void begin(Watch<AutoScalingGroupSpec> watch) {
        // The load is what begins it, and that comes from elsewhere.
    }

    @Override
    public Progress judge(Begun begun, Sight sight) {
        AutoScalingGroupView view = (AutoScalingGroupView) sight.view();
        int wanted = Integer.parseInt(begun.baseline().get(WANTED));
        int serving = Integer.parseInt(begun.baseline().get(SERVING));
        boolean grown = view.desired() > wanted;
        Map<String, Instant> reached = new LinkedHashMap<>();
        // Who saw the group grow without having seen the alarm ring was away: the alarm rang before that.
        if (view.asksForMore() || grown) {
            reached.put(ALARM, begun.now());
        }
        if (grown) {
            reached.put(WANTED, begun.now());
        }
        if (grown && view.inService() > serving) {
            reached.put(SERVING, begun.now());
        }
        if (begun.reached().containsKey(SERVING) && view.desired() <= wanted && view.inService() <= serving) {
            reached.put(BACK, begun.now());
        }
        List<Sight.Happening> since = sight.happenings().stream()
                .filter(happening -> !happening.at().isBefore(begun.at()))
                .toList();
        return new Progress(reached, Map.of(), since, true);
    }
}

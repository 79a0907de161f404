package dev.gatehouse.kinds.targetgroup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

/** What AWS keeps of a target group as texts by key, as far as people decide about it here. */
record Attributes(Map<String, String> values) {

    static final Attributes DEFAULTS = new Attributes(Map.of());

    private static final String STICKY = "stickiness.enabled";
    private static final String STICKY_FOR = "stickiness.lb_cookie.duration_seconds";
    private static final String SLOW_START = "slow_start.duration_seconds";
    private static final String DELAY = "deregistration_delay.timeout_seconds";

    static Attributes read(List<TargetGroupAttribute> attributes) {
        Map<String, String> values = new TreeMap<>();
        attributes.forEach(one -> values.put(one.key(), one.value()));
        return new Attributes(values);
    }

    static Attributes of(TargetGroupSpec spec) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(STICKY, String.valueOf(spec.sticky()));
        if (spec.stickyFor() != null) {
            values.put(STICKY_FOR, String.valueOf(spec.stickyFor()));
        }
        values.put(SLOW_START, String.valueOf(spec.slowStart()));
        values.put(DELAY, String.valueOf(spec.deregistrationDelay()));
        return new Attributes(values);
    }

    boolean isSticky() {
        return Boolean.parseBoolean(values.get(STICKY));
    }

    @Nullable
    Integer stickyFor() {
        return values.containsKey(STICKY_FOR) ? Integer.valueOf(values.get(STICKY_FOR)) : null;
    }

    int slowStart() {
        return Integer.parseInt(values.getOrDefault(SLOW_START, "0"));
    }

    int delay() {
        return Integer.parseInt(values.getOrDefault(DELAY, "300"));
    }

    /** Those that must be set to come here from there. */
    List<TargetGroupAttribute> since(Attributes there) {
        return values.entrySet().stream()
                .filter(one -> !one.getValue().equals(there.values.get(one.getKey())))
                .map(one -> TargetGroupAttribute.builder()
                        .key(one.getKey())
                        .value(one.getValue())
                        .build())
                .toList();
    }
}

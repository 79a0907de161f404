package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks Auto Scaling groups. */
final class AutoScalingGroupFindings {

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x39\\x3B-\\x7E]{1,255}");
    private static final int LONGEST_GRACE = 7200;

    private AutoScalingGroupFindings() {}

    static List<Diagnostic> about(AutoScalingGroupSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        if (!NAME.matcher(spec.groupName()).matches()) {
            found.add(Diagnostic.error("groupName", "auto-scaling-group.malformed-name"));
        }
        surroundings.siblings(AutoScalingGroupSpec.class).stream()
                .filter(other -> other.spec().groupName().equals(spec.groupName()))
                .forEach(other -> found.add(Diagnostic.error(
                        "groupName", "auto-scaling-group.name-taken", spec.groupName(), other.name())));
        found.addAll(sizes(spec));
        found.addAll(places(spec, surroundings));
        if (spec.healthCheck() == HealthCheckSource.ELB && spec.targetGroups().isEmpty()) {
            found.add(Diagnostic.error("healthCheck", "auto-scaling-group.no-balancer"));
        }
        if (spec.gracePeriod() < 0 || spec.gracePeriod() > LONGEST_GRACE) {
            found.add(Diagnostic.error(
                    "gracePeriod", "auto-scaling-group.out-of-range", spec.gracePeriod(), 0, LONGEST_GRACE));
        }
        if (spec.cpuTarget() != null && (spec.cpuTarget() < 1 || spec.cpuTarget() > 100)) {
            found.add(Diagnostic.error("cpuTarget", "auto-scaling-group.out-of-range", spec.cpuTarget(), 1, 100));
        }
        return found;
    }

    private static List<Diagnostic> sizes(AutoScalingGroupSpec spec) {
        if (spec.minSize() < 0) {
            return List.of(Diagnostic.error("minSize", "auto-scaling-group.negative"));
        }
        if (spec.maxSize() < spec.minSize()) {
            return List.of(
                    Diagnostic.error("maxSize", "auto-scaling-group.max-below-min", spec.maxSize(), spec.minSize()));
        }
        return spec.minSize() == 1 ? List.of(Diagnostic.warning("minSize", "auto-scaling-group.single")) : List.of();
    }

    private static List<Diagnostic> places(AutoScalingGroupSpec spec, Surroundings surroundings) {
        if (spec.subnets().isEmpty()) {
            return List.of(Diagnostic.error("subnets", "auto-scaling-group.no-subnet"));
        }
        List<SubnetSpec> known = spec.subnets().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .toList();
        List<Diagnostic> found = new ArrayList<>();
        if (known.stream().map(SubnetSpec::vpc).distinct().count() > 1) {
            found.add(Diagnostic.error("subnets", "auto-scaling-group.two-vpcs"));
        }
        boolean oneZone =
                known.stream().map(SubnetSpec::availabilityZone).distinct().count() < 2;
        if (known.size() == spec.subnets().size() && oneZone) {
            found.add(Diagnostic.warning("subnets", "auto-scaling-group.one-zone"));
        }
        return found;
    }
}

package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec;
import dev.gatehouse.kinds.listener.ListenerSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks Auto Scaling groups. */
final class AutoScalingGroupFindings {

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x39\\x3B-\\x7E]{1,255}");
    private static final int LONGEST_GRACE = 7200;
    private static final int LONGEST_WARMUP = 86_400;
    private static final int MOST_REQUESTS = 1_000_000;
    private static final int MOST_TARGET_GROUPS = 50;

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
        found.addAll(SharedFiles.findings(spec, surroundings));
        if (spec.healthCheck() == HealthCheckSource.ELB && spec.targetGroups().isEmpty()) {
            found.add(Diagnostic.error("healthCheck", "auto-scaling-group.no-balancer"));
        }
        if (spec.gracePeriod() < 0 || spec.gracePeriod() > LONGEST_GRACE) {
            found.add(Diagnostic.error(
                    "gracePeriod", "auto-scaling-group.out-of-range", spec.gracePeriod(), 0, LONGEST_GRACE));
        }
        range(spec.cpuTarget(), 1, 100, "cpuTarget", found);
        if (spec.renewal().how() == Renewal.How.BEHIND) {
            found.add(Diagnostic.error("renewal.how", "auto-scaling-group.behind"));
        }
        range(spec.renewal().minHealthy(), 0, 100, "renewal.minHealthy", found);
        range(spec.renewal().warmup(), 0, LONGEST_WARMUP, "renewal.warmup", found);
        range(spec.requestTarget(), 1, MOST_REQUESTS, "requestTarget", found);
        found.addAll(targets(spec, surroundings));
        return found;
    }

    private static void range(@Nullable Integer value, int least, int most, String field, List<Diagnostic> found) {
        if (value != null && (value < least || value > most)) {
            found.add(Diagnostic.error(field, "auto-scaling-group.out-of-range", value, least, most));
        }
    }

    private static List<Diagnostic> targets(AutoScalingGroupSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        if (spec.targetGroups().size() > MOST_TARGET_GROUPS) {
            found.add(
                    Diagnostic.error("targetGroups", "auto-scaling-group.too-many-target-groups", MOST_TARGET_GROUPS));
        }
        Optional<Ref<VpcSpec>> here = spec.subnets().stream()
                .flatMap(ref -> surroundings.spec(ref).stream())
                .map(SubnetSpec::vpc)
                .findFirst();
        for (int i = 0; i < spec.targetGroups().size(); i++) {
            Ref<TargetGroupSpec> group = spec.targetGroups().get(i);
            Optional<Ref<VpcSpec>> there = surroundings.spec(group).map(TargetGroupSpec::vpc);
            if (here.isPresent() && there.isPresent() && !here.equals(there)) {
                found.add(Diagnostic.error(
                        "targetGroups[" + i + "]", "auto-scaling-group.other-vpc", surroundings.nameOf(group)));
            }
        }
        if (spec.requestTarget() != null && spec.targetGroups().isEmpty()) {
            found.add(Diagnostic.error("requestTarget", "auto-scaling-group.no-requests"));
        } else if (spec.requestTarget() != null
                && !getsRequests(spec.targetGroups().getFirst(), surroundings)) {
            found.add(Diagnostic.warning(
                    "requestTarget",
                    "auto-scaling-group.no-listener",
                    surroundings.nameOf(spec.targetGroups().getFirst())));
        }
        return found;
    }

    private static boolean getsRequests(Ref<TargetGroupSpec> group, Surroundings surroundings) {
        return surroundings.spec(group).isEmpty()
                || surroundings.siblings(ListenerSpec.class).stream()
                        .anyMatch(listener -> listener.spec().targetGroups().anyMatch(group::equals));
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
        } else if (!known.isEmpty() && standsElsewhere(spec.launchTemplate(), known.getFirst(), surroundings)) {
            found.add(Diagnostic.error(
                    "launchTemplate",
                    "auto-scaling-group.template-of-other-vpc",
                    surroundings.nameOf(spec.launchTemplate())));
        }
        boolean oneZone =
                known.stream().map(SubnetSpec::availabilityZone).distinct().count() < 2;
        if (known.size() == spec.subnets().size() && oneZone) {
            found.add(Diagnostic.warning("subnets", "auto-scaling-group.one-zone"));
        }
        return found;
    }

    /** A launch template has no subnet of its own: only its groups tell where its instances can be. */
    private static boolean standsElsewhere(
            Ref<LaunchTemplateSpec> template, SubnetSpec subnet, Surroundings surroundings) {
        return surroundings.spec(template).stream()
                .flatMap(known -> known.securityGroups().stream())
                .flatMap(group -> surroundings.spec(group).stream())
                .anyMatch(group -> !group.vpc().equals(subnet.vpc()));
    }
}

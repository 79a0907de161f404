package dev.gatehouse.kinds.targetgroup;

import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks target groups. */
final class TargetGroupFindings {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?");
    private static final Pattern CODES = Pattern.compile("[234]\\d\\d(-[234]\\d\\d)?(,[234]\\d\\d(-[234]\\d\\d)?)*");
    private static final int LONGEST_PATH = 1024;
    private static final int SHORT_DELAY = 30;
    private static final int LONGEST_STAY = 604_800;

    private TargetGroupFindings() {}

    static List<Diagnostic> about(TargetGroupSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>(name(spec, surroundings));
        range(spec.port(), 1, 65_535, "port", found);
        if (!spec.healthPath().startsWith("/") || spec.healthPath().length() > LONGEST_PATH) {
            found.add(Diagnostic.error("healthPath", "target-group.malformed-path", LONGEST_PATH));
        }
        if (!CODES.matcher(spec.healthCodes()).matches()) {
            found.add(Diagnostic.error("healthCodes", "target-group.malformed-codes", spec.healthCodes()));
        }
        range(spec.interval(), 5, 300, "interval", found);
        range(spec.timeout(), 2, 120, "timeout", found);
        range(spec.healthyAfter(), 2, 10, "healthyAfter", found);
        range(spec.unhealthyAfter(), 2, 10, "unhealthyAfter", found);
        range(spec.deregistrationDelay(), 0, 3600, "deregistrationDelay", found);
        if (spec.stickyFor() != null) {
            range(spec.stickyFor(), 1, LONGEST_STAY, "stickyFor", found);
        }
        if (spec.slowStart() != 0) {
            range(spec.slowStart(), 30, 900, "slowStart", found);
        }
        codes(spec.healthCodes(), found);
        targets(spec, surroundings, found);
        if (spec.timeout() >= spec.interval()) {
            found.add(Diagnostic.error("timeout", "target-group.slow-timeout", spec.timeout(), spec.interval()));
        }
        if (spec.deregistrationDelay() >= 0 && spec.deregistrationDelay() < SHORT_DELAY) {
            found.add(
                    Diagnostic.warning("deregistrationDelay", "target-group.short-delay", spec.deregistrationDelay()));
        }
        return found;
    }

    private static void targets(TargetGroupSpec spec, Surroundings surroundings, List<Diagnostic> found) {
        for (int i = 0; i < spec.targets().size(); i++) {
            Ref<InstanceSpec> target = spec.targets().get(i);
            String at = "targets[" + i + "]";
            surroundings.spec(target).ifPresent(instance -> {
                boolean elsewhere = surroundings.spec(instance.subnet()).stream()
                        .anyMatch(subnet -> !subnet.vpc().equals(spec.vpc()));
                if (elsewhere) {
                    found.add(Diagnostic.error(at, "target-group.other-vpc", surroundings.nameOf(target)));
                }
                if (!instance.running()) {
                    found.add(Diagnostic.error(at, "target-group.stopped", surroundings.nameOf(target)));
                }
                List<SecurityGroupSpec> groups = instance.securityGroups().stream()
                        .flatMap(ref -> surroundings.spec(ref).stream())
                        .toList();
                boolean closed = !groups.isEmpty()
                        && groups.size() == instance.securityGroups().size()
                        && groups.stream().noneMatch(group -> group.letsIn(spec.port()));
                if (closed) {
                    found.add(Diagnostic.warning(at, "target-group.closed", surroundings.nameOf(target), spec.port()));
                }
            });
        }
    }

    private static void codes(String codes, List<Diagnostic> found) {
        for (String one : codes.split(",")) {
            String[] ends = one.split("-");
            if (CODES.matcher(one).matches() && ends.length == 2 && ends[0].compareTo(ends[1]) > 0) {
                found.add(Diagnostic.error("healthCodes", "target-group.backwards-codes", ends[0], ends[1]));
            }
        }
    }

    private static void range(int value, int least, int most, String field, List<Diagnostic> found) {
        if (value < least || value > most) {
            found.add(Diagnostic.error(field, "target-group.out-of-range", value, least, most));
        }
    }

    private static List<Diagnostic> name(TargetGroupSpec spec, Surroundings surroundings) {
        if (!NAME.matcher(spec.groupName()).matches()) {
            return List.of(Diagnostic.error("groupName", "target-group.malformed-name", spec.groupName()));
        }
        return surroundings.siblings(TargetGroupSpec.class).stream()
                .filter(other -> other.spec().groupName().equals(spec.groupName()))
                .map(other -> Diagnostic.error("groupName", "target-group.name-taken", spec.groupName(), other.name()))
                .toList();
    }
}

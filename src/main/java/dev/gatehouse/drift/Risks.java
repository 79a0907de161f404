package dev.gatehouse.drift;

import dev.gatehouse.resource.Blend;
import dev.gatehouse.resource.Hazard;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.PacketJudge;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.Spec;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says how bad it is that a field or a row is another one, or that a resource is gone, by what the rooms know. */
@Component
class Risks {

    private final List<PacketJudge<?>> judges;
    private final List<Hazard<?>> hazards;

    Risks(List<PacketJudge<?>> judges, List<Hazard<?>> hazards) {
        this.judges = judges;
        this.hazards = hazards;
    }

    /** Of a resource that was deleted. */
    Risk ofDeletion(Spec applied) {
        return hazards.stream()
                        .filter(hazard -> hazard.specType().isInstance(applied))
                        .anyMatch(Hazard::holdsData)
                ? Risk.DATA
                : Risk.GONE;
    }

    /** Of one difference alone, as if nothing else of the resource were otherwise. */
    Risk of(Spec applied, Spec seen, String path, Neighbours others) {
        if (isLabel(path)) {
            return Risk.LABEL;
        }
        Spec changed = with(applied, seen, Set.of(path));
        if (opens(applied, changed, others)) {
            return Risk.INTERNET;
        }
        return hazards.stream().anyMatch(hazard -> endangers(hazard, applied, changed)) ? Risk.DATA : Risk.BEHAVIOUR;
    }

    /**
     * Those of several differences that together let the internet in though none does so alone: an entry that denied is gone,
     * say, and another allows. Each without which the others let nothing in; all, if it is no single one.
     */
    Set<String> opening(Spec applied, Spec seen, Collection<String> paths, Neighbours others) {
        Set<String> all = paths.stream().filter(path -> !isLabel(path)).collect(Collectors.toSet());
        if (all.size() < 2 || !opens(applied, with(applied, seen, all), others)) {
            return Set.of();
        }
        Set<String> needed = all.stream()
                .filter(path -> !opens(applied, with(applied, seen, without(all, path)), others))
                .collect(Collectors.toSet());
        return needed.isEmpty() ? all : needed;
    }

    private static Set<String> without(Set<String> all, String path) {
        return all.stream().filter(other -> !other.equals(path)).collect(Collectors.toSet());
    }

    private static boolean isLabel(String path) {
        return path.startsWith("tags");
    }

    private boolean opens(Spec before, Spec after, Neighbours others) {
        return Probes.comesIn(
                        Doors.of(before, others.applied(), judges),
                        Doors.of(after, openedOnlyBy(before, after, others), judges))
                || hazards.stream().anyMatch(hazard -> opens(hazard, before, after, others.wanted()));
    }

    /** Who stands behind the same doors as before is let in by nothing of its own, whatever became of the doors. */
    private static Lookup openedOnlyBy(Spec before, Spec after, Neighbours others) {
        boolean same = References.in(before).equals(References.in(after));
        return same ? others.applied() : others.seen();
    }

    /** What does not go together is looked at as the whole that AWS has. */
    private static Spec with(Spec applied, Spec seen, Set<String> paths) {
        try {
            return Blend.of(applied, seen, paths);
        } catch (IllegalArgumentException onlyTogether) {
            return seen;
        }
    }

    private static <S extends Spec> boolean opens(Hazard<S> hazard, Spec before, Spec after, Lookup lookup) {
        Class<S> type = hazard.specType();
        return type.isInstance(before) && hazard.opens(type.cast(before), type.cast(after), lookup);
    }

    private static <S extends Spec> boolean endangers(Hazard<S> hazard, Spec before, Spec after) {
        Class<S> type = hazard.specType();
        return type.isInstance(before) && hazard.endangersData(type.cast(before), type.cast(after));
    }
}

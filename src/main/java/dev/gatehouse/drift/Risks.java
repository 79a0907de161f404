package dev.gatehouse.drift;

import dev.gatehouse.resource.Blend;
import dev.gatehouse.resource.Hazard;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.PacketJudge;
import dev.gatehouse.resource.Spec;
import java.util.List;
import java.util.Set;
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

    /** Of one difference alone, as if nothing else were otherwise. */
    Risk of(Spec applied, Spec seen, String path, Lookup lookup) {
        if (path.startsWith("tags")) {
            return Risk.LABEL;
        }
        Spec changed = alone(applied, seen, path);
        boolean opens = judges.stream().anyMatch(judge -> comesIn(judge, applied, changed))
                || hazards.stream().anyMatch(hazard -> opens(hazard, applied, changed, lookup));
        if (opens) {
            return Risk.INTERNET;
        }
        return hazards.stream().anyMatch(hazard -> endangers(hazard, applied, changed)) ? Risk.DATA : Risk.BEHAVIOUR;
    }

    /** What does not go together is looked at as the whole that AWS has. */
    private static Spec alone(Spec applied, Spec seen, String path) {
        try {
            return Blend.of(applied, seen, Set.of(path));
        } catch (IllegalArgumentException onlyTogether) {
            return seen;
        }
    }

    private static <S extends Spec> boolean comesIn(PacketJudge<S> judge, Spec before, Spec after) {
        Class<S> type = judge.specType();
        return type.isInstance(before) && Probes.comesIn(judge, type.cast(before), type.cast(after));
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

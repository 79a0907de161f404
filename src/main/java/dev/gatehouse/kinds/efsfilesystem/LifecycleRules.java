package dev.gatehouse.kinds.efsfilesystem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.efs.model.LifecyclePolicy;

/** Where idle files move, as EFS says it: a policy for each move. */
record LifecycleRules(ColdStorage coldStorage, ColdStorage archive, boolean backOnFirstRead) {

    static final LifecycleRules NONE = new LifecycleRules(ColdStorage.NEVER, ColdStorage.NEVER, false);
    private static final String FIRST_READ = "AFTER_1_ACCESS";

    static LifecycleRules of(EfsFileSystemSpec spec) {
        return new LifecycleRules(spec.coldStorage(), spec.archive(), spec.backOnFirstRead());
    }

    static LifecycleRules of(List<LifecyclePolicy> policies) {
        return new LifecycleRules(
                ColdStorage.named(told(policies, LifecyclePolicy::transitionToIAAsString)),
                ColdStorage.named(told(policies, LifecyclePolicy::transitionToArchiveAsString)),
                told(policies, LifecyclePolicy::transitionToPrimaryStorageClassAsString) != null);
    }

    private static @Nullable String told(
            List<LifecyclePolicy> policies, Function<LifecyclePolicy, @Nullable String> part) {
        for (LifecyclePolicy policy : policies) {
            if (part.apply(policy) != null) {
                return part.apply(policy);
            }
        }
        return null;
    }

    List<LifecyclePolicy> policies() {
        List<LifecyclePolicy> policies = new ArrayList<>();
        if (coldStorage != ColdStorage.NEVER) {
            policies.add(
                    LifecyclePolicy.builder().transitionToIA(coldStorage.name()).build());
        }
        if (archive != ColdStorage.NEVER) {
            policies.add(LifecyclePolicy.builder()
                    .transitionToArchive(archive.name())
                    .build());
        }
        if (backOnFirstRead) {
            policies.add(LifecyclePolicy.builder()
                    .transitionToPrimaryStorageClass(FIRST_READ)
                    .build());
        }
        return policies;
    }

    /** As a person types them. */
    static List<String> typed(EfsFileSystemSpec spec) {
        List<String> moves = new ArrayList<>();
        if (spec.coldStorage() != ColdStorage.NEVER) {
            moves.add("TransitionToIA=" + spec.coldStorage().name());
        }
        if (spec.archive() != ColdStorage.NEVER) {
            moves.add("TransitionToArchive=" + spec.archive().name());
        }
        if (spec.backOnFirstRead()) {
            moves.add("TransitionToPrimaryStorageClass=" + FIRST_READ);
        }
        return moves;
    }
}

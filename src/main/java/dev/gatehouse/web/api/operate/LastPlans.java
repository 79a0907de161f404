package dev.gatehouse.web.api.operate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The plan that was made last of each stack; a look back costs no look at AWS. Forgotten at a restart: plans are cheap. */
@Component
class LastPlans {

    private static final int MOST = 200;

    private final Map<UUID, PlanView> plans = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, PlanView> eldest) {
            return size() > MOST;
        }
    };

    synchronized PlanView keep(UUID stack, PlanView plan) {
        plans.put(stack, plan);
        return plan;
    }

    synchronized Optional<PlanView> of(UUID stack) {
        return Optional.ofNullable(plans.get(stack));
    }
}

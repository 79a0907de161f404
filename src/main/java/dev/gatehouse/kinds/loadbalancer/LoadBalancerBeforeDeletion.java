package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.resource.BeforeDeletion;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Shape;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks whether the protection is lifted. */
@Component
final class LoadBalancerBeforeDeletion implements BeforeDeletion<LoadBalancerSpec> {

    @Override
    public Class<LoadBalancerSpec> specType() {
        return LoadBalancerSpec.class;
    }

    @Override
    public Optional<LoadBalancerSpec> unprotected(LoadBalancerSpec wished, Present<LoadBalancerSpec> observed) {
        return wished.deletionProtection()
                ? Optional.of(Shape.with(wished, "deletionProtection", false))
                : Optional.empty();
    }
}

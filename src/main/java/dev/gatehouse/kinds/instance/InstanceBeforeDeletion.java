package dev.gatehouse.kinds.instance;

import dev.gatehouse.resource.BeforeDeletion;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Shape;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks whether the protection is lifted. */
@Component
final class InstanceBeforeDeletion implements BeforeDeletion<InstanceSpec> {

    @Override
    public Class<InstanceSpec> specType() {
        return InstanceSpec.class;
    }

    @Override
    public Optional<InstanceSpec> unprotected(InstanceSpec wished, Present<InstanceSpec> observed) {
        return wished.terminationProtection()
                ? Optional.of(Shape.with(wished, "terminationProtection", false))
                : Optional.empty();
    }
}

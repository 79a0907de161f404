package dev.gatehouse.resource;

import java.util.Map;
import java.util.Optional;

/** What AWS says of one resource, in the same type as what is desired. */
public sealed interface Observation<S extends Spec> {

    /** AWS does not have it; what AWS still lists as deleted is absent too. */
    record Absent<S extends Spec>() implements Observation<S> {}

    /**
     * AWS has it.
     *
     * @param spec as observed; its references are AWS ids until the engine maps ours back
     * @param attributes facts that are not wished for, such as an address or what AWS added by itself, by name
     * @param ownership whose it is, if it bears our marks
     */
    record Present<S extends Spec>(
            String externalId,
            S spec,
            Readiness readiness,
            Map<String, String> attributes,
            Optional<Ownership> ownership)
            implements Observation<S> {

        public Present {
            attributes = Map.copyOf(attributes);
        }

        public Present<S> with(S mapped) {
            return new Present<>(externalId, mapped, readiness, attributes, ownership);
        }

        public boolean isReady() {
            return readiness instanceof Readiness.Ready;
        }
    }
}

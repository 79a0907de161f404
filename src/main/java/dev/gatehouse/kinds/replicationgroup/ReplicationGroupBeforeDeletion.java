package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.resource.BeforeDeletion;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks what becomes of the data. */
@Component
final class ReplicationGroupBeforeDeletion implements BeforeDeletion<ReplicationGroupSpec> {

    @Override
    public Class<ReplicationGroupSpec> specType() {
        return ReplicationGroupSpec.class;
    }

    @Override
    public List<Fate<ReplicationGroupSpec>> fates(ReplicationGroupSpec wished, Present<ReplicationGroupSpec> observed) {
        return List.of(
                new Fate<>(
                        FinalSnapshot.KEEP.word(),
                        Shape.with(wished, "finalSnapshot", FinalSnapshot.KEEP),
                        List.of(ReplicationGroupDriver.snapshotName(observed))),
                new Fate<>(
                        FinalSnapshot.SKIP.word(), Shape.with(wished, "finalSnapshot", FinalSnapshot.SKIP), List.of()));
    }
}
